/** Every state of every screen, from the gallery: a sheet a component and theme. */
import type { Page } from 'playwright';
import { type Gallery, openGallery, type Theme } from '../../tests/gallery/open-gallery.ts';
import { keepSheet, type Picture } from './sheet.ts';

type Sheet = {
  readonly name: string;
  readonly states: (state: string) => boolean;
  /** Of the window, in CSS pixels. */
  readonly widths: readonly number[];
  readonly zoom?: 2;
  readonly themes?: readonly Theme[];
};

/** What is longer is cut: the end of a list shows nothing that its beginning does not. */
const highest = 2400;
/** Lower than any state. */
const lowest = 40;

const of =
  (...beginnings: string[]) =>
  (state: string) =>
    beginnings.some(each => state.startsWith(each));

const isView = of('panel-side-by-side', 'panel-figures');
const isList = of(
  'panel-done',
  'panel-differs',
  'panel-noted',
  'panel-all',
  'panel-copied',
  'panel-current',
  'panel-saved',
);
const isOne = (state: string) => ['panel-done', 'panel-side-by-side', 'panel-figures'].includes(state);

const sheets: readonly Sheet[] = [
  { name: 'card-states', states: of('card-'), widths: [448] },
  { name: 'popup-states', states: of('popup-'), widths: [360] },
  { name: 'panel-differences', states: isList, widths: [380] },
  { name: 'panel-views', states: isView, widths: [380] },
  {
    name: 'panel-other-states',
    states: state => state.startsWith('panel-') && !isView(state) && !isList(state),
    widths: [380],
  },
  { name: 'panel-320-and-420', states: isOne, widths: [320, 420], themes: ['light', 'dark'] },
  { name: 'welcome', states: of('welcome'), widths: [1180] },
  { name: 'options', states: of('options'), widths: [1180] },
  { name: 'library-states', states: of('library'), widths: [1180] },
  { name: 'compare-states', states: of('compare'), widths: [1180] },
  {
    name: 'zoom-200-card',
    states: state => ['card-conflicts', 'card-differs', 'card-noted'].includes(state),
    widths: [320],
    zoom: 2,
  },
  {
    name: 'zoom-200-popup',
    states: state => ['popup-done', 'popup-unread', 'popup-silent'].includes(state),
    widths: [360],
    zoom: 2,
    themes: ['light', 'dark'],
  },
  { name: 'zoom-200-panel', states: isOne, widths: [190], zoom: 2, themes: ['light', 'dark'] },
  {
    name: 'zoom-200-pages',
    states: state => ['welcome', 'options-sites', 'library', 'compare-tabs'].includes(state),
    widths: [590],
    zoom: 2,
    themes: ['light'],
  },
];

export async function takeGallerySheets(part: string): Promise<void> {
  for (const zoom of [1, 2] as const) {
    const ofZoom = sheets.filter(sheet => (sheet.zoom ?? 1) === zoom && sheet.name.includes(part));
    if (ofZoom.length === 0) continue;
    const gallery = await openGallery(zoom);
    const desk = await (await gallery.page.context().browser()?.newContext())?.newPage();
    if (desk === undefined) throw new Error('screens: the browser has gone');
    try {
      for (const sheet of ofZoom)
        for (const theme of sheet.themes ?? (['light', 'dark', 'forced'] as const))
          await keepSheet(
            desk,
            `${sheet.name}-${theme === 'forced' ? 'forced-colours' : theme}`,
            await picturesOf(gallery, sheet, theme),
            theme !== 'light',
          );
    } finally {
      await gallery.close();
    }
  }
}

/** Makes the window as high as the page. What is out of sight is not laid out, so that is asked twice. */
async function openUp(page: Page, width: number, most: number): Promise<void> {
  for (const height of [highest, lowest]) {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 30))));
  }
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(height, most) });
  await page.evaluate(() => window.scrollTo(0, 0));
}

async function picturesOf(gallery: Gallery, sheet: Sheet, theme: Theme): Promise<readonly Picture[]> {
  const pictures: Picture[] = [];
  const zoom = sheet.zoom ?? 1;
  for (const width of sheet.widths) {
    for (const state of gallery.states.filter(sheet.states)) {
      await gallery.show(state, { theme, width });
      await openUp(gallery.page, width, state.endsWith('long') ? 900 : highest / zoom);
      const png = await gallery.page.screenshot();
      const wide = sheet.widths.length > 1 ? `, ${width} px wide` : '';
      pictures.push({ caption: `${state.replaceAll('-', ' ')}${wide}`, png, width: width * zoom });
    }
  }
  return pictures;
}
