/** The entries in the browser's own menu on a page and on selected words. A click there is a gesture: it grants `activeTab`. */
import { browser } from 'wxt/browser';
import { setSelection } from '../storage/selection.ts';
import { savePageFromOutside } from './save-from-outside.ts';
import { say } from './say.ts';

const save = 'save-page';
const compare = 'compare-selection';

/** Characters of a selection; more is an article, which is read by the icon. */
const longestSelection = 100_000;

/** The browser keeps the entries; made anew when the extension is installed or updated, and when the browser starts, perhaps in another language. */
export function createMenu(): void {
  void browser.contextMenus.removeAll().then(() => {
    browser.contextMenus.create({ id: save, title: say('menu.save-page'), contexts: ['page'] });
    browser.contextMenus.create({
      id: compare,
      title: say('menu.compare-selection'),
      contexts: ['selection'],
    });
  });
}

type Click = {
  readonly menuItemId: string | number;
  readonly selectionText?: string | undefined;
};
type MenuTab = {
  readonly id?: number | undefined;
  readonly title?: string | undefined;
  readonly index: number;
};

/** Starts at once, within the gesture. */
export function onMenu(click: Click, tab?: MenuTab): void {
  if (tab?.id === undefined || tab.id < 0) return;
  if (click.menuItemId === save) void savePageFromOutside(tab.id);
  if (click.menuItemId === compare) void compareSelection(click.selectionText ?? '', tab);
}

/** Not part of any page: it works where no script may run, as in a PDF. */
async function compareSelection(text: string, tab: MenuTab): Promise<void> {
  const title = tab.title ?? null;
  const key = await setSelection({ text: text.slice(0, longestSelection), title });
  const url = browser.runtime.getURL(`/compare.html?selection=${key}`);
  await browser.tabs.create({ url, index: tab.index + 1 });
}
