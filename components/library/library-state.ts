/** What the library page shows: rows, stories, what is searched, what an import comes to. Pure. */
import type { ClaimSetProblem } from '../../lib/claims/parse-claim-set.ts';
import type { Source } from '../../lib/claims/source.ts';

export type LibraryRow = {
  /** Stable while the page is open: `bundled <id>` or `own <number>`. */
  readonly key: string;
  /** `null` for one that came with the extension. */
  readonly number: number | null;
  readonly source: Source;
  /** The reader's own name for it. */
  readonly name: string | null;
  readonly story: string | null;
  readonly from: 'bundled' | 'saved' | 'pack';
  /** Of the set it came with. */
  readonly setTitle: string;
  readonly claims: number;
  readonly on: boolean;
  readonly bytes: number;
  /** Earlier versions that are kept. */
  readonly versions: number;
  /** `YYYY-MM-DD`, of a saved page. */
  readonly savedOn: string | null;
};

export type ListedClaim = { readonly id: string; readonly text: string; readonly verbatim: boolean };

/** Which rows are listed: all, those of one story, or those without one. */
export type Shelf =
  | { readonly kind: 'all' }
  | { readonly kind: 'story'; readonly story: string }
  | { readonly kind: 'none' };

export type ShownDecision = {
  readonly id: string;
  readonly claim: string;
  readonly decision: 'not-same-event' | 'both-can-hold' | 'cannot-both-hold' | 'hide';
  /** `YYYY-MM-DD` */
  readonly day: string;
};

export type ImportState =
  | { readonly state: 'idle' }
  | { readonly state: 'opening'; readonly name: string }
  | { readonly state: 'reading'; readonly name: string; readonly claims: number; readonly read: number }
  | { readonly state: 'ending'; readonly name: string; readonly claims: number }
  | {
      readonly state: 'done';
      readonly name: string;
      readonly sources: number;
      readonly claims: number;
      readonly refused: readonly ClaimSetProblem[];
      readonly change: string;
    }
  | { readonly state: 'refused'; readonly name: string; readonly problems: readonly ClaimSetProblem[] }
  | { readonly state: 'failed'; readonly name: string; readonly reason: string };

/** What was done last, and the change that takes it back. */
export type LibraryNotice = {
  readonly key: string;
  readonly values: readonly (string | number)[];
  readonly undo: string | null;
};

/** Stories by name, with how many sources each has. */
export function storiesOf(
  rows: readonly LibraryRow[],
): readonly { readonly story: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { story } of rows) if (story !== null) counts.set(story, (counts.get(story) ?? 0) + 1);
  return [...counts]
    .map(([story, count]) => ({ story, count }))
    .toSorted((a, b) => (a.story < b.story ? -1 : a.story > b.story ? 1 : 0));
}

export const isOnShelf = ({ story }: LibraryRow, shelf: Shelf): boolean =>
  shelf.kind === 'all' || (shelf.kind === 'story' ? story === shelf.story : story === null);

/** Whether outlet, title, author or name hold all words of a query, whatever their case. */
export function rowMatches({ source, name, setTitle }: LibraryRow, query: string): boolean {
  const text = [source.outlet, source.title, source.author, name, setTitle].join(' ').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
}

/** Newest first; undated ones last, then by name. */
export const inOrder = (rows: readonly LibraryRow[]): readonly LibraryRow[] =>
  rows.toSorted(
    (a, b) =>
      compare(b.source.published ?? '', a.source.published ?? '') ||
      compare(a.source.outlet ?? '', b.source.outlet ?? '') ||
      compare(a.key, b.key),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export type StorageShare = { readonly from: LibraryRow['from'] | 'hidden'; readonly bytes: number };

/** Bytes by where sources came from; those that can still be brought back, and earlier versions, by themselves. */
export const sharesOf = (rows: readonly LibraryRow[], hiddenBytes: number): readonly StorageShare[] =>
  (['saved', 'bundled', 'pack', 'hidden'] as const)
    .map(from => ({
      from,
      bytes:
        from === 'hidden'
          ? hiddenBytes
          : rows.filter(row => row.from === from).reduce((sum, { bytes }) => sum + bytes, 0),
    }))
    .filter(({ bytes }) => bytes > 0);

/** 4.2 megabytes; a tenth at least of what is not nothing. */
export const megabytes = (bytes: number): number =>
  bytes === 0 ? 0 : Math.max(0.1, Math.round(bytes / 100_000) / 10);
