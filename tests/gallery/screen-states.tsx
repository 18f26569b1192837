import type { VNode } from 'preact';
import { PanelView, type PanelViewProps } from '../../components/panel/PanelView.tsx';
import { firstFilter } from '../../components/panel/panel-state.ts';
import { PopupView, type PopupViewProps } from '../../components/popup/PopupView.tsx';
import type { ScreenState } from '../../components/screen-state.ts';
import type { ClaimId } from '../../lib/claims/claim-set.ts';
import '../../components/panel/panel.css';
import '../../components/popup/popup.css';
import { claims, readingReport, report, silentReport } from './fixtures.ts';
import { gallerySay } from './gallery-say.ts';

const nothing = () => {};
const title = 'After Istanbul, the phone calls: where the talks stand';
const host = 'harbourdaily.example';

function popup(
  state: ScreenState,
  site: PopupViewProps['site'] = 'on',
  saving: PopupViewProps['saving'] = { state: 'unsaved' },
): () => VNode {
  return () => (
    <PopupView
      page={{ title, host: site === null ? null : host, state }}
      site={site}
      onRead={nothing}
      onReadAnyway={nothing}
      onShowClaim={nothing}
      onOpenPanel={nothing}
      onOpenOptions={nothing}
      onOpenLibrary={nothing}
      onCompareTabs={nothing}
      saving={saving}
      onSave={nothing}
      onUndoSave={nothing}
      onSite={nothing}
      panelKey="Alt+Shift+P"
      say={gallerySay}
    />
  );
}

/** The claims ten times over: more than ticks can be buttons for. */
const longReport = {
  ...report,
  sentences: 160,
  sentencesRead: 160,
  claims: Array.from({ length: 10 }, (_, copy) =>
    claims.map(claim => ({ ...claim, id: `${claim.id}-${copy}` as ClaimId })),
  ).flat(),
};

const matching = {
  ...report,
  claims: claims
    .map((claim, index) => (index % 4 === 0 ? (claims[3] ?? claim) : (claims[6] ?? claim)))
    .map((claim, index) => ({ ...claim, id: `m-${index}` as ClaimId })),
};

export const popupStates: Record<string, () => VNode> = {
  'popup-done': popup({ state: 'done', report }),
  'popup-unread': popup({ state: 'unread' }, 'off'),
  'popup-starting': popup({ state: 'starting' }, 'off'),
  'popup-reading': popup({ state: 'reading', report: readingReport }, 'off'),
  'popup-silent': popup({ state: 'done', report: silentReport }),
  'popup-no-article': popup({ state: 'no-article' }),
  'popup-closed': popup({ state: 'closed', reason: 'not-a-page' }, null),
  'popup-failed': popup({ state: 'failed', reason: 'no-answer' }, 'everywhere'),
  'popup-saved': popup({ state: 'done', report }, 'on', {
    state: 'saved',
    outcome: 'new',
    claims: 14,
    undoable: true,
  }),
  'popup-save-failed': popup({ state: 'done', report: silentReport }, 'on', {
    state: 'failed',
    reason: 'full',
  }),
  'popup-long': popup({ state: 'done', report: longReport }, 'off'),
};

function panel(state: ScreenState, change: Partial<PanelViewProps> = {}): () => VNode {
  return () => (
    <PanelView
      page={{ title, host, state }}
      view="differences"
      onView={nothing}
      filter={firstFilter}
      onFilter={nothing}
      open={null}
      onOpen={nothing}
      isWhole
      noted={new Map()}
      onDecide={nothing}
      onUndo={nothing}
      current={null}
      onGoTo={null}
      onCopyClaim={nothing}
      onCopyReport={nothing}
      onSaveReport={nothing}
      said={null}
      onRead={nothing}
      onReadAnyway={nothing}
      onOpenOptions={nothing}
      onOpenLibrary={nothing}
      say={gallerySay}
      {...change}
    />
  );
}

const conflict = claims[2];
const noted = new Map(
  conflict ? [[conflict.id as string, { claim: conflict, notice: 'card.notice.not-same-event' }]] : [],
);
const all = {
  standings: new Set(['conflicts', 'differs', 'matches', 'none'] as const),
  kind: null,
  source: null,
};

export const panelStates: Record<string, () => VNode> = {
  'panel-done': panel({ state: 'done', report }, { open: conflict?.id ?? null }),
  'panel-differs-open': panel({ state: 'done', report }, { open: claims[7]?.id ?? null }),
  'panel-noted': panel({ state: 'done', report }, { noted }),
  'panel-all': panel({ state: 'done', report }, { filter: all, open: claims[6]?.id ?? null }),
  'panel-side-by-side': panel({ state: 'done', report }, { view: 'side-by-side', filter: all }),
  'panel-figures': panel({ state: 'done', report }, { view: 'figures' }),
  'panel-figures-none': panel({ state: 'done', report: matching }, { view: 'figures' }),
  'panel-copied': panel(
    { state: 'done', report },
    {
      open: conflict?.id ?? null,
      current: claims[4]?.id ?? null,
      said: { where: conflict?.id ?? '', words: gallerySay('card.notice.copied') },
      onGoTo: nothing,
    },
  ),
  'panel-current': panel({ state: 'done', report }, { current: claims[4]?.id ?? null }),
  'panel-saved': panel(
    { state: 'done', report },
    {
      filter: { ...firstFilter, source: 'meridian' },
      said: { where: 'report', words: gallerySay('report.saved', 'second-source-report-2025-05-24.md') },
    },
  ),
  'panel-reading': panel({ state: 'reading', report: readingReport }),
  'panel-unread': panel({ state: 'unread' }, { onRead: null }),
  'panel-silent': panel({ state: 'done', report: silentReport }),
  'panel-no-difference': panel({ state: 'done', report: matching }),
  'panel-no-article': panel({ state: 'no-article' }),
  'panel-closed': panel({ state: 'closed', reason: 'not-a-page' }),
  'panel-zlong': panel({ state: 'done', report: longReport }, { open: `${conflict?.id}-4` }),
};

/** A list of many items, for tests of how it is drawn. */
export const longPanel = (change: Partial<PanelViewProps>): VNode =>
  panel({ state: 'done', report: longReport }, change)();
