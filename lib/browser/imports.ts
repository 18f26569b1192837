/** The background's part of an import: it has the engine, so it reads what the library page has staged. */
import { fail, type Result, succeed } from '../base/result.ts';
import type { ImportFailure, ImportProgress } from '../messaging/calls.ts';
import { finishImport as finish } from '../storage/library/finish-import.ts';
import { createImportTerms } from '../storage/library/import-terms.ts';
import { readImport as read } from '../storage/library/read-import.ts';

/** One slice's share of time, so that other calls get their turn. */
const sliceMs = 40;

const terms = createImportTerms();
/** An ending takes seconds where there is much; whoever asks again meanwhile gets the same one. */
const endings = new Map<string, Promise<Result<null, ImportFailure>>>();

export function readImport(id: string): Promise<Result<ImportProgress, ImportFailure>> {
  const until = performance.now() + sliceMs;
  return read(
    id,
    () => performance.now() >= until,
    (packed, starts) => terms.add(id, packed, starts),
  );
}

export function finishImport(id: string): Promise<Result<null, ImportFailure>> {
  const ending = endings.get(id) ?? end(id).finally(() => endings.delete(id));
  endings.set(id, ending);
  return ending;
}

async function end(id: string): Promise<Result<null, ImportFailure>> {
  const ready = await terms.take(id);
  if (!ready.ok) return ready;
  const ended = await finish(id, ready.value, Date.now());
  if (!ended.ok) return ended;
  return ended.value ? succeed(null) : fail('gone');
}
