import type { VNode } from 'preact';
import { type CompareProps, CompareView } from '../../components/compare/CompareView.tsx';
import '../../components/compare/compare.css';
import { LibraryView } from '../../components/library/LibraryView.tsx';
import type { LibraryProps } from '../../components/library/library-props.ts';
import type { LibraryRow } from '../../components/library/library-state.ts';
import { report } from './fixtures.ts';
import '../../components/library/library.css';
import type { SourceId } from '../../lib/claims/source.ts';
import { gallerySay } from './gallery-say.ts';

const nothing = () => {};

function row(
  key: string,
  change: Partial<LibraryRow> & {
    readonly outlet: string | null;
    readonly title: string | null;
    readonly published: string | null;
  },
): LibraryRow {
  const { outlet, title, published, ...rest } = change;
  return {
    key,
    number: 1,
    source: { id: key as SourceId, outlet, title, author: null, published, url: null, genre: 'news' },
    name: null,
    story: 'Istanbul talks, May 2025',
    from: 'saved',
    setTitle: 'Saved pages',
    claims: 14,
    on: true,
    bytes: 400_000,
    versions: 0,
    savedOn: '2025-05-27',
    ...rest,
  };
}

const rows: readonly LibraryRow[] = [
  row('a', {
    outlet: 'Aldgate Review',
    title: 'What the Istanbul meeting did change',
    published: '2025-05-26',
  }),
  row('b', {
    outlet: 'Harbour Daily',
    title: 'After Istanbul, the phone calls: where the talks stand',
    published: '2025-05-24',
    claims: 8,
    on: false,
  }),
  row('c', {
    outlet: 'Coastline Gazette',
    title: 'Three open questions after the long call between Washington and Moscow',
    published: '2025-05-22',
    claims: 19,
    name: 'The long read about the call',
    versions: 2,
  }),
  row('d', {
    outlet: 'Meridian Wire',
    title: 'After the long call, three open questions',
    published: '2025-05-22',
    claims: 21,
    number: null,
    from: 'bundled',
  }),
  row('e', {
    outlet: null,
    title: null,
    published: '2025-05-21',
    claims: 9,
    from: 'pack',
    setTitle: 'Desk pack, May 2025, second half',
    story: null,
  }),
  row('f', {
    outlet: null,
    title: 'Ports and ferries in a dry summer',
    published: null,
    story: 'Port strike in Antwerp',
  }),
];

const claims = [
  { id: '1', text: 'The talks in Istanbul lasted less than two hours.', verbatim: true },
  { id: '2', text: 'Each side agreed on 16 May 2025 to hand over 1,000 prisoners of war.', verbatim: false },
];

function library(change: Partial<LibraryProps> = {}): () => VNode {
  return () => (
    <LibraryView
      rows={rows}
      hiddenBytes={120_000}
      shelf={{ kind: 'all' }}
      onShow={nothing}
      query=""
      onSearch={nothing}
      found={[]}
      open={null}
      onOpen={nothing}
      onShowOnPage={nothing}
      onSwitch={nothing}
      onRename={nothing}
      onMove={nothing}
      onRenameStory={nothing}
      onDelete={nothing}
      notice={null}
      onUndo={nothing}
      importing={{ state: 'idle' }}
      onImport={nothing}
      onCancelImport={nothing}
      onCloseImport={nothing}
      onUndoImport={nothing}
      onExport={nothing}
      decisions={[
        {
          id: '1',
          claim: 'Five prisoners each came home, by way of Qatar.',
          decision: 'not-same-event',
          day: '2025-05-24',
        },
        {
          id: '2',
          claim: 'The call lasted two hours and five minutes.',
          decision: 'both-can-hold',
          day: '2025-05-23',
        },
        { id: '3', claim: 'The ferry carried 220 passengers.', decision: 'hide', day: '2025-05-20' },
      ]}
      onUndoDecision={nothing}
      onUndoAll={nothing}
      onWipe={nothing}
      say={gallerySay}
      {...change}
    />
  );
}

export const libraryStates: Record<string, () => VNode> = {
  library: library({ notice: { key: 'library.deleted', values: ['Harbour Daily'], undo: 'x' } }),
  'library-story-open': library({
    shelf: { kind: 'story', story: 'Istanbul talks, May 2025' },
    open: { key: 'c', claims },
  }),
  'library-empty': library({
    rows: rows.filter(({ number }) => number === null),
    hiddenBytes: 0,
    decisions: [],
  }),
  'library-importing': library({
    importing: { state: 'reading', name: 'fact-checks-2025.jsonld', claims: 100_000, read: 41_200 },
  }),
  'library-import-done': library({
    importing: {
      state: 'done',
      name: 'fact-checks-2025.jsonld',
      sources: 312,
      claims: 4_988,
      change: 'x',
      refused: [
        { path: '/dataFeedElement/17/item', reason: 'There is no text to be held against anything.' },
        { path: '/dataFeedElement/402/item', reason: 'Its text is longer than 2000 characters.' },
      ],
    },
  }),
  'library-import-refused': library({
    importing: {
      state: 'refused',
      name: 'desk-pack.json',
      problems: [
        { path: '/claims/3/source', reason: 'The set has no source of this id.' },
        { path: '/updated', reason: 'The calendar has no 2025-02-30.' },
      ],
    },
  }),
  'library-search': library({
    query: 'istanbul',
    found: claims.map((claim, index) => ({ row: index === 0 ? 'a' : 'd', claim })),
  }),
};

function compare(change: Partial<CompareProps> = {}): () => VNode {
  return () => (
    <CompareView
      of="tabs"
      texts={[
        { key: '0', title: 'Harbour Daily · After Istanbul, the phone calls: where the talks stand' },
        { key: '1', title: 'Aldgate Review · What the Istanbul meeting did change' },
      ]}
      chosen="0"
      onChoose={nothing}
      unread={3}
      onReadAll={nothing}
      onAgain={nothing}
      onShow={nothing}
      missing={null}
      compared={{ state: 'done', report }}
      selection={null}
      say={gallerySay}
      {...change}
    />
  );
}

export const compareStates: Record<string, () => VNode> = {
  'compare-tabs': compare(),
  'compare-nothing': compare({ texts: [], compared: { state: 'nothing' } }),
  'compare-selection': compare({
    of: 'selection',
    texts: [],
    selection: 'The talks in Türkiye resulted in a prisoner-swap agreement between the US and Iran.',
  }),
};
