/**
 * Whatever stands in a page or a claim set is text on our screens. Every field
 * is filled with one payload at a time, and the screen must have the very
 * elements and attributes that it has for plain words.
 */
import { type ComponentChild, render } from 'preact';
import { expect, test } from 'vitest';
import { ClaimCard } from '../../../components/ClaimCard.tsx';
import { CompareView } from '../../../components/compare/CompareView.tsx';
import { LibraryView } from '../../../components/library/LibraryView.tsx';
import type { ImportState, LibraryRow } from '../../../components/library/library-state.ts';
import { PanelView } from '../../../components/panel/PanelView.tsx';
import { firstFilter } from '../../../components/panel/panel-state.ts';
import { PopupView } from '../../../components/popup/PopupView.tsx';
import type { PageReport } from '../../../lib/app/report.ts';
import type { ClaimId } from '../../../lib/claims/claim-set.ts';
import type { SourceId } from '../../../lib/claims/source.ts';
import type { CheckedClaim } from '../../../lib/comparison/verdict.ts';
import { say } from '../../../lib/wording/english.ts';
import { payloads } from './payloads.ts';

const nothing = (): void => {};

function claimOf(words: string): CheckedClaim {
  const slot = { text: words, spans: [{ start: 0, end: 1 }] };
  return {
    id: 'claim' as ClaimId,
    span: { start: 0, end: words.length },
    text: words,
    status: 'contradicted',
    evidence: [
      {
        source: {
          id: 'source' as SourceId,
          outlet: words,
          title: words,
          author: words,
          published: null,
          url: words,
          genre: 'news',
        },
        claim: { id: 'there' as ClaimId, text: words, verbatim: true, paragraph: 1 },
        relation: 'contradicts',
        confidence: 0.9,
        sameEvent: [{ key: words, values: [words] }],
        bothCanHold: null,
        differences: [
          { kind: 'participants', here: slot, there: slot, note: { key: words, values: [words] } },
        ],
      },
    ],
    event: { id: words, title: words, from: null, to: null },
  };
}

function screensOf(words: string): readonly ComponentChild[] {
  const claim = claimOf(words);
  const article = { title: words, outlet: words, author: words, published: null, url: words, language: 'en' };
  const report: PageReport = {
    article,
    sentences: 1,
    sentencesRead: 1,
    claims: [claim],
    sameDocument: [words],
  };
  const page = { title: words, host: words, state: { state: 'done' as const, report } };
  return [
    <PopupView
      page={page}
      site="off"
      onRead={nothing}
      onReadAnyway={nothing}
      onShowClaim={nothing}
      onOpenPanel={nothing}
      onOpenOptions={nothing}
      onOpenLibrary={nothing}
      onCompareTabs={nothing}
      saving={{ state: 'unsaved' }}
      onSave={nothing}
      onUndoSave={nothing}
      panelKey={null}
      onSite={nothing}
      say={say}
    />,
    <PanelView
      page={page}
      filter={firstFilter}
      onFilter={nothing}
      open="claim"
      onOpen={nothing}
      isWhole
      noted={new Map()}
      onDecide={nothing}
      current={null}
      onGoTo={null}
      onCopyClaim={() => {}}
      onCopyReport={() => {}}
      onSaveReport={() => {}}
      said={null}
      onUndo={nothing}
      onRead={null}
      onReadAnyway={nothing}
      onOpenOptions={nothing}
      onOpenLibrary={nothing}
      view="differences"
      onView={nothing}
      say={say}
    />,
    <ClaimCard
      claim={claim}
      page={article}
      position={{ index: 1, count: 1 }}
      onPrevious={nothing}
      onNext={nothing}
      onClose={nothing}
      onDecide={nothing}
      onCopy={nothing}
      onOpenPanel={nothing}
      notice={null}
      onUndo={nothing}
      say={say}
    />,
    libraryOf(words, { state: 'refused', name: words, problems: [{ path: words, reason: words }] }),
    libraryOf(words, { state: 'idle' }),
    <CompareView
      of="tabs"
      texts={[
        { key: '0', title: words },
        { key: '1', title: words },
      ]}
      chosen="0"
      onChoose={nothing}
      unread={1}
      onReadAll={nothing}
      onAgain={nothing}
      onShow={nothing}
      missing={null}
      compared={{ state: 'done', report }}
      selection={words}
      say={say}
    />,
  ];
}

/** With a row that is open, or with what a search found. */
function libraryOf(words: string, importing: ImportState): ComponentChild {
  const claim = { id: 'claim', text: words, verbatim: true };
  const row: LibraryRow = {
    key: 'own 1',
    number: 1,
    source: {
      id: 'source' as SourceId,
      outlet: words,
      title: words,
      author: words,
      published: null,
      url: words,
      genre: 'news',
    },
    name: words,
    story: words,
    from: 'pack',
    setTitle: words,
    claims: 2,
    on: true,
    bytes: 1000,
    versions: 1,
    savedOn: null,
  };
  return (
    <LibraryView
      rows={[row]}
      hiddenBytes={10}
      shelf={{ kind: 'story', story: words }}
      onShow={nothing}
      query={importing.state === 'idle' ? words : ''}
      onSearch={nothing}
      found={[{ row: 'own 1', claim }]}
      open={{ key: 'own 1', claims: [claim] }}
      onOpen={nothing}
      onShowOnPage={nothing}
      onSwitch={nothing}
      onRename={nothing}
      onMove={nothing}
      onRenameStory={nothing}
      onDelete={nothing}
      notice={{ key: 'library.deleted', values: [words], undo: words }}
      onUndo={nothing}
      importing={importing}
      onImport={nothing}
      onCancelImport={nothing}
      onCloseImport={nothing}
      onUndoImport={nothing}
      onExport={nothing}
      decisions={[{ id: '1', claim: words, decision: 'hide', day: '2025-05-24' }]}
      onUndoDecision={nothing}
      onUndoAll={nothing}
      onWipe={nothing}
      say={say}
    />
  );
}

/** Tags and names of attributes, in document order. A `value` is left out: an option whose words are its value has none. */
const skeletonOf = (root: Element): string =>
  [...root.querySelectorAll('*')]
    .map(element =>
      [element.tagName, ...element.getAttributeNames().filter(name => name !== 'value')].join(' '),
    )
    .join('\n');

/** Addresses that elements lead to or load from. */
const addressesIn = (root: Element): readonly string[] =>
  [...root.querySelectorAll('*')]
    .flatMap(element =>
      ['href', 'src', 'action', 'formaction', 'data', 'srcdoc', 'xlink:href'].flatMap(
        name => element.getAttribute(name) ?? [],
      ),
    )
    .filter(address => !ownPages.includes(address));

/** The wide pages lead to one another. */
const ownPages = ['/library.html', '/compare.html', '/options.html', '/welcome.html'];

function drawn(screen: ComponentChild): Element {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(screen, root);
  return root;
}

test('line 33: there are 500 payloads, and a browser runs one of them where it is taken for HTML', async () => {
  expect(new Set(payloads).size).toBe(500);
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  root.innerHTML = payloads.find(payload => payload.startsWith('<img')) ?? '';
  await expect.poll(() => Reflect.get(globalThis, 'hasRun')).toBe(1);
  Reflect.deleteProperty(globalThis, 'hasRun');
});

test.each([
  ['the popup', 0],
  ['the panel', 1],
  ['the card', 2],
  ['the library with an open row and a refused pack', 3],
  ['the library when it is searched', 4],
  ['the compare page', 5],
])('line 33: 500 payloads in each field make no element and no link in %s', (_, index) => {
  const plain = drawn(screensOf('Ten ships left the port.')[index]);
  const skeleton = skeletonOf(plain);
  expect(skeleton.length).toBeGreaterThan(100);
  for (const payload of payloads) {
    const root = drawn(screensOf(payload)[index]);
    expect(skeletonOf(root), payload).toBe(skeleton);
    expect(
      addressesIn(root).filter(address => !/^(?:https?:|#)/.test(address)),
      payload,
    ).toEqual([]);
  }
  expect(Reflect.get(globalThis, 'hasRun')).toBeUndefined();
});
