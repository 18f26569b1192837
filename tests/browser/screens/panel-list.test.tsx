/** A long list in the panel: its first screenful, and then all of it, in one order. */
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { longPanel } from '../../gallery/screen-states.tsx';

afterEach(() => render(null, document.body));

const stops = (): readonly (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('li.item [data-stop]')].map(stop => stop.dataset['stop']);
const counted = (): number =>
  [...document.querySelectorAll('.event-count')].reduce(
    (sum, { textContent }) => sum + Number(textContent),
    0,
  );

test('begins with the items that fill a window, and goes on in the same order', () => {
  render(longPanel({ isWhole: false }), document.body);
  const first = stops();
  expect(first.length).toBe(24);
  render(longPanel({ isWhole: true }), document.body);
  expect(stops().length).toBeGreaterThan(24);
  expect(stops().slice(0, 24)).toEqual(first);
});

test('counts the claims of an event that are still to be drawn', () => {
  render(longPanel({ isWhole: false }), document.body);
  expect(counted()).toBeGreaterThan(stops().length);
});

test('is whole where an item is open, which may be the last', () => {
  render(longPanel({ isWhole: true }), document.body);
  const last = stops().at(-1) ?? null;
  render(longPanel({ isWhole: false, open: last }), document.body);
  expect(stops().at(-1)).toBe(last);
  expect(document.querySelector('li.item.open [data-stop]')?.getAttribute('data-stop')).toBe(last);
});
