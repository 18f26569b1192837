/**
 * Wiring of the background: who answers which call, and what the keys do. Its
 * worker may die at any moment, so every listener is registered before any
 * `await`, and nothing is kept here that is not stored or cheap to make again.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { checkPage } from '../lib/app/check-page.ts';
import { showBadge } from '../lib/browser/badge.ts';
import { checkerAt } from '../lib/browser/bundled-library.ts';
import { onKey } from '../lib/browser/keys.ts';
import { openPanelFor } from '../lib/browser/open-panel.ts';
import { syncRegisteredReader } from '../lib/browser/registered-reader.ts';
import { announceStateChanged } from '../lib/messaging/events.ts';
import { answerBackgroundCalls } from '../lib/messaging/server.ts';
import { keepDecision, keptDecisions, takeBackDecision } from '../lib/storage/decide.ts';
import { getSettings, watchSettings } from '../lib/storage/settings.ts';

export default defineBackground(() => {
  answerBackgroundCalls({
    async wake() {
      checkerAt((await getSettings()).level);
      return null;
    },
    checkArticle: ({ article, part }) =>
      checkPage(article, part, {
        checkerAt,
        settings: getSettings,
        decisions: keptDecisions,
        now: () => performance.now(),
      }),
    async stateChanged({ conflicts }, { tabId }) {
      if (tabId === null) return null;
      await Promise.all([showBadge(tabId, conflicts), announceStateChanged(tabId)]);
      return null;
    },
    decide: keepDecision,
    undoDecision: takeBackDecision,
    openPanel: ({ claim }, sender) => openPanelFor(sender, claim),
  });

  browser.commands.onCommand.addListener(onKey);

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });

  const lifetime = new AbortController().signal;
  watchSettings(settings => void syncRegisteredReader(settings), lifetime);
  const syncWithPermissions = async () => syncRegisteredReader(await getSettings());
  browser.permissions.onAdded.addListener(() => void syncWithPermissions());
  browser.permissions.onRemoved.addListener(() => void syncWithPermissions());
});
