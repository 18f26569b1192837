import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPanel } from '../../../lib/browser/open-panel.ts';

const tab = { tabId: 7, windowId: 1 };
const panelTabs = async () =>
  (await fakeBrowser.tabs.query({}))
    .map(({ url }) => url ?? '')
    .filter(url => url.includes('sidepanel.html'));

/** What a browser has beside its pages, put into the stand-in for it. */
const give = (api: object): void => void Object.assign(fakeBrowser, api);

afterEach(() => {
  give({ sidePanel: undefined, sidebarAction: undefined });
});

test('a browser with neither side panel nor sidebar gets the panel as a page, for the tab it was asked from', async () => {
  give({ sidePanel: undefined, sidebarAction: undefined });
  await openPanel(tab);
  expect(await panelTabs()).toEqual([expect.stringContaining('/sidepanel.html?tab=7')]);
});

test('a browser that refuses to open its panel gets the page too', async () => {
  give({ sidePanel: { open: () => Promise.reject(new Error('no gesture')) } });
  await openPanel(tab);
  expect(await panelTabs()).toHaveLength(1);
});

test.each([
  ['a side panel', 'sidePanel', [{ windowId: 1 }]],
  ['a sidebar', 'sidebarAction', []],
])('a browser with %s opens that, and no page', async (_, name, request) => {
  const open = vi.fn(() => Promise.resolve());
  give({ [name]: { open } });
  await openPanel(tab);
  expect(open).toHaveBeenCalledWith(...request);
  expect(await panelTabs()).toEqual([]);
});
