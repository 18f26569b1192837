/** What every set is: a name, and a way to measure the engine on it. */
import type { Conflict } from './conflicts.ts';
import type { Decision } from './decisions.ts';
import type { Measure } from './measures.ts';
import { sample } from './random.ts';
import { type Row, readRows } from './rows.ts';

export type Folders = {
  readonly data: string;
  readonly seeds: string;
  /** Cases a set, for a quick look; `null`: all. */
  readonly limit: number | null;
};

export type Outcome = {
  readonly measures: readonly Measure[];
  readonly decisions: readonly Decision[];
  /** Conflicts that no label judges, to be read by hand. */
  readonly conflicts?: readonly Conflict[];
};

export type BenchSet = {
  readonly name: string;
  /** `null`: its data are not there. */
  run(folders: Folders): Outcome | null;
};

const seed = 7;

/** The rows of one file, or as many of them as a quick look wants. */
export function rowsFor(folders: Folders, file: string): Row[] | null {
  const rows = readRows(folders.data, file);
  return rows === null || folders.limit === null ? rows : sample(rows, folders.limit, seed);
}
