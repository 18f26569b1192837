/**
 * What the side panel knows and does. It follows the tab in front, or stays
 * with one (`?tab=`) where the browser has no panel and it is a tab itself.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { noticeKey } from '../../components/ClaimCard.tsx';
import {
  firstFilter,
  type Noted,
  type PanelFilter,
  type PanelViewName,
} from '../../components/panel/panel-state.ts';
import { reportOf, type ScreenPage } from '../../components/screen-state.ts';
import { hostOf } from '../../lib/app/sites.ts';
import type { Decision } from '../../lib/messaging/calls.ts';
import { callBackground } from '../../lib/messaging/client.ts';
import { followPageState } from '../../lib/messaging/page-state.ts';
import { callReader } from '../../lib/messaging/reader-client.ts';
import { watchPanelTarget } from '../../lib/storage/panel-target.ts';
import { followTab } from './follow-tab.ts';

export type PanelModel = {
  readonly page: ReadonlySignal<ScreenPage>;
  readonly view: ReadonlySignal<PanelViewName>;
  readonly filter: ReadonlySignal<PanelFilter>;
  readonly open: ReadonlySignal<string | null>;
  readonly noted: ReadonlySignal<ReadonlyMap<string, Noted>>;
  readonly setView: (view: PanelViewName) => void;
  readonly setFilter: (filter: PanelFilter) => void;
  readonly openClaim: (claim: string | null) => void;
  readonly decide: (claim: string, decision: Decision['decision'], evidence: string | null) => Promise<void>;
  readonly undo: (claim: string) => Promise<void>;
  readonly readAnyway: () => void;
  readonly openOptions: () => void;
  readonly openLibrary: () => void;
};

/** What was decided here; `keptAs` is `null` where it holds on the open page alone. */
type Made = { readonly decision: Decision; readonly keptAs: string | null };

const nothing: ScreenPage = { title: null, host: null, state: { state: 'starting' } };

export function createPanelModel(lifetime: AbortSignal): PanelModel {
  const page = signal<ScreenPage>(nothing);
  const view = signal<PanelViewName>('differences');
  const filter = signal<PanelFilter>(firstFilter);
  const open = signal<string | null>(null);
  const noted = signal<ReadonlyMap<string, Noted>>(new Map());
  const made = new Map<string, Made>();
  let tabId: number | null = null;
  let isPrivate = false;
  let target: { readonly tabId: number; readonly claim: string | null } | null = null;

  const openTarget = (): void => {
    if (target !== null && target.claim !== null && target.tabId === tabId) open.value = target.claim;
  };

  followTab((tab, whileInFront) => {
    if (tab.id !== tabId) {
      open.value = null;
      noted.value = new Map();
      filter.value = firstFilter;
    }
    tabId = tab.id;
    isPrivate = tab.incognito;
    page.value = { title: tab.title, host: hostOf(tab.url ?? ''), state: { state: 'starting' } };
    openTarget();
    followPageState(
      tab.id,
      state => {
        page.value = { ...page.value, state: state ?? { state: 'unread' } };
      },
      whileInFront,
    );
  }, lifetime);

  watchPanelTarget(next => {
    target = next;
    openTarget();
  }, lifetime);

  const tellPage = (decision: Decision, change: 'made' | 'taken-back'): void =>
    void (tabId !== null && callReader(tabId, 'decisionsChanged', { decision, change }));

  const note = (claim: string, entry: Noted | null): void => {
    const next = new Map(noted.value);
    if (entry === null) next.delete(claim);
    else next.set(claim, entry);
    noted.value = next;
  };

  return {
    page,
    view,
    setView(next) {
      view.value = next;
    },
    filter,
    open,
    noted,
    setFilter(next) {
      filter.value = next;
    },
    openClaim(claim) {
      open.value = claim;
      if (claim !== null && tabId !== null) void callReader(tabId, 'showClaim', { claim });
    },
    async decide(id, word, evidence) {
      const claim = reportOf(page.value.state)?.claims.find(each => each.id === id);
      if (claim === undefined) return;
      const decision: Decision = { claim: claim.text, evidence, decision: word };
      const answer = isPrivate ? null : await keep(decision);
      made.set(id, { decision, keptAs: answer?.id ?? null });
      open.value = null;
      note(id, { claim, notice: isPrivate || answer !== null ? noticeKey(word) : 'card.notice.not-kept' });
      tellPage(decision, 'made');
    },
    async undo(id) {
      const undone = made.get(id);
      note(id, null);
      if (undone === undefined) return;
      made.delete(id);
      if (undone.keptAs !== null) await callBackground('undoDecision', { id: undone.keptAs });
      tellPage(undone.decision, 'taken-back');
    },
    readAnyway: () => void (tabId !== null && callReader(tabId, 'readAnyway', null)),
    openLibrary: () => void browser.tabs.create({ url: browser.runtime.getURL('/library.html') }),
    openOptions: () => void browser.runtime.openOptionsPage(),
  };
}

/** `null` where it could not be kept. */
async function keep(decision: Decision): Promise<{ readonly id: string } | null> {
  const answer = await callBackground('decide', decision);
  return answer.ok && answer.value.ok ? answer.value.value : null;
}
