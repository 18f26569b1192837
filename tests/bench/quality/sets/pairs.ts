/** Sets of labelled pairs with the fields `id`, `claim`, `evidence`, `label`. */
import { type Decision, decide } from '../decisions.ts';
import { type Row, textOf, textOrNull } from '../rows.ts';
import { type Folders, rowsFor } from '../set.ts';

export type PairFields = {
  readonly group: (row: Row) => string;
  /** The set's own kind where left out. */
  readonly stratum?: (row: Row) => string;
};

/** `null` where the set is not there. */
export function decidePairs(folders: Folders, set: string, fields: PairFields): Decision[] | null {
  const rows = rowsFor(folders, `${set}/dev.jsonl`);
  if (rows === null) return null;
  return rows.map(row =>
    decide({
      set,
      id: textOf(row, 'id'),
      group: fields.group(row),
      label: textOf(row, 'label'),
      stratum: fields.stratum?.(row) ?? textOrNull(row, 'kind') ?? '',
      pair: { claim: textOf(row, 'claim'), evidence: textOf(row, 'evidence') },
    }),
  );
}

export const byField =
  (field: string) =>
  (row: Row): string =>
    textOf(row, field);
