/**
 * Takes a picture of every state of the gallery, light, dark and in forced
 * colours, and holds each against axe. `node tests/gallery/look.ts DIRECTORY [PART-OF-A-NAME]`
 *
 * `--language=de` takes them in another language, `--dir=rtl` turned round,
 * `--width=320` as wide as that, and `--quick` in light alone, without axe.
 *
 * Exits with 1 if axe finds anything or a page scrolls sideways.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import axe from '@axe-core/playwright';
import { openGallery, type Theme } from './open-gallery.ts';

const { values: wish, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    language: { type: 'string', default: 'en' },
    dir: { type: 'string' },
    width: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});
const [directory, part = ''] = positionals;
if (directory === undefined) throw new TypeError('look: name a directory for the pictures');
await mkdir(directory, { recursive: true });

const widths: Record<string, number> = { card: 448, popup: 360, panel: 380, welcome: 1180, options: 1180 };

const gallery = await openGallery(2);
let findings = 0;
try {
  const states = gallery.states.filter(state => state.includes(part));
  const themes: readonly Theme[] = wish.quick ? ['light'] : ['light', 'dark', 'forced'];
  for (const state of states) for (const theme of themes) await look(state, theme);
  if (wish.width === undefined)
    for (const state of states.filter(each => each.startsWith('panel'))) await look(state, 'light', 190);
} finally {
  await gallery.close();
}
console.log(findings === 0 ? 'look: nothing found' : `look: ${findings} found`);
process.exit(findings === 0 ? 0 : 1);

async function look(
  state: string,
  theme: Theme,
  width = Number(wish.width ?? widths[state.split('-')[0] ?? ''] ?? 1180),
) {
  const { page } = gallery;
  const turned = wish.dir === undefined ? {} : { dir: wish.dir };
  await gallery.show(state, { theme, width, language: wish.language, ...turned });
  await page.screenshot({ path: join(directory ?? '', `${state}-${theme}-${width}.png`), fullPage: true });
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (sideways > 0) report(`${state} ${theme} ${width}: scrolls sideways by ${sideways} px`);
  if (theme === 'forced' || wish.quick) return;
  const { violations } = await new axe({ page }).analyze();
  for (const { id, nodes } of violations) {
    report(
      `${state} ${theme}: ${id} ${nodes.map(node => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`).join(' | ')}`,
    );
  }
}

function report(line: string) {
  findings += 1;
  console.error(line);
}
