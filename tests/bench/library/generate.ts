/**
 * Claims for measuring, as many as wanted: news sentences over forty topics,
 * with names, places, numbers and days drawn by a seeded generator, so that the
 * same number gives the same claims. A source tells of one event, as an article
 * does; events of one topic are told by several sources with other figures.
 */
import type { Article } from '../../../lib/app/article.ts';
import type { ClaimId, ClaimSet, ClaimSetClaim, ClaimSetSource } from '../../../lib/claims/claim-set.ts';
import type { SourceId } from '../../../lib/claims/source.ts';
import { seededRandom } from '../quality/random.ts';

const claimsPerSource = 100;

const given =
  'Ines Marek Oskar Lotte Pavel Nadia Bruno Greta Henrik Sabine Tomas Ulla Viktor Wanda Anton Berta Casimir Dagny Emil Frida'.split(
    ' ',
  );
const surnames = makeNames(
  ['Karl', 'Brand', 'Holm', 'Lind', 'Vest', 'Ros', 'Berg', 'Dal', 'Nord', 'Stor', 'Gran', 'Sund'],
  ['berg', 'gren', 'mark', 'strom', 'feld', 'stad', 'ner', 'ling', 'dahl', 'wald', 'hoff', 'meier'],
);
const places = makeNames(['Port ', 'Lake ', 'New ', 'Upper ', 'Old ', 'Saint '], surnames.slice(0, 60));
const bodies = [
  'council',
  'ministry',
  'court',
  'company',
  'union',
  'agency',
  'university',
  'hospital',
  'county',
  'committee',
];
const things =
  'bridge ferry harbour budget school tunnel dam strike election merger lawsuit vaccine reactor satellite wildfire flood earthquake drought harvest tariff pension railway airport stadium museum refinery pipeline library orchestra festival census curriculum fishery glacier vineyard quarry lighthouse hostel ledger archive'.split(
    ' ',
  );
const verbs = [
  'approved',
  'rejected',
  'opened',
  'closed',
  'sold',
  'bought',
  'postponed',
  'announced',
  'cancelled',
  'inspected',
];
const units = [
  'people',
  'workers',
  'homes',
  'tonnes of grain',
  'million crowns',
  'kilometres of track',
  'patients',
  'pupils',
  'ships',
  'votes',
];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
];
const extras = makeNames(
  [
    'amber',
    'birch',
    'cobalt',
    'dusk',
    'elder',
    'fern',
    'granite',
    'hazel',
    'indigo',
    'juniper',
    'kelp',
    'larch',
    'maple',
    'nettle',
    'ochre',
    'pewter',
    'quartz',
    'russet',
    'sorrel',
    'thistle',
  ],
  [' works', ' line', ' quarter', ' fund', ' group', ' plan', ' report', ' yard', ' trust', ' terms'],
);

function makeNames(heads: readonly string[], tails: readonly string[]): readonly string[] {
  return heads.flatMap(head => tails.map(tail => head + tail));
}

type Draw = <Value>(from: readonly Value[]) => Value;

type Event = {
  readonly place: string;
  readonly person: string;
  readonly body: string;
  readonly thing: string;
  readonly extra: string;
  readonly month: string;
  readonly day: number;
};

/** Sentences that one source tells of an event; `at` makes each another one. */
function sentence(event: Event, at: number, draw: Draw): string {
  const { place, person, body, thing, extra, month, day } = event;
  const count = 3 + Math.floor(draw(numbers) * 9_000);
  const when = `on ${1 + ((day + at) % 28)} ${month} 2025`;
  const shapes = [
    `The ${body} of ${place} ${draw(verbs)} the ${thing} ${when}.`,
    `${person} said that ${count} ${draw(units)} were counted at the ${thing} in ${place}.`,
    `The ${extra} in ${place} lost ${count} ${draw(units)} in the week of ${1 + ((day + at) % 28)} ${month} 2025.`,
    `${person}, who heads the ${extra}, met the ${body} of ${place} ${when}.`,
    `About ${count} ${draw(units)} are to be moved from the ${thing} at ${place} before ${draw(months)}.`,
    `The ${draw(bodies)} and the ${body} of ${place} agreed ${when} to pay ${count} million crowns for the ${extra}.`,
  ];
  return shapes[at % shapes.length] ?? shapes[0] ?? '';
}

const numbers: readonly number[] = Array.from({ length: 997 }, (_, index) => (index + 1) / 997);

function eventOf(number: number): Event {
  const random = seededRandom(number * 2_654_435_761);
  const draw: Draw = from => from[Math.floor(random() * from.length)] as (typeof from)[number];
  return {
    place: draw(places),
    person: `${draw(given)} ${draw(surnames)}`,
    body: draw(bodies),
    thing: things[number % things.length] ?? 'bridge',
    extra: draw(extras),
    month: draw(months),
    day: 1 + Math.floor(random() * 27),
  };
}

/** Every third source tells of an event that another tells of too. */
const eventNumber = (source: number): number => (source % 3 === 2 ? source - 1 : source);

export function generateSet(claims: number, seed = 1): ClaimSet {
  const random = seededRandom(seed);
  const draw: Draw = from => from[Math.floor(random() * from.length)] as (typeof from)[number];
  const count = Math.ceil(claims / claimsPerSource);
  const sources: ClaimSetSource[] = [];
  const all: ClaimSetClaim[] = [];
  for (let source = 0; source < count; source += 1) {
    // The brands are minted here.
    const id = `s${source}` as SourceId;
    const event = eventOf(eventNumber(source));
    sources.push({
      id,
      outlet: `${draw(places)} ${draw(['Daily', 'Gazette', 'Wire', 'Review'])}`,
      title: `The ${event.thing} of ${event.place}`,
      author: null,
      published: `2025-${String(1 + (source % 12)).padStart(2, '0')}-15`,
      url: `https://outlet-${source % 50}.example/${source}`,
      genre: 'news',
    });
    for (let at = 0; at < claimsPerSource && all.length < claims; at += 1)
      all.push({ id: `c${all.length}` as ClaimId, source: id, text: sentence(event, at, draw) });
  }
  return {
    format: 'second-source/claim-set',
    version: 1,
    id: `generated-${claims}-${seed}`,
    title: `${claims} generated claims`,
    language: 'en',
    updated: '2025-12-31',
    sources,
    claims: all,
  };
}

/** An article of about so many words on events that generated sources tell of. */
export function generateArticle(words: number, seed = 7): Article {
  const random = seededRandom(seed);
  const draw: Draw = from => from[Math.floor(random() * from.length)] as (typeof from)[number];
  const sentences: string[] = [];
  let length = 0;
  for (let at = 0; length < words; at += 1) {
    const text = sentence(eventOf(1 + (at % 4) * 3), at, draw);
    sentences.push(text);
    length += text.split(' ').length;
  }
  const paragraphs = Array.from({ length: Math.ceil(sentences.length / 4) }, (_, index) =>
    sentences.slice(index * 4, index * 4 + 4).join(' '),
  );
  return {
    title: 'What the week brought',
    outlet: 'The Evening Mail',
    author: null,
    published: '2025-11-20',
    url: `https://evening.example/${seed}`,
    language: 'en',
    text: paragraphs.join('\n'),
  };
}
