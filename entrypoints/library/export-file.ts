/** Hands a file to the reader: made in memory, saved by the browser's own download, sent nowhere. */
import type { ExportKind } from '../../components/library/library-props.ts';
import type { LibraryRow } from '../../components/library/library-state.ts';
import type { Result } from '../../lib/base/result.ts';
import { succeed } from '../../lib/base/result.ts';
import { saveFile } from '../../lib/browser/hand-on.ts';
import { today } from '../../lib/browser/today.ts';
import { writeLibrary } from '../../lib/formats/write-library.ts';
import { endings, writePack } from '../../lib/formats/write-pack.ts';
import type { StorageFailure } from '../../lib/storage/database.ts';
import { listDecisions } from '../../lib/storage/decisions.ts';
import { readLibrary } from '../../lib/storage/library/read-library.ts';

/** Bundled sources come with every copy and are not exported. Gives `null` where there is nothing to export. */
export async function exportFile(
  kind: ExportKind,
  rows: readonly LibraryRow[],
): Promise<Result<string | null, StorageFailure>> {
  const numbers = kind === 'library' ? null : new Set(rows.flatMap(({ number }) => number ?? []));
  const [sets, decisions] = await Promise.all([readLibrary(numbers), listDecisions()]);
  if (!sets.ok) return sets;
  if (!decisions.ok) return decisions;
  const isEmpty = sets.value.length === 0 && (kind !== 'library' || decisions.value.length === 0);
  if (isEmpty) return succeed(null);
  const parts = kind === 'library' ? writeLibrary(sets.value, decisions.value) : writePack(sets.value, kind);
  const { ending, type } = kind === 'library' ? endings['claim-set'] : endings[kind];
  const name = `second-source-${kind}-${today()}.${ending}`;
  saveFile(new Blob([...parts], { type }), name);
  return succeed(name);
}
