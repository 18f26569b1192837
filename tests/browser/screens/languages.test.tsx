/**
 * Every state of every screen in every language, and turned round: no word of
 * the interface is cut off, runs out of its button or out of the screen.
 */
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/card.css';
import { cardStates } from '../../gallery/card-states.tsx';
import { speak } from '../../gallery/gallery-say.ts';
import { compareStates, libraryStates } from '../../gallery/library-states.tsx';
import { pageStates } from '../../gallery/page-states.tsx';
import { panelStates, popupStates } from '../../gallery/screen-states.tsx';
import '../../gallery/gallery.css';

/** CSS pixels; 190 is a panel of 380 at 200 %, 590 a wide page of 1180. */
const screens = [
  { states: cardStates, widths: [448, 320] },
  { states: popupStates, widths: [360] },
  { states: panelStates, widths: [380, 320, 190] },
  { states: { ...pageStates, ...libraryStates, ...compareStates }, widths: [1180, 590] },
];

const cases = screens.flatMap(({ states, widths }) =>
  widths.flatMap(width =>
    ['en', 'de', 'fr', 'uk'].flatMap(language =>
      ['ltr', 'rtl'].map(dir => ({ width, language, dir, states, of: Object.keys(states)[0] ?? '' })),
    ),
  ),
);

afterEach(() => speak('en'));

test.each(cases)(
  '$of and its like fit in $language, $dir, at $width',
  async ({ states, width, language, dir }) => {
    await page.viewport(width, 800);
    speak(language, dir);
    const found: string[] = [];
    for (const [name, state] of Object.entries(states)) {
      const root = document.createElement('div');
      document.body.replaceChildren(root);
      render(state(), root);
      for (const fold of root.querySelectorAll('details')) fold.open = true;
      found.push(...misfits(root).map(misfit => `${name}: ${misfit}`));
      render(null, root);
    }
    expect(found).toEqual([]);
  },
);

/** Half a pixel of rounding is nobody's concern. */
const slack = 1;

/** What the eye would find: words outside the screen, outside their button, or cut by a box that does not scroll. */
function misfits(root: HTMLElement): readonly string[] {
  const found: string[] = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) found.push('scrolls sideways');
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    const words = text.nodeValue?.trim() ?? '';
    const parent = text.parentElement;
    if (words === '' || parent === null || isHidden(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const boxes = [...range.getClientRects()].filter(box => box.width > 0);
    const left = Math.min(...boxes.map(box => box.left));
    const right = Math.max(...boxes.map(box => box.right));
    for (let box: Element | null = parent; box !== null && box !== root; box = box.parentElement) {
      const { overflowX, textOverflow } = getComputedStyle(box);
      // What may be long without end (a title, a host) is cut by design, with dots.
      if (overflowX === 'auto' || overflowX === 'scroll' || textOverflow === 'ellipsis') break;
      const edge = box.getBoundingClientRect();
      const isFrame = overflowX === 'hidden' || overflowX === 'clip' || box.matches('button, .button, .tile');
      if (isFrame && (left < edge.left - slack || right > edge.right + slack)) {
        found.push(`“${words}” runs out of its ${box.tagName.toLowerCase()}.${box.className}`);
        break;
      }
      if (box.parentElement === root && (left < -slack || right > width + slack)) {
        found.push(`“${words}” runs out of the screen`);
      }
    }
  }
  return found;
}

/** For a screen reader alone, or a choice that the browser draws by itself. */
function isHidden(element: Element): boolean {
  if (element.matches('option') || !element.checkVisibility()) return true;
  for (let each: Element | null = element; each !== null; each = each.parentElement)
    if (getComputedStyle(each).clipPath !== 'none') return true;
  return false;
}
