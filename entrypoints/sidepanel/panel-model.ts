/**
 * What the side panel knows and does. It follows the tab in front, or stays
 * with one (`?tab=`) where the browser has no panel and it is a tab itself.
 */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { noticeKey } from '../../components/ClaimCard.tsx';
import { copyText } from '../../components/copy-text.ts';
import {
  firstFilter,
  type Noted,
  type PanelFilter,
  type PanelViewName,
  type Said,
} from '../../components/panel/panel-state.ts';
import { correctionNote } from '../../components/report/correction-note.ts';
import { reportOf, type ScreenPage } from '../../components/screen-state.ts';
import type { PageReport } from '../../lib/app/report.ts';
import { hostOf } from '../../lib/app/sites.ts';
import { copyWords } from '../../lib/browser/hand-on.ts';
import type { CheckedClaim } from '../../lib/comparison/verdict.ts';
import { writeBlocksAsHtml, writeDocumentAsMarkdown } from '../../lib/formats/text-document.ts';
import type { Decision } from '../../lib/messaging/calls.ts';
import { callBackground } from '../../lib/messaging/client.ts';
import { followPageState } from '../../lib/messaging/page-state.ts';
import { callReader } from '../../lib/messaging/reader-client.ts';
import { watchPanelTarget } from '../../lib/storage/panel-target.ts';
import type { Say } from '../../lib/wording/say.ts';
import { followSight } from './follow-sight.ts';
import { fixedTab, followTab } from './follow-tab.ts';
import { keepPlaces } from './kept-place.ts';
import { copyReport, saveReport } from './report-file.ts';

export type PanelModel = {
  readonly page: ReadonlySignal<ScreenPage>;
  readonly view: ReadonlySignal<PanelViewName>;
  readonly filter: ReadonlySignal<PanelFilter>;
  readonly open: ReadonlySignal<string | null>;
  /** The claim that the reader has come to on the page. */
  readonly current: ReadonlySignal<string | null>;
  /** Whether the list is drawn to its end, or its first screenful so far. */
  readonly isWhole: ReadonlySignal<boolean>;
  readonly noted: ReadonlySignal<ReadonlyMap<string, Noted>>;
  readonly said: ReadonlySignal<Said | null>;
  readonly setView: (view: PanelViewName) => void;
  readonly setFilter: (filter: PanelFilter) => void;
  readonly openClaim: (claim: string | null) => void;
  /** `null` beside the page, where opening an item shows it already. */
  readonly goTo: ((claim: string) => void) | null;
  readonly decide: (claim: string, decision: Decision['decision'], evidence: string | null) => Promise<void>;
  readonly undo: (claim: string) => Promise<void>;
  readonly copyClaim: (claim: string, form: 'sentences' | 'note') => Promise<void>;
  readonly copyReport: () => Promise<void>;
  readonly saveReport: (format: 'markdown' | 'html') => void;
  readonly readAnyway: () => void;
  readonly openOptions: () => void;
  readonly openLibrary: () => void;
};

/** What was decided here; `keptAs` is `null` where it holds on the open page alone. */
type Made = { readonly decision: Decision; readonly keptAs: string | null };

/** Milliseconds after which the rest of the list is drawn, however busy the panel is. */
const longestWaitMs = 200;

const nothing: ScreenPage = { title: null, host: null, state: { state: 'starting' } };

export function createPanelModel(say: Say, lifetime: AbortSignal): PanelModel {
  const page = signal<ScreenPage>(nothing);
  const view = signal<PanelViewName>('differences');
  const filter = signal<PanelFilter>(firstFilter);
  const open = signal<string | null>(null);
  const current = signal<string | null>(null);
  const isWhole = signal(false);
  const noted = signal<ReadonlyMap<string, Noted>>(new Map());
  const said = signal<Said | null>(null);
  const made = new Map<string, Made>();
  let tabId: number | null = null;
  let isPrivate = false;
  let target: { readonly tabId: number; readonly claim: string | null } | null = null;

  const openTarget = (): void => {
    if (target !== null && target.claim !== null && target.tabId === tabId) open.value = target.claim;
  };

  const places = keepPlaces({ page, view, filter, open, isWhole }, lifetime);

  const isRead = computed(() => reportOf(page.value.state) !== null);
  const stopDrawing = effect(() => {
    if (!isRead.value || isWhole.value) return;
    const drawRest = (): void => {
      isWhole.value = true;
    };
    const asked = requestIdleCallback(drawRest, { timeout: longestWaitMs });
    return () => cancelIdleCallback(asked);
  });
  lifetime.addEventListener('abort', stopDrawing);

  followTab((tab, whileInFront) => {
    if (tab.id !== tabId) {
      open.value = null;
      noted.value = new Map();
      filter.value = firstFilter;
      said.value = null;
    }
    tabId = tab.id;
    isPrivate = tab.incognito;
    current.value = null;
    isWhole.value = false;
    page.value = { title: tab.title, host: hostOf(tab.url ?? ''), state: { state: 'starting' } };
    openTarget();
    const sight = followSight(
      tab.id,
      claim => {
        current.value = claim;
      },
      whileInFront,
    );
    places.follow(tab.id, whileInFront);
    followPageState(
      tab.id,
      state => {
        page.value = { ...page.value, state: state ?? { state: 'unread' } };
        if (state !== null) sight.start();
      },
      whileInFront,
    );
  }, lifetime);

  watchPanelTarget(next => {
    target = next;
    openTarget();
  }, lifetime);

  const report = (): PageReport | null => reportOf(page.value.state);
  const claimOf = (id: string): CheckedClaim | null =>
    noted.value.get(id)?.claim ?? report()?.claims.find(each => each.id === id) ?? null;

  const tellPage = async (decision: Decision, change: 'made' | 'taken-back'): Promise<void> => {
    if (tabId !== null) await callReader(tabId, 'decisionsChanged', { decision, change });
  };

  const note = (claim: string, entry: Noted | null): void => {
    const next = new Map(noted.value);
    if (entry === null) next.delete(claim);
    else next.set(claim, entry);
    noted.value = next;
  };

  const sayCopied = (where: string, isCopied: boolean): void => {
    said.value = { where, words: say(noticeKey(isCopied ? 'copied' : 'copy-failed')) };
  };

  /** The page's state now, before its own event says that it changed: an item that comes back is then there at once. */
  const lookAgain = async (): Promise<void> => {
    const asked = tabId;
    if (asked === null) return;
    const answer = await callReader(asked, 'pageState', null);
    if (answer.ok && asked === tabId) page.value = { ...page.value, state: answer.value };
  };

  return {
    page,
    view,
    setView(next) {
      view.value = next;
    },
    filter,
    open,
    current,
    isWhole,
    noted,
    said,
    setFilter(next) {
      filter.value = next;
    },
    openClaim(claim) {
      open.value = claim;
      said.value = null;
      if (claim !== null && tabId !== null) void callReader(tabId, 'showClaim', { claim });
    },
    goTo: fixedTab === null ? null : claim => showInTab(fixedTab, claim),
    async decide(id, word, evidence) {
      const claim = report()?.claims.find(each => each.id === id);
      if (claim === undefined) return;
      const decision: Decision = { claim: claim.text, evidence, decision: word };
      const answer = isPrivate ? null : await keep(decision);
      made.set(id, { decision, keptAs: answer?.id ?? null });
      open.value = null;
      note(id, { claim, notice: isPrivate || answer !== null ? noticeKey(word) : 'card.notice.not-kept' });
      await tellPage(decision, 'made');
    },
    async undo(id) {
      const undone = made.get(id);
      made.delete(id);
      if (undone !== undefined) {
        if (undone.keptAs !== null) await callBackground('undoDecision', { id: undone.keptAs });
        await tellPage(undone.decision, 'taken-back');
        await lookAgain();
      }
      note(id, null);
    },
    async copyClaim(id, form) {
      const [now, claim] = [report(), claimOf(id)];
      if (now === null || claim === null) return;
      if (form === 'sentences') return sayCopied(id, await copyWords(copyText(claim, now.article, say)));
      const blocks = correctionNote(claim, now, say);
      sayCopied(id, await copyWords(writeDocumentAsMarkdown(blocks), writeBlocksAsHtml(blocks)));
    },
    async copyReport() {
      const now = report();
      if (now !== null) sayCopied('report', await copyReport(now, say));
    },
    saveReport(format) {
      const now = report();
      if (now !== null)
        said.value = { where: 'report', words: say('report.saved', saveReport(now, format, say)) };
    },
    readAnyway: () => void (tabId !== null && callReader(tabId, 'readAnyway', null)),
    openLibrary: () => void browser.tabs.create({ url: browser.runtime.getURL('/library.html') }),
    openOptions: () => void browser.runtime.openOptionsPage(),
  };
}

/** The claim in its sentence, and its tab in front. */
function showInTab(tabId: number | null, claim: string): void {
  if (tabId === null) return;
  void callReader(tabId, 'showClaim', { claim });
  void browser.tabs.update(tabId, { active: true });
}

/** `null` where it could not be kept. */
async function keep(decision: Decision): Promise<{ readonly id: string } | null> {
  const answer = await callBackground('decide', decision);
  return answer.ok && answer.value.ok ? answer.value.value : null;
}
