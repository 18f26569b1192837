/**
 * One import from file to library: a worker of this page opens and stages it,
 * the background reads it slice by slice and ends it. Nothing of it is there
 * before its end; whatever goes amiss on the way takes all of it back.
 */
import type { ImportState } from '../../components/library/library-state.ts';
import { today } from '../../lib/browser/today.ts';
import { maxJsonBytes } from '../../lib/claims/json-limits.ts';
import { callBackground } from '../../lib/messaging/client.ts';
import { cancelImport, importLock } from '../../lib/storage/library/finish-import.ts';
import type { FromWorker, ToWorker } from './import-worker.ts';

type Told = (state: ImportState) => void;

/** Never rejects. Ends with `done`, `refused` or `failed`, or with `idle` when `signal` aborts. */
export async function importFile(file: File, tell: Told, signal: AbortSignal): Promise<void> {
  const { name } = file;
  if (file.size > maxJsonBytes) {
    const reason = `The file is larger than ${maxJsonBytes / 1_000_000} MB.`;
    return tell({ state: 'refused', name, problems: [{ path: '', reason }] });
  }
  await navigator.locks.request(importLock, { ifAvailable: true }, async lock => {
    if (lock === null) return tell({ state: 'failed', name, reason: 'busy' });
    const id = crypto.randomUUID();
    const state = await importHeld(file, id, tell, signal);
    if (state.state !== 'done') await cancelImport(id);
    tell(state);
  });
}

async function importHeld(file: File, id: string, tell: Told, signal: AbortSignal): Promise<ImportState> {
  const { name } = file;
  tell({ state: 'opening', name });
  const staged = await stageInWorker({ file, id, name, today: today(), now: Date.now() }, signal);
  if (staged === null || signal.aborted) return { state: 'idle' };
  if (staged.step === 'refused') return { state: 'refused', name, problems: staged.problems };
  if (staged.step === 'failed') return { state: 'failed', name, reason: staged.failure };
  const { sources, claims, refused } = staged;
  for (let isRead = false; !isRead; ) {
    const answer = await callBackground('readImport', { id });
    if (signal.aborted) return { state: 'idle' };
    if (!answer.ok) return { state: 'failed', name, reason: 'unavailable' };
    if (!answer.value.ok) return { state: 'failed', name, reason: answer.value.failure };
    tell({ state: 'reading', name, ...answer.value.value });
    isRead = answer.value.value.read >= answer.value.value.claims;
  }
  tell({ state: 'ending', name, claims });
  const ended = await callBackground('finishImport', { id });
  if (!ended.ok) return { state: 'failed', name, reason: 'unavailable' };
  if (!ended.value.ok) return { state: 'failed', name, reason: ended.value.failure };
  return { state: 'done', name, sources, claims, refused, change: id };
}

/** `null` when it was ended by the signal. */
function stageInWorker(request: ToWorker, signal: AbortSignal): Promise<FromWorker | null> {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<FromWorker | null>(resolve => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => resolve(data));
    worker.addEventListener('error', () => resolve({ step: 'failed', failure: 'unavailable' }));
    signal.addEventListener('abort', () => resolve(null));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
