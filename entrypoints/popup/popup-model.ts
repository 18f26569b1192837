/**
 * What the popup knows and does. Opening it is the asking: the page in front is
 * read at once, and its state shown as it comes.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Saving } from '../../components/popup/PopupView.tsx';
import type { ScreenPage } from '../../components/screen-state.ts';
import { hostOf } from '../../lib/app/sites.ts';
import { openPanel } from '../../lib/browser/open-panel.ts';
import { allowSite, forgetSite, readingOf } from '../../lib/browser/reading-permission.ts';
import { today } from '../../lib/browser/today.ts';
import { callBackground } from '../../lib/messaging/client.ts';
import { followPageState } from '../../lib/messaging/page-state.ts';
import { readTab } from '../../lib/messaging/read-tab.ts';
import { callReader } from '../../lib/messaging/reader-client.ts';

export type PopupModel = {
  readonly page: ReadonlySignal<ScreenPage>;
  readonly site: ReadonlySignal<'on' | 'off' | 'everywhere' | null>;
  readonly panelKey: ReadonlySignal<string | null>;
  readonly read: () => Promise<void>;
  readonly readAnyway: () => void;
  readonly showClaim: (claim: string) => Promise<void>;
  readonly openPanel: () => void;
  readonly openOptions: () => void;
  readonly openLibrary: () => void;
  readonly compareTabs: () => void;
  readonly saving: ReadonlySignal<Saving>;
  readonly save: () => Promise<void>;
  readonly undoSave: () => Promise<void>;
  readonly setSite: (on: boolean) => Promise<void>;
};

export function createPopupModel(lifetime: AbortSignal): PopupModel {
  const page = signal<ScreenPage>({ title: null, host: null, state: { state: 'starting' } });
  const site = signal<'on' | 'off' | 'everywhere' | null>(null);
  const panelKey = signal<string | null>(null);
  const saving = signal<Saving>({ state: 'unsaved' });
  /** Names the saving that this popup made or found. */
  let change: string | null = null;
  let tab: { readonly tabId: number; readonly windowId: number } | null = null;

  const show = (state: ScreenPage['state']): void => {
    page.value = { ...page.value, state };
  };

  const read = async (): Promise<void> => {
    if (tab === null) return show({ state: 'closed', reason: 'gone' });
    const { tabId } = tab;
    show({ state: 'starting' });
    const asked = await readTab(tabId);
    if (!asked.ok) {
      site.value = null;
      return show({ state: 'closed', reason: asked.failure });
    }
    // A reader that has only just come has not begun to read: it was asked, so it is not "not read yet".
    followPageState(
      tabId,
      state => {
        if (state === null) show({ state: 'closed', reason: 'gone' });
        else show(state.state === 'unread' ? { state: 'starting' } : state);
      },
      lifetime,
      asked.value,
    );
    await lookWhetherSaved(tabId);
  };

  const lookWhetherSaved = async (tabId: number): Promise<void> => {
    const answer = await callBackground('savedPage', { tabId });
    if (!answer.ok || answer.value === null || saving.value.state !== 'unsaved') return;
    const { claims, standing } = answer.value;
    change = answer.value.change;
    saving.value =
      standing === undefined
        ? { state: 'saved', outcome: 'same', claims, undoable: change !== null }
        : { state: 'changed', claims, standing };
  };

  const start = async (): Promise<void> => {
    // The worker may be stopped; it starts while the reader is put into the page.
    void callBackground('wake', { because: 'article' });
    const [front] = await browser.tabs.query({ active: true, currentWindow: true });
    if (front?.id === undefined) return show({ state: 'closed', reason: 'gone' });
    tab = { tabId: front.id, windowId: front.windowId };
    const host = hostOf(front.url ?? '');
    page.value = { title: front.title ?? null, host, state: { state: 'starting' } };
    if (host !== null) void lookAtSite(host);
    await read();
  };

  /** Asked beside the page, which has not to wait for it. */
  const lookAtSite = async (host: string): Promise<void> => {
    const reading = await readingOf(host);
    if (page.value.state.state !== 'closed') site.value = reading;
  };

  void start();
  void browser.commands.getAll().then(commands => {
    panelKey.value = commands.find(({ name }) => name === 'open-panel')?.shortcut || null;
  });

  return {
    page,
    site,
    panelKey,
    read,
    readAnyway: () => void (tab && callReader(tab.tabId, 'readAnyway', null)),
    async showClaim(claim) {
      if (tab === null) return;
      await callReader(tab.tabId, 'showClaim', { claim });
      window.close();
    },
    openPanel() {
      if (tab !== null) void openPanel(tab).then(() => window.close());
    },
    openLibrary: () => openOwnTab('/library.html'),
    compareTabs: () => openOwnTab('/compare.html'),
    saving,
    async save() {
      if (tab === null || saving.value.state === 'saving') return;
      saving.value = { state: 'saving' };
      const answer = await callBackground('savePage', { tabId: tab.tabId, change: crypto.randomUUID() });
      if (!answer.ok || !answer.value.ok) {
        const reason = answer.ok && !answer.value.ok ? answer.value.failure : 'unavailable';
        saving.value = { state: 'failed', reason };
        return;
      }
      const { outcome, claims } = answer.value.value;
      if (outcome === 'changed') return;
      change = answer.value.value.change;
      saving.value = { state: 'saved', outcome, claims, undoable: change !== null };
    },
    async undoSave() {
      if (change === null) return;
      const answer = await callBackground('undoChange', { change });
      if (answer.ok && answer.value.ok) saving.value = { state: 'unsaved' };
    },
    openOptions: () => void browser.runtime.openOptionsPage(),
    async setSite(on) {
      const { host } = page.value;
      if (host === null) return;
      // The request must go out before any await: it needs the gesture.
      await (on ? allowSite(host, today()) : forgetSite(host));
      site.value = await readingOf(host);
    },
  };
}

function openOwnTab(path: '/library.html' | '/compare.html'): void {
  void browser.tabs.create({ url: browser.runtime.getURL(path) }).then(() => window.close());
}
