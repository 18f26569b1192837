import { expect, it } from 'vitest';
import { withTextFragment } from '../../../lib/browser/show-passage.ts';
import { anchorAt } from '../../../lib/claims/anchor.ts';

const url = 'https://harbour.example/ferry';
const text =
  'At the top.\nNobody was hurt, said Marta. It rained - a lot.\nThe board meets again in May 2026.';
const anchorOf = (words: string) => {
  const start = text.indexOf(words);
  return anchorAt(text, { start, end: start + words.length });
};
const directive = (address: string): string => decodeURIComponent(address.slice(address.indexOf(':~:')));

it('asks for the words between whole words of their own blocks', () => {
  expect(directive(withTextFragment(url, anchorOf('It rained - a lot.')))).toBe(
    ':~:text=Nobody was hurt, said Marta.-,It rained - a lot.,-The board meets again in May',
  );
});

it('escapes what the syntax of fragments takes for its own', () => {
  const address = withTextFragment(`${url}#top`, anchorOf('Nobody was hurt, said Marta.'));
  expect(address.startsWith(`${url}#top:~:text=`)).toBe(true);
  expect(address).toContain('Nobody%20was%20hurt%2C%20said%20Marta.');
  expect(address).toContain('It%20rained%20%2D%20a%20lot.');
});

it('asks for the words alone where nothing is known of what stands round them', () => {
  const alone = { exact: 'A tug hit the quay', prefix: '', suffix: '', position: null, text: null };
  expect(withTextFragment(url, alone)).toBe(`${url}#:~:text=A%20tug%20hit%20the%20quay`);
});
