/**
 * Wiring of the background: who answers which call, and what the keys do. Its
 * worker may die at any moment, so every listener is registered before any
 * `await`, and nothing is kept here that is not stored or cheap to make again.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { checkPage } from '../lib/app/check-page.ts';
import { showBadge } from '../lib/browser/badge.ts';
import { compareArticle } from '../lib/browser/compare-articles.ts';
import { finishImport, readImport } from '../lib/browser/imports.ts';
import { onKey } from '../lib/browser/keys.ts';
import { checkerAt } from '../lib/browser/libraries.ts';
import { createMenu, onMenu } from '../lib/browser/menu.ts';
import { openPanelFor } from '../lib/browser/open-panel.ts';
import { syncRegisteredReader } from '../lib/browser/registered-reader.ts';
import { savedPage, savePage } from '../lib/browser/save-page.ts';
import { styleMarks } from '../lib/browser/style-marks.ts';
import { announceStateChanged } from '../lib/messaging/events.ts';
import { answerBackgroundCalls } from '../lib/messaging/server.ts';
import { keepDecision, keptDecisions, takeBackDecision } from '../lib/storage/decide.ts';
import { undoChange } from '../lib/storage/library/change-library.ts';
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
    async styleMarks({ frames }, { tabId }) {
      if (tabId !== null) await styleMarks(tabId, frames);
      return null;
    },
    decide: keepDecision,
    undoDecision: takeBackDecision,
    savePage: ({ tabId, change }) => savePage(tabId, change),
    savedPage: ({ tabId }) => savedPage(tabId),
    undoChange: ({ change }) => undoChange(change, Date.now()),
    compareArticle: async request => compareArticle(request, (await getSettings()).level),
    readImport: ({ id }) => readImport(id),
    finishImport: ({ id }) => finishImport(id),
    openPanel: ({ claim }, sender) => openPanelFor(sender, claim),
  });

  browser.commands.onCommand.addListener(onKey);
  browser.contextMenus.onClicked.addListener(onMenu);

  browser.runtime.onInstalled.addListener(({ reason }) => {
    createMenu();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });

  browser.runtime.onStartup.addListener(createMenu);

  const lifetime = new AbortController().signal;
  watchSettings(settings => void syncRegisteredReader(settings), lifetime);
  const syncWithPermissions = async () => syncRegisteredReader(await getSettings());
  browser.permissions.onAdded.addListener(() => void syncWithPermissions());
  browser.permissions.onRemoved.addListener(() => void syncWithPermissions());
});
