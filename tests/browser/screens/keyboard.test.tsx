/** Every control of every state of every screen is come to by keys alone, and shows that it has the focus. */
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/card.css';
import { cardStates } from '../../gallery/card-states.tsx';
import { speak } from '../../gallery/gallery-say.ts';
import { compareStates, libraryStates } from '../../gallery/library-states.tsx';
import { pageStates } from '../../gallery/page-states.tsx';
import { panelStates, popupStates } from '../../gallery/screen-states.tsx';
import '../../gallery/gallery.css';

const screens = [
  { of: 'card', states: cardStates, width: 448 },
  { of: 'popup', states: popupStates, width: 360 },
  { of: 'panel', states: panelStates, width: 380 },
  { of: 'welcome and options', states: pageStates, width: 1180 },
  { of: 'library', states: libraryStates, width: 1180 },
  { of: 'compare', states: compareStates, width: 1180 },
];

/** Whatever can be pressed, chosen or typed into. */
const controls =
  'button, a[href], input, select, textarea, summary, [role=button], [role=tab], [role=switch], [role=link], [tabindex="0"]';

afterEach(() => document.body.replaceChildren());

test.each(screens)('every control of $of is come to by keys', async ({ states, width }) => {
  await page.viewport(width, 800);
  speak('en');
  const found: string[] = [];
  for (const [name, state] of Object.entries(states)) {
    const root = document.createElement('div');
    const [start, end] = [document.createElement('button'), document.createElement('button')];
    document.body.replaceChildren(start, root, end);
    render(state(), root);
    for (const fold of root.querySelectorAll('details')) fold.open = true;
    // A list of two hundred is walked as a list of fourteen.
    if (root.querySelectorAll('li.item').length > 60) continue;
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
    const reached = await walk(start, end);
    for (const control of root.querySelectorAll<HTMLElement>(controls)) {
      if (isOff(control) || isReached(control, reached)) continue;
      found.push(`${name}: no key leads to ${nameOf(control)}`);
    }
    for (const [control, isSeen] of reached)
      if (!isSeen) found.push(`${name}: ${nameOf(control)} does not show that it has the focus`);
    render(null, root);
  }
  expect(found).toEqual([]);
});

/** What Tab comes to between the two, in order, and whether the focus was to be seen there. */
async function walk(start: HTMLElement, end: HTMLElement): Promise<Map<HTMLElement, boolean>> {
  const reached = new Map<HTMLElement, boolean>();
  start.focus();
  for (let step = 0; step < 200; step += 1) {
    await userEvent.keyboard('{Tab}');
    const now = document.activeElement;
    if (!(now instanceof HTMLElement) || now === end || reached.has(now)) return reached;
    reached.set(now, showsFocus(now));
  }
  throw new Error('Tab does not come to an end');
}

/** Of a group of radios or tabs the arrow keys come to the others. */
function isReached(control: HTMLElement, reached: ReadonlyMap<HTMLElement, boolean>): boolean {
  if (reached.has(control)) return true;
  const group = control.closest<HTMLElement>('[role=tablist], fieldset, [role=radiogroup]');
  const isOfGroup = control.matches('[role=tab], input[type=radio]');
  return isOfGroup && group !== null && [...reached.keys()].some(each => group.contains(each));
}

const isOff = (control: HTMLElement): boolean =>
  control.matches(':disabled, [type=file]') || !control.checkVisibility({ visibilityProperty: true });

/** By an outline of its own, of what it covers, or of the frame round it. */
function showsFocus(control: HTMLElement): boolean {
  const hasOutline = (element: Element, pseudo?: string): boolean => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element, pseudo);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  if (hasOutline(control) || hasOutline(control, '::after')) return true;
  for (let frame = control.parentElement; frame !== null; frame = frame.parentElement)
    if (hasOutline(frame)) return true;
  return false;
}

const nameOf = (control: HTMLElement): string =>
  `${control.tagName.toLowerCase()}.${control.className} “${control.getAttribute('aria-label') ?? control.textContent?.trim()}”`;
