/** Pictures small enough for a repository, alone or several on one sheet. */
import { join } from 'node:path';
import type { Page } from 'playwright';
import sharp from 'sharp';

export type Picture = {
  readonly caption: string;
  readonly png: Buffer;
  /** How wide it is laid out, in pixels of the sheet. */
  readonly width: number;
};

export const picturesDir = join(import.meta.dirname, '../../docs/screens');

/** Few colours are all that the interface has, and in forced colours there are fewer still. */
export async function keep(name: string, png: Buffer): Promise<void> {
  const colours = name.endsWith('forced-colours') ? 16 : 96;
  await sharp(png)
    .png({ palette: true, colours, dither: 0, effort: 4, compressionLevel: 9 })
    .toFile(join(picturesDir, `${name}.png`));
}

/** Lays pictures in columns of one page, each under its name, and keeps what that looks like. */
export async function keepSheet(
  page: Page,
  name: string,
  pictures: readonly Picture[],
  isDark: boolean,
): Promise<void> {
  const width = Math.max(...pictures.map(each => each.width));
  const columns = Math.max(1, Math.min(pictures.length, Math.floor(2500 / (width + 24))));
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize({ width: columns * (width + 24) + 24, height: 240 });
  const figures = pictures.map(
    ({ caption, png, width: wide }) =>
      `<figure><figcaption>${caption}</figcaption><img width="${wide}" alt="" src="data:image/png;base64,${png.toString('base64')}"></figure>`,
  );
  // Into the lowest column so far, so that a long one leaves no hole beside it.
  await page.goto('about:blank');
  await page.setContent(`<!doctype html><html lang="en"><title>${name}</title><style>
    body { margin: 0; padding: 24px; background: ${isDark ? '#0e1013' : '#e8ebed'}; color: ${isDark ? '#b7bfc7' : '#47505a'}; font: 500 13px/18px system-ui, sans-serif; display: grid; grid-template-columns: repeat(${columns}, ${width}px); gap: 24px; align-items: start }
    div { display: grid; gap: 24px } figure { margin: 0 } figcaption { margin-bottom: 6px } img { display: block }
    </style><body>${'<div></div>'.repeat(columns)}<template>${figures.join('')}</template>`);
  await page.evaluate(async () => {
    const columnsOf = [...document.querySelectorAll('div')];
    for (const figure of document.querySelector('template')?.content.querySelectorAll('figure') ?? []) {
      const lowest = columnsOf.reduce((low, each) => (bottom(each) < bottom(low) - 40 ? each : low));
      const placed = document.importNode(figure, true);
      lowest.append(placed);
      await placed.querySelector('img')?.decode();
    }
    function bottom(column: Element): number {
      return column.lastElementChild?.getBoundingClientRect().bottom ?? 0;
    }
  });
  await keep(name, await page.screenshot({ fullPage: true }));
}
