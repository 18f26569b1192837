/**
 * What the side panel knows and does. It follows the tab in front, or stays
 * with one (`?tab=`) where the browser has no panel and it is a tab itself.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { noticeKey } from '../../components/ClaimCard.tsx';
import { firstFilter, type Noted, type PanelFilter } from '../../components/panel/panel-state.ts';
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
  readonly filter: ReadonlySignal<PanelFilter>;
  readonly open: ReadonlySignal<string | null>;
  readonly noted: ReadonlySignal<ReadonlyMap<string, Noted>>;
  readonly setFilter: (filter: PanelFilter) => void;
  readonly openClaim: (claim: string | null) => void;
  readonly decide: (claim: string, decision: Decision['decision'], evidence: string | null) => Promise<void>;
  readonly undo: (claim: string) => Promise<void>;
  readonly readAnyway: () => void;
  readonly openOptions: () => void;
};

const nothing: ScreenPage = { title: null, host: null, state: { state: 'starting' } };

export function createPanelModel(lifetime: AbortSignal): PanelModel {
  const page = signal<ScreenPage>(nothing);
  const filter = signal<PanelFilter>(firstFilter);
  const open = signal<string | null>(null);
  const noted = signal<ReadonlyMap<string, Noted>>(new Map());
  const kept = new Map<string, string>();
  let tabId: number | null = null;
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

  const ask = (call: 'readAnyway'): void => void (tabId !== null && callReader(tabId, call, null));

  const note = (claim: string, entry: Noted | null): void => {
    const next = new Map(noted.value);
    if (entry === null) next.delete(claim);
    else next.set(claim, entry);
    noted.value = next;
  };

  return {
    page,
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
    async decide(id, decision, evidence) {
      const claim = reportOf(page.value.state)?.claims.find(each => each.id === id);
      if (claim === undefined) return;
      const answer = await callBackground('decide', { claim: claim.text, evidence, decision });
      const isKept = answer.ok && answer.value.ok;
      if (answer.ok && answer.value.ok) kept.set(id, answer.value.value.id);
      open.value = null;
      note(id, { claim, notice: isKept ? noticeKey(decision) : 'card.notice.not-kept' });
      if (isKept) ask('readAnyway');
    },
    async undo(id) {
      const decision = kept.get(id);
      note(id, null);
      if (decision === undefined) return;
      kept.delete(id);
      await callBackground('undoDecision', { id: decision });
      ask('readAnyway');
    },
    readAnyway: () => ask('readAnyway'),
    openOptions: () => void browser.runtime.openOptionsPage(),
  };
}
