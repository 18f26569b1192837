/**
 * Two statements as numbers, for the fitted judge (`fitted-reader.ts`): how much of one
 * stands in the other, how their slots stand to each other, what denies what.
 * Everything is read from slots; no word of any topic is a feature.
 */

import {
  type AlignedQuantity,
  alignQuantities,
  alignTimes,
  replacedNames,
  sameSort,
  unmatchedNames,
} from '../comparison/aligned-slots.ts';
import { comparable } from '../comparison/comparable-quantities.ts';
import { contextLikeness } from '../comparison/context.ts';
import type { Pair } from '../comparison/pair.ts';
import { daysOf } from '../comparison/time-ranges.ts';
import { timeStanding } from '../comparison/time-standing.ts';
import { idsOne } from '../matching/identity.ts';
import { intervalContains, intervalsDisjoint } from '../text/intervals.ts';
import { antonymsOf } from '../text/lemmas.ts';
import type { Quantity } from '../text/quantities.ts';
import type { TimeMention } from '../text/times.ts';
import { counterpartFeatures } from './counterpart-features.ts';
import { isFullyNamed } from './full-names.ts';
import { wordingFeatures } from './wording-features.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const most = (values: readonly number[]): number => (values.length === 0 ? 0 : Math.max(...values));

/** A pair is asked for by the judge of statements and again for each of its slots. */
const known = new WeakMap<Pair, Readonly<Record<string, number>>>();

/** Name → value, always in the same order. */
export function pairFeatures(pair: Pair): Readonly<Record<string, number>> {
  const features = known.get(pair) ?? readFeatures(pair);
  known.set(pair, features);
  return features;
}

function readFeatures(pair: Pair): Record<string, number> {
  return {
    ...coverageFeatures(pair),
    ...wordFeatures(pair),
    ...quantityFeatures(pair),
    ...placedQuantityFeatures(pair),
    ...timeFeatures(pair),
    ...placedTimeFeatures(pair),
    ...nameFeatures(pair),
    ...polarityFeatures(pair),
    ...happeningFeatures(pair),
    ...documentFeatures(pair),
    ...wordingFeatures(pair),
    ...counterpartFeatures(pair),
  };
}

function coverageFeatures(pair: Pair): Record<string, number> {
  return {
    coverHere: pair.aligned.coverage,
    coverThere: pair.alignedBack.coverage,
    wordsHere: pair.here.words.length,
    wordsThere: pair.there.words.length,
    coverWords: partCoverage(pair, false),
    coverNames: partCoverage(pair, true),
    coverVerbs: tagCoverage(pair),
    exact:
      pair.aligned.matches.filter(match => match.alike === 1).length / Math.max(1, pair.here.words.length),
  };
}

function partCoverage(pair: Pair, names: boolean): number {
  const matches = pair.aligned.matches.filter(
    match => (pair.here.words[match.here]?.name !== null) === names,
  );
  const total = sum(matches.map(match => pair.here.words[match.here]?.weight ?? 0));
  return total === 0
    ? 1
    : sum(matches.map(match => (pair.here.words[match.here]?.weight ?? 0) * match.alike)) / total;
}

/** Coverage of the words that name happenings. */
function tagCoverage(pair: Pair): number {
  const triggers = pair.here.happenings.map(happening => happening.frame.trigger.start);
  const matches = pair.aligned.matches.filter(match =>
    triggers.includes(pair.here.words[match.here]?.start ?? -1),
  );
  return matches.length === 0 ? 1 : sum(matches.map(match => match.alike)) / matches.length;
}

function wordFeatures(pair: Pair): Record<string, number> {
  const lacking = pair.aligned.matches
    .filter(match => match.alike < 0.5)
    .flatMap(match => pair.here.words[match.here] ?? []);
  const strange = pair.alignedBack.matches
    .filter(match => match.alike < 0.5)
    .flatMap(match => pair.there.words[match.here] ?? []);
  const keysThere = new Set(pair.there.words.map(word => word.key));
  const opposite = pair.here.words.some(
    word => word.name === null && antonymsOf(word.key).some(other => keysThere.has(other)),
  );
  const oppositeLacking = lacking.some(
    word => word.name === null && antonymsOf(word.key).some(other => strange.some(one => one.key === other)),
  );
  return {
    lacking: lacking.filter(word => word.name === null).length,
    lackingWeight: sum(lacking.filter(word => word.name === null).map(word => word.weight)),
    lackingMost: most(lacking.filter(word => word.name === null).map(word => word.weight)),
    strange: strange.length,
    opposite: opposite ? 1 : 0,
    oppositeLacking: oppositeLacking ? 1 : 0,
    bigrams: bigramShare(pair),
    fullNames: isFullyNamed(pair) ? 1 : 0,
  };
}

/** Share of here's neighbouring word pairs that are neighbours there too. */
function bigramShare(pair: Pair): number {
  const there = new Set(
    pair.there.words.slice(1).map((word, index) => `${pair.there.words[index]?.key} ${word.key}`),
  );
  const here = pair.here.words.slice(1).map((word, index) => `${pair.here.words[index]?.key} ${word.key}`);
  return here.length === 0 ? 0 : here.filter(bigram => there.has(bigram)).length / here.length;
}

function quantityFeatures(pair: Pair): Record<string, number> {
  const aligned = alignQuantities(pair).filter(one => one.here.kind !== 'ordinal');
  const of = (standing: AlignedQuantity['standing']) => aligned.filter(one => one.standing === standing);
  const apart = of('apart');
  return {
    quantities: aligned.length,
    quantitiesThere: pair.there.reading.quantities.filter(quantity => quantity.kind !== 'ordinal').length,
    within: of('within').length,
    withinContext: most(of('within').map(one => one.context)),
    apart: apart.length,
    apartContext: most(apart.map(one => one.context)),
    apartCounted: apart.some(one => one.counted) ? 1 : 0,
    apartGap: most(apart.map(gapOf)),
    loose: of('loose').length,
    none: of('none').length,
    bounded: aligned.some(({ here }) => here.interval.low !== here.interval.high) ? 1 : 0,
    boundedThere: aligned.some(({ there }) => there !== null && there.interval.low !== there.interval.high)
      ? 1
      : 0,
    allWithin: aligned.length > 0 && of('within').length === aligned.length ? 1 : 0,
    ordinals: pair.here.reading.quantities.filter(quantity => quantity.kind === 'ordinal').length,
    ordinalApart: alignQuantities(pair).some(one => one.here.kind === 'ordinal' && one.standing === 'apart')
      ? 1
      : 0,
    scores: aligned.some(one => one.here.kind === 'score' || one.here.kind === 'age') ? 1 : 0,
  };
}

/** How far two numbers are apart, as the logarithm of their ratio, at most 5. */
function gapOf({ here, there }: AlignedQuantity): number {
  const a = here.interval.low ?? here.interval.high;
  const b = there?.interval.low ?? there?.interval.high;
  if (a == null || b == null || a <= 0 || b <= 0) return 0;
  return Math.min(5, Math.abs(Math.log(a / b)));
}

function timeFeatures(pair: Pair): Record<string, number> {
  const aligned = alignTimes(pair);
  const count = (standing: string) => aligned.filter(one => one.standing === standing).length;
  return {
    times: aligned.length,
    timesThere: pair.there.reading.times.length,
    timesWithin: count('within'),
    timesApart: count('apart'),
    timesApartContext: most(aligned.filter(one => one.standing === 'apart').map(one => one.context)),
    timesLoose: count('loose'),
    timesNone: count('none'),
    timesBounded: aligned.some(one => one.here.relation !== 'at') ? 1 : 0,
  };
}

/**
 * Of each number here the likeliest place there that satisfies it and the likeliest that excludes it:
 * a number that fits in an unlike place says less than one that clashes in the same.
 */
function placedQuantityFeatures(pair: Pair): Record<string, number> {
  const numbers = pair.here.reading.quantities.filter(({ kind }) => kind !== 'label' && kind !== 'ordinal');
  const placed = numbers.map(here => {
    const options = pair.there.reading.quantities
      .filter(there => sameSort(here, there))
      .map(there => ({
        there,
        place: contextLikeness(pair, here, there) + (comparable(here, there) ? 0.5 : 0),
      }));
    const best = (test: (there: Quantity) => boolean) =>
      most(options.filter(({ there }) => test(there)).map(({ place }) => place));
    return {
      fits: best(there => intervalContains(here, there)),
      clashes: best(there => intervalsDisjoint(here, there)),
      touches: best(there => touches(here, there)),
    };
  });
  return {
    placedFits: most(placed.map(one => one.fits)),
    placedClashes: most(placed.map(one => one.clashes)),
    placedMargin: Math.min(5, ...placed.map(one => one.fits - one.clashes)),
    placedTouches: most(placed.map(one => one.touches)),
  };
}

/** "more than 57" beside a plain 57: the very number that the bound leaves out. */
function touches({ interval: a }: Quantity, { interval: b }: Quantity): boolean {
  const exact = b.low !== null && b.low === b.high;
  return exact && ((a.low === b.low && a.high === null) || (a.high === b.low && a.low === null));
}

function placedTimeFeatures(pair: Pair): Record<string, number> {
  const placed = pair.here.reading.times.map(here => {
    const options = pair.there.reading.times.map(there => ({
      there,
      place: contextLikeness(pair, here, there),
    }));
    const best = (test: (there: TimeMention) => boolean) =>
      most(options.filter(({ there }) => test(there)).map(({ place }) => 0.1 + place));
    return {
      fits: best(there => timeStanding(here, there) === 'within'),
      clashes: best(there => timeStanding(here, there) === 'apart'),
      touches: best(there => here.relation !== 'at' && there.relation === 'at' && isSameDate(here, there)),
    };
  });
  return {
    datedFits: most(placed.map(one => one.fits)),
    datedClashes: most(placed.map(one => one.clashes)),
    datedMargin: Math.min(5, ...placed.map(one => one.fits - one.clashes)),
    datedTouches: most(placed.map(one => one.touches)),
  };
}

function isSameDate(here: TimeMention, there: TimeMention): boolean {
  const [a, b] = [daysOf(here, there), daysOf(there, here)];
  return a !== null && b !== null && a.from === b.from && a.to === b.to;
}

function nameFeatures(pair: Pair): Record<string, number> {
  const replaced = replacedNames(pair);
  const missing = unmatchedNames(pair, 'here');
  const context = (kind: string) =>
    most(replaced.filter(one => one.there !== null && one.here.kind === kind).map(one => one.context));
  return {
    names: pair.here.reading.names.length,
    namesThere: pair.there.reading.names.length,
    missing: missing.length,
    strangeNames: unmatchedNames(pair, 'there').length,
    replaced: replaced.filter(one => one.there !== null).length,
    replacedContext: most(replaced.map(one => one.context)),
    replacedPerson: context('person'),
    replacedPlace: Math.max(context('place'), context('country')),
    replacedOther: Math.max(context('other'), context('organisation')),
  };
}

function polarityFeatures(pair: Pair): Record<string, number> {
  const denied = (side: 'here' | 'there') =>
    pair[side].happenings.filter(happening => happening.frame.denied).length;
  const cues = (side: 'here' | 'there') => (pair[side].reading.text.match(negationPattern) ?? []).length;
  const parted = pair.happenings.filter(({ here, there }) => here.frame.denied !== there.frame.denied).length;
  const unsure = (side: 'here' | 'there') =>
    pair[side].happenings.filter(happening => happening.frame.certainty !== 'fact').length;
  return {
    denied: denied('here'),
    deniedThere: denied('there'),
    negations: cues('here'),
    negationsThere: cues('there'),
    parity: Math.abs(cues('here') - cues('there')) % 2,
    parted,
    unsure: unsure('here'),
    unsureThere: unsure('there'),
    only: onlyPattern.test(pair.here.reading.text) ? 1 : 0,
    onlyThere: onlyPattern.test(pair.there.reading.text) ? 1 : 0,
  };
}

const negationPattern =
  /\b(?:not|no|never|none|nobody|without|neither|nor|cannot|fail(?:s|ed)?|refus(?:es|ed)|den(?:y|ies|ied)|reject(?:s|ed)?)\b|n['’]t\b/gi;
const onlyPattern = /\b(?:only|sole|solely|exclusively|first|last|all|every|always)\b/i;

function happeningFeatures(pair: Pair): Record<string, number> {
  const same = pair.happenings;
  const agents = same.filter(({ here, there }) =>
    here.parties.some(party => there.parties.some(other => party.id === other.id)),
  );
  return {
    happeningPairs: same.length,
    sharedParties: agents.length,
    given: same.some(({ here, there }) => !here.frame.given && !there.frame.given) ? 1 : 0,
    question: pair.here.reading.question || pair.there.reading.question ? 1 : 0,
    roles: pair.here.reading.roles.length,
    quotes: Math.min(pair.here.quotations.length, pair.there.quotations.length),
  };
}

type Shared = { readonly names: number; readonly persons: number };
type Names = readonly string[];

/** Two documents are asked about for every pair of their sentences. */
const sharedNames = new WeakMap<Names, WeakMap<Names, Shared>>();

function sharedOf(here: Names, there: Names): Shared {
  const ofHere = sharedNames.get(here) ?? new WeakMap<Names, Shared>();
  sharedNames.set(here, ofHere);
  const before = ofHere.get(there);
  if (before !== undefined) return before;
  const names = here.filter(id => there.some(other => idsOne(id, other)));
  const shared = { names: names.length, persons: personsOf(names).length };
  ofHere.set(there, shared);
  return shared;
}

const personsOf = (ids: Names): string[] => ids.filter(id => id.startsWith('person:'));

/** What the two documents share as far as they were read; alone standing sentences share only themselves. */
function documentFeatures(pair: Pair): Record<string, number> {
  const [here, there] = [pair.here.document.names, pair.there.document.names];
  const shared = sharedOf(here, there);
  return {
    story: pair.story ?? -1,
    namesShared: shared.names,
    namesShare: shared.names / Math.max(1, Math.min(here.length, there.length)),
    personsShared: shared.persons,
    personsClash: shared.persons === 0 && personsOf(here).length > 0 && personsOf(there).length > 0 ? 1 : 0,
    published:
      pair.here.document.published !== null && pair.there.document.published !== null
        ? Math.min(60, Math.abs(pair.here.document.published - pair.there.document.published))
        : -1,
  };
}
