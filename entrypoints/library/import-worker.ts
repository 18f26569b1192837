/**
 * Off the page's thread: opens a file that a reader brings, looks at all of it,
 * and stages what it holds. Says how far it is; ended by being terminated.
 */

import type { ClaimSetProblem } from '../../lib/claims/parse-claim-set.ts';
import { readPack } from '../../lib/formats/read-pack.ts';
import type { StorageFailure } from '../../lib/storage/database.ts';
import { stageImport } from '../../lib/storage/library/stage-import.ts';

export type ToWorker = {
  readonly file: File;
  readonly id: string;
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly now: number;
};

export type FromWorker =
  | { readonly step: 'refused'; readonly problems: readonly ClaimSetProblem[] }
  | { readonly step: 'failed'; readonly failure: StorageFailure }
  | {
      readonly step: 'staged';
      readonly sources: number;
      readonly claims: number;
      readonly refused: readonly ClaimSetProblem[];
    };

const tell = (message: FromWorker): void => postMessage(message);

async function work({ file, id, name, today, now }: ToWorker): Promise<void> {
  const text = await textOf(file);
  if (text === null)
    return tell({ step: 'refused', problems: [{ path: '', reason: 'This file is not text in UTF-8.' }] });
  const pack = readPack(text, { name, today });
  if (!pack.ok) return tell({ step: 'refused', problems: pack.failure });
  const { sets, decisions, refused } = pack.value;
  const staged = await stageImport(
    { id, name, sets, decisions, now },
    () => {},
    new AbortController().signal,
  );
  if (!staged.ok) return tell({ step: 'failed', failure: staged.failure });
  const count = (of: 'sources' | 'claims') => sets.reduce((sum, set) => sum + set[of].length, 0);
  tell({ step: 'staged', sources: count('sources'), claims: count('claims'), refused });
}

async function textOf(file: File): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => void work(data));
