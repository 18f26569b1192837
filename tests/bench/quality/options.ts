/** The words after `npm run bench:quality --`. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Folders } from './set.ts';

export const usage = `Usage: npm run bench:quality -- [options]
  --data FOLDER      the folder with the data sets
  --seeds FOLDER     the folder with five articles on one story, as .txt
  --only NAME,NAME   only these sets
  --limit N          at most N cases a set: a quick look, never written
  --write            write docs/QUALITY.md
  --dump FILE.jsonl  write every decision with its texts, to be read
  --sample N         print N decisions, narrowed by
    --relation contradicts   --label supports   --stratum number
  --conflicts        print every conflict between articles with both sentences`;

export type Options = {
  readonly folders: Folders;
  readonly only: readonly string[] | null;
  readonly write: boolean;
  readonly dump: string | null;
  readonly conflicts: boolean;
  readonly sample: Sample | null;
};

export type Sample = {
  readonly count: number;
  readonly relation: string | null;
  readonly label: string | null;
  readonly stratum: string | null;
};

const checkout = resolve(import.meta.dirname, '../../..');

/** Throws a `TypeError` whose message is meant for the person who typed. */
export function readOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      data: { type: 'string', default: resolve(checkout, '../shared/data') },
      seeds: { type: 'string', default: resolve(checkout, '../shared/seeds') },
      only: { type: 'string' },
      limit: { type: 'string' },
      write: { type: 'boolean', default: false },
      dump: { type: 'string' },
      sample: { type: 'string' },
      relation: { type: 'string' },
      label: { type: 'string' },
      stratum: { type: 'string' },
      conflicts: { type: 'boolean', default: false },
    },
  });
  const only = values.only?.split(',').map(name => name.trim()) ?? null;
  const limit = count('--limit', values.limit);
  if (values.write && (only !== null || limit !== null))
    throw new TypeError('--write needs the whole run: leave out --only and --limit');
  const drawn = count('--sample', values.sample);
  const { relation = null, label = null, stratum = null } = values;
  return {
    folders: { data: values.data, seeds: values.seeds, limit },
    only,
    write: values.write,
    dump: values.dump ?? null,
    conflicts: values.conflicts,
    sample: drawn === null ? null : { count: drawn, relation, label, stratum },
  };
}

function count(option: string, value: string | undefined): number | null {
  if (value === undefined) return null;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new TypeError(`${option}: ${value} is not a count from 1 up`);
  return number;
}
