/**
 * A page and its report in our own words, with every state a screen can show:
 * 16 sentences, 14 claims, 9 with a source (4 conflict, 2 differ, 3 match).
 * Outlets are invented.
 */
import type { PageReport } from '../../lib/app/report.ts';
import { phrase } from '../../lib/base/phrase.ts';
import type { ClaimId } from '../../lib/claims/claim-set.ts';
import type { Source, SourceId } from '../../lib/claims/source.ts';
import type {
  CheckedClaim,
  Difference,
  DifferenceKind,
  EventLabel,
  Evidence,
  Figure,
  FigureKind,
  Relation,
  Status,
} from '../../lib/comparison/verdict.ts';

const source = (id: string, outlet: string | null, title: string | null, published: string): Source => ({
  id: id as SourceId,
  outlet,
  title,
  author: null,
  published,
  url: null,
  genre: 'news',
});

export const aldgate = source(
  'aldgate',
  'Aldgate Review',
  'What the Istanbul meeting did change',
  '2025-05-26',
);
export const meridian = source(
  'meridian',
  'Meridian Wire',
  'After the long call, three open questions',
  '2025-05-22',
);
export const untitled = source('untitled', null, null, '2025-05-21');

const event = (id: string, title: string, from: string, to = from): EventLabel => ({ id, title, from, to });
const talks = event('talks', 'Talks in Istanbul', '2025-05-16');
const exchange = event('exchange', 'Exchange of prisoners', '2025-05-23', '2025-05-25');
const call = event('call', 'Trump–Putin telephone call', '2025-05-19');
const sanctions = event('sanctions', 'EU sanctions', '2025-05-20');

const value = (sentence: string, words: string) => {
  const start = sentence.indexOf(words);
  return { text: words, spans: start < 0 ? [] : [{ start, end: start + words.length }] };
};

type There = {
  readonly from: Source;
  readonly text: string;
  readonly parts?: readonly [here: string, there: string];
  readonly verbatim?: boolean;
  readonly paragraph?: number;
  readonly relation?: Relation;
  readonly holds?: string;
  readonly because: readonly string[];
};

const relationOf: Record<Status, Relation> = {
  contradicted: 'contradicts',
  disputed: 'contradicts',
  differs: 'differs',
  supported: 'supports',
  unmatched: 'supports',
};

let at = 0;

function claim(
  text: string,
  status: Status,
  label: EventLabel | null = null,
  kind: DifferenceKind | 'ordinal' = 'participants',
  there: readonly There[] = [],
): CheckedClaim {
  const start = at;
  at += text.length + 1;
  return {
    id: `claim-${start}` as ClaimId,
    span: { start, end: start + text.length },
    text,
    status,
    event: label,
    evidence: there.map((each, index) => evidence(text, relationOf[status], kind, each, index)),
  };
}

function evidence(
  here: string,
  relation: Relation,
  kind: DifferenceKind | 'ordinal',
  each: There,
  index: number,
): Evidence {
  const own = each.relation ?? relation;
  const difference: Difference[] =
    own === 'supports' || !each.parts
      ? []
      : [
          {
            kind: kind === 'ordinal' ? 'quantity' : kind,
            ...(kind === 'ordinal' ? { ordinal: true as const } : {}),
            here: value(here, each.parts[0]),
            there: value(each.text, each.parts[1]),
            note: phrase('gallery.note', each.parts[0], each.parts[1]),
          },
        ];
  return {
    source: each.from,
    claim: {
      id: `${each.from.id}-${at}-${index}` as ClaimId,
      text: each.text,
      verbatim: each.verbatim ?? false,
      paragraph: each.paragraph ?? null,
    },
    relation: own,
    confidence: 0.9,
    sameEvent: each.because.map(because => phrase('gallery.words', because)),
    bothCanHold: own === 'differs' ? phrase('gallery.words', each.holds ?? '') : null,
    differences: difference,
  };
}

const bothTalks = [
  'both speak of the talks in Istanbul on 16 May 2025',
  'of an agreement to exchange prisoners',
];

const told: readonly CheckedClaim[] = [
  claim(
    'Russian and Ukrainian delegations met in Istanbul on 16 May, the first direct talks between the two since the spring of 2022.',
    'supported',
    talks,
    'participants',
    [
      {
        from: aldgate,
        text: 'The two delegations sat down in Istanbul on 16 May 2025, for the first time since 2022.',
        paragraph: 1,
        because: ['both name Istanbul', 'the day'],
      },
      {
        from: meridian,
        text: 'Delegations of Russia and Ukraine met in Istanbul on 16 May 2025.',
        paragraph: 3,
        because: ['both name Istanbul'],
      },
    ],
  ),
  claim('The session was over in less than two hours.', 'supported', talks, 'quantity', [
    {
      from: aldgate,
      text: 'The meeting in Istanbul lasted less than two hours.',
      paragraph: 1,
      because: ['both speak of the meeting of 16 May 2025'],
    },
  ]),
  claim(
    'It ended with an agreement between the United States and Iran to exchange prisoners.',
    'contradicted',
    talks,
    'participants',
    [
      {
        from: aldgate,
        text: 'In Istanbul Russia and Ukraine agreed to exchange 1,000 prisoners of war each.',
        parts: ['the United States and Iran', 'Russia and Ukraine'],
        verbatim: true,
        because: bothTalks,
      },
      {
        from: meridian,
        text: 'Russia and Ukraine agreed in Istanbul to exchange 1,000 prisoners each.',
        parts: ['the United States and Iran', 'Russia and Ukraine'],
        paragraph: 2,
        because: bothTalks,
      },
    ],
  ),
  claim(
    'The 30-day cease-fire that Kyiv and its partners had asked for was not agreed.',
    'supported',
    talks,
    'polarity',
    [
      {
        from: meridian,
        text: 'A cease-fire of 30 days was the main aim and was not reached.',
        paragraph: 2,
        because: ['both speak of a 30-day cease-fire', 'the talks of 16 May 2025'],
      },
      {
        from: aldgate,
        text: 'No cease-fire of 30 days came of the talks.',
        paragraph: 4,
        because: ['both speak of a 30-day cease-fire'],
      },
      {
        from: untitled,
        text: 'The talks brought no 30-day cease-fire.',
        paragraph: 1,
        because: ['both speak of a 30-day cease-fire'],
      },
    ],
  ),
  claim('Foreign Minister Rustem Umerov headed the Ukrainian side.', 'contradicted', talks, 'role', [
    {
      from: aldgate,
      text: 'Defence Minister Rustem Umerov led the Ukrainian delegation.',
      parts: ['Foreign', 'Defence'],
      paragraph: 2,
      because: ['both speak of the delegation in Istanbul'],
    },
    {
      from: meridian,
      text: 'Ukraine was led by Defence Minister Umerov.',
      parts: ['Foreign', 'Defence'],
      paragraph: 5,
      because: ['both speak of the delegation in Istanbul'],
    },
  ]),
  claim(
    'Moscow sent Vladimir Medinsky, an aide to President Vladimir Putin, as it had three years before.',
    'unmatched',
  ),
  claim('In the Chernihiv region buses had been waiting since dawn.', 'unmatched'),
  claim('By Friday evening each side had handed over 390 people.', 'differs', exchange, 'quantity', [
    {
      from: aldgate,
      text: 'By 25 May each had released 1,000, 390 of them on the first day.',
      parts: ['390', '1,000'],
      verbatim: true,
      holds: 'a later figure. 390 is the count on 23 May, 1,000 the total two days later.',
      because: ['both count people handed over in the exchange agreed in Istanbul'],
    },
  ]),
  claim(
    'On 19 May Donald Trump and Putin spoke by telephone for more than two hours.',
    'disputed',
    call,
    'time',
    [
      {
        from: untitled,
        text: 'Trump and Putin talked by telephone on 20 May 2025.',
        parts: ['19 May', '20 May'],
        paragraph: 4,
        because: ['both speak of one telephone call'],
      },
      {
        from: aldgate,
        text: 'The call of 19 May 2025 took more than two hours.',
        relation: 'supports',
        because: ['both speak of one telephone call'],
      },
      {
        from: meridian,
        text: 'The two spoke for more than two hours on 19 May 2025.',
        relation: 'supports',
        because: ['both speak of one telephone call'],
      },
    ],
  ),
  claim('Afterwards Trump said that negotiations would begin at once.', 'unmatched'),
  claim('The next round will be held at the Vatican.', 'differs', call, 'certainty', [
    {
      from: meridian,
      text: 'Trump named the Vatican as a possible venue.',
      parts: ['will be held', 'a possible venue'],
      paragraph: 7,
      holds: 'reported, not stated as fact.',
      because: ['both speak of the next round', 'the Vatican'],
    },
  ]),
  claim(
    'The European Union adopted its 18th package of sanctions against Moscow on 20 May,',
    'contradicted',
    sanctions,
    'ordinal',
    [
      {
        from: meridian,
        text: 'The EU has adopted its 17th package of sanctions against Russia.',
        parts: ['18th', '17th'],
        paragraph: 9,
        because: ['both name the EU', 'sanctions against Russia', 'May 2025'],
      },
      {
        from: aldgate,
        text: 'The 17th package was adopted on 20 May 2025.',
        parts: ['18th', '17th'],
        paragraph: 6,
        because: ['both name the EU'],
      },
      {
        from: untitled,
        text: 'EU ministers adopted the 17th package.',
        parts: ['18th', '17th'],
        paragraph: 8,
        because: ['both name the EU'],
      },
    ],
  ),
  claim('Nobody in Brussels expects an easy month.', 'unmatched'),
  claim('The memorandum that Moscow promised has no date.', 'unmatched'),
];

const figure = (
  kind: FigureKind,
  value: number,
  number: string,
  noun: string,
  day: string | null,
  planned = false,
): Figure => ({
  kind,
  value,
  of: kind === 'day' ? 'day' : noun,
  text: noun === '' ? number : `${number} ${noun}`,
  number,
  scope: null,
  day,
  planned,
});

const onDay = (day: string, words: string): Figure =>
  figure('day', Date.parse(day) / 86_400_000, words, '', day);

/** By the text of a claim: its figures, and those of each source's claim. */
const figures: Readonly<
  Record<
    string,
    { readonly here: readonly Figure[]; readonly there: Readonly<Record<string, readonly Figure[]>> }
  >
> = {
  'By Friday evening each side had handed over 390 people.': {
    here: [figure('count', 390, '390', 'people', '2025-05-23')],
    there: {
      aldgate: [
        figure('count', 1000, '1,000', 'people', '2025-05-16', true),
        figure('count', 390, '390', 'people', '2025-05-23'),
        figure('count', 697, '697', 'people', '2025-05-24'),
        figure('count', 1000, '1,000', 'people', '2025-05-25'),
      ],
    },
  },
  'On 19 May Donald Trump and Putin spoke by telephone for more than two hours.': {
    here: [onDay('2025-05-19', '19 May'), figure('duration', 7200, 'more than two', 'hours', '2025-05-19')],
    there: {
      untitled: [onDay('2025-05-20', '20 May 2025')],
      aldgate: [onDay('2025-05-19', '19 May 2025')],
      meridian: [onDay('2025-05-19', '19 May 2025')],
    },
  },
  'The European Union adopted its 18th package of sanctions against Moscow on 20 May,': {
    here: [figure('ordinal', 18, '18th', 'package', '2025-05-20')],
    there: {
      meridian: [figure('ordinal', 17, '17th', 'package', null)],
      aldgate: [figure('ordinal', 17, '17th', 'package', '2025-05-20')],
      untitled: [figure('ordinal', 17, '17th', 'package', null)],
    },
  },
  'Moscow sent Vladimir Medinsky, an aide to President Vladimir Putin, as it had three years before.': {
    here: [figure('duration', 94_670_856, 'three', 'years before', null)],
    there: {},
  },
};

export const claims: readonly CheckedClaim[] = told.map(claim => {
  const known = figures[claim.text];
  if (known === undefined) return claim;
  const withFigures = (each: Evidence): Evidence => ({
    ...each,
    claim: { ...each.claim, figures: known.there[each.source.id] ?? [] },
  });
  return { ...claim, figures: known.here, evidence: claim.evidence.map(withFigures) };
});

export const report: PageReport = {
  article: {
    title: 'After Istanbul, the phone calls: where the talks stand',
    outlet: 'Harbour Daily',
    author: 'Ines Karlberg',
    published: '2025-05-24',
    url: 'https://www.harbourdaily.example/world/after-istanbul-the-phone-calls',
    language: 'en',
  },
  sentences: 16,
  sentencesRead: 16,
  claims,
  sameDocument: [],
};

/** The same page while it is being read. */
export const readingReport: PageReport = { ...report, sentencesRead: 9, claims: claims.slice(0, 8) };

/** The same page, of which no source speaks. */
export const silentReport: PageReport = {
  ...report,
  claims: claims.map(each => ({ ...each, status: 'unmatched', evidence: [], event: null })),
};
