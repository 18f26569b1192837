/**
 * Sentences of two articles on one event, of our own: what parts them where nearly all or much of the rest is
 * the same, beside what must not.
 */
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../lib/app/check-article.ts';
import { buildLibrary } from '../../../lib/app/library.ts';
import type { SourceId } from '../../../lib/claims/source.ts';

const lead = [
  'A fire destroyed the old market hall of Port Arden on Monday, and hundreds of traders lost their stalls.',
  'The market hall of Port Arden was built in 1911 and stood in the harbour district beside the fish quay.',
  'Traders of the Port Arden market hall gathered on the fish quay, where the harbour council had put up tents.',
];
const articleWith = (sentence: string) => ({
  title: 'Fire destroys the market hall of Port Arden',
  outlet: null,
  author: null,
  url: null,
  published: '2024-03-13',
  language: 'en',
  text: [...lead, sentence].join('\n'),
});

/** The kinds of difference that are raised at the sentence. */
function raised(here: string, there: string): string[] {
  const { text: _, language: __, ...about } = articleWith(there);
  const source = { ...about, id: 'there' as SourceId, genre: null };
  const read = createChecker(buildLibrary([], [{ source, article: articleWith(there) }])).check(
    articleWith(here),
  );
  if (!read.ok) expect.unreachable(read.failure);
  return read.value.claims
    .filter(({ text }) => here.includes(text))
    .flatMap(({ evidence }) =>
      evidence.flatMap(({ relation, differences }) =>
        relation === 'contradicts' ? differences.map(({ kind }) => kind) : [],
      ),
    );
}

describe('in one story it is a conflict', () => {
  it.each([
    [
      'time',
      'At 4.15 p.m. officers ordered the crowd to leave the fish quay.',
      'At 6.30 p.m. officers ordered the crowd to leave the fish quay.',
    ],
    [
      'role',
      'Ana Ruiz, the chief investigator, told reporters that nothing had been ruled out.',
      'Ana Ruiz, the deputy chief investigator, told reporters that nothing had been ruled out.',
    ],
    [
      'participants',
      'Looters smashed the windows of the head office of the insurer Larkfield Homes.',
      'Looters smashed the windows of the head office of the insurer Corvane Realty.',
    ],
    [
      'participants',
      'Fire Chief Mara Quist said the roof of the hall had fallen in within minutes.',
      'Fire Chief Jon Falk told the council that the roof of the hall fell in within minutes.',
    ],
  ])('%s: %s | %s', (kind, here, there) => {
    expect(raised(here, there)).toContain(kind);
    expect(raised(there, here)).toContain(kind);
  });
});

describe('in one story it is none', () => {
  it.each([
    // Two estimates.
    ['Police put the damage at 8,000 stalls.', 'The Traders League put the damage at 15,000 stalls.'],
    // A part.
    [
      'About 360 stalls belonging to fishmongers in the harbour alone were insured.',
      'About 1,400 stalls belonging to traders were insured.',
    ],
    // Two things that hold some.
    ['The new hall is expected to hold 900 stalls.', 'The tents hold 300 stalls.'],
    // Two hours of one zone that may be one, and an hour that only bounds.
    ['The fire broke out at about 4 p.m. in the hall.', 'The fire broke out at 4.40 p.m. in the hall.'],
    ['The fire was put out by 6 p.m. on Monday.', 'The fire was put out at 4.30 p.m. on Monday.'],
    // Two people of one body.
    ['Judge Ana Ruiz ordered an inquiry.', 'Judge Jon Falk ordered the hall to be fenced off.'],
  ])('%s | %s', (here, there) => {
    expect(raised(here, there)).toEqual([]);
    expect(raised(there, here)).toEqual([]);
  });
});
