/** Every state of every screen held against axe: light and dark, at the widths they are seen at, and at 200 %. */
import axe from 'axe-core';
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
  { of: 'card', states: cardStates, widths: [448, 320] },
  { of: 'popup', states: popupStates, widths: [360] },
  { of: 'panel', states: panelStates, widths: [380, 190] },
  { of: 'welcome and options', states: pageStates, widths: [1180, 590] },
  { of: 'library', states: libraryStates, widths: [1180, 590] },
  { of: 'compare', states: compareStates, widths: [1180, 590] },
];

const cases = screens.flatMap(({ widths, ...screen }) =>
  widths.flatMap(width => ['light', 'dark'].map(theme => ({ ...screen, width, theme }))),
);

afterEach(() => {
  delete document.documentElement.dataset['theme'];
  document.body.replaceChildren();
});

test.each(cases)('axe finds nothing in $of, $theme, at $width', async ({ states, width, theme }) => {
  await page.viewport(width, 800);
  document.documentElement.dataset['theme'] = theme;
  document.title = 'A state';
  speak('en');
  const found: string[] = [];
  const isScreen = states !== cardStates;
  for (const [name, state] of Object.entries(states)) {
    const root = document.createElement('div');
    document.body.replaceChildren(...(isScreen ? [] : [pageTitle()]), root);
    render(state(), root);
    for (const fold of root.querySelectorAll('details')) fold.open = true;
    // What scrolls is made a stop once it has been laid out.
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
    // A list of two hundred is like a list of fourteen, and takes axe long.
    if (root.querySelectorAll('li.item').length > 60) continue;
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    for (const { id, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        found.push(`${name}: ${id} ${target} ${failureSummary}`);
    render(null, root);
  }
  expect(found).toEqual([]);
});

/** Of the page that a card stands in, which has one of its own. */
function pageTitle(): HTMLElement {
  const [header, title] = [document.createElement('header'), document.createElement('h1')];
  title.textContent = 'An article';
  header.append(title);
  return header;
}
