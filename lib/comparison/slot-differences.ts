/**
 * Every slot that two statements fill otherwise, whatever it may mean: another
 * number, day, name, an opposite word, a denial. Only looks; whether one of them
 * is a conflict is for `statement-findings.ts`.
 */

import { areApart } from '../reading/event-classes.ts';
import { antonymsOf } from '../text/lemmas.ts';
import type { NameMention } from '../text/names.ts';
import type { Quantity } from '../text/quantities.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { TimeMention } from '../text/times.ts';
import { alignQuantities, alignTimes, replacedNames } from './aligned-slots.ts';
import { contextLikeness } from './context.ts';
import { isAnswered, isBeside } from './kinds/quantity.ts';
import type { Pair } from './pair.ts';
import { daysOf } from './time-ranges.ts';

export type SlotSort =
  | 'quantity'
  | 'ordinal'
  | 'time'
  | 'person'
  | 'place'
  | 'organisation'
  | 'opposite'
  | 'denial';

export type SlotDifference = {
  readonly sort: SlotSort;
  readonly here: Value;
  readonly there: Value;
  /** What is counted, or the tie of an event, is named alike. */
  readonly tied: boolean;
  /** How alike the places around the two are, seen from either side, 0 to 1. */
  readonly context: number;
  readonly contextBack: number;
  /** How far the values are apart, as a logarithm; 0 where that says nothing. */
  readonly gap: number;
};

export type Value = Span & { readonly text: string };

export function slotDifferences(pair: Pair): SlotDifference[] {
  const filled = [...apartQuantities(pair), ...apartTimes(pair), ...otherNames(pair), ...oppositeWords(pair)];
  const denied = denials(pair);
  const [denial] = denied;
  if (denial === undefined || filled.length === 0) return [...filled, ...denied];
  // "did not rise" beside "fell", "did not take three years" beside "took four": what is denied is not said.
  const said = filled.filter(
    slot => !isBehind(denial.here, slot.here) && !isBehind(denial.there, slot.there),
  );
  return denial.tied ? [...said, denial] : said;
}

/** Characters behind a denial that it denies. */
const deniedChars = 60;
const isBehind = (denial: Span, slot: Span): boolean =>
  slot.start >= denial.start && slot.start <= denial.end + deniedChars;

function apartQuantities(pair: Pair): SlotDifference[] {
  return alignQuantities(pair).flatMap(({ here, there, standing, context, counted }) => {
    if (there === null || standing !== 'apart' || isAnswered(pair, here, there)) return [];
    if (isBeside(pair.here, here) || isBeside(pair.there, there) || areOfOtherKinds(pair, here, there))
      return [];
    const tied = counted || sharesHappening(pair, happening => quantitiesOf(pair, happening, here, there));
    return [
      {
        sort: here.kind === 'ordinal' ? 'ordinal' : 'quantity',
        here,
        there,
        tied,
        context,
        contextBack: contextLikeness(pair, here, there, 'back'),
        gap: ratio(here, there),
      },
    ];
  });
}

/** "killed 41", "injured 57": the numbers of happenings that exclude each other are two numbers. */
function areOfOtherKinds(pair: Pair, here: Quantity, there: Quantity): boolean {
  const holding = ({ happenings, reading }: Pair['here'], quantity: Quantity) =>
    happenings.filter(({ frame }) => frame.quantities.some(index => reading.quantities[index] === quantity));
  return holding(pair.here, here).some(a =>
    holding(pair.there, there).some(b => areApart(a.frame.eventClass, b.frame.eventClass)),
  );
}

function ratio(here: Quantity, there: Quantity): number {
  const [a, b] = [here.interval.low ?? here.interval.high, there.interval.low ?? there.interval.high];
  return a == null || b == null || a <= 0 || b <= 0 ? 0 : Math.min(5, Math.abs(Math.log(a / b)));
}

type HappeningPair = Pair['happenings'][number];
const sharesHappening = (pair: Pair, test: (happening: HappeningPair) => boolean): boolean =>
  pair.happenings.some(test);

const quantitiesOf = (pair: Pair, { here, there }: HappeningPair, a: Quantity, b: Quantity): boolean =>
  here.frame.quantities.some(index => pair.here.reading.quantities[index] === a) &&
  there.frame.quantities.some(index => pair.there.reading.quantities[index] === b);

function apartTimes(pair: Pair): SlotDifference[] {
  return alignTimes(pair).flatMap(({ here, there, standing, context }) => {
    if (there === null || standing !== 'apart') return [];
    const tied = sharesHappening(
      pair,
      ({ here: a, there: b }) =>
        a.frame.times.some(index => pair.here.reading.times[index] === here) &&
        b.frame.times.some(index => pair.there.reading.times[index] === there),
    );
    return [
      {
        sort: 'time' as const,
        here,
        there,
        tied,
        context,
        contextBack: contextLikeness(pair, here, there, 'back'),
        gap: daysApart(here, there),
      },
    ];
  });
}

function daysApart(a: TimeMention, b: TimeMention): number {
  const [ours, theirs] = [daysOf(a, b), daysOf(b, a)];
  return ours === null || theirs === null ? 0 : Math.min(8, Math.log(1 + Math.abs(ours.from - theirs.from)));
}

function otherNames(pair: Pair): SlotDifference[] {
  return replacedNames(pair).flatMap(({ here, there, context }) => {
    if (there === null || pair.there.document.names.includes(here.id)) return [];
    // "a U.S. air strike" beside "an air strike in Iraq": whose it is, and where.
    if (sortOf(here) === 'place' && saysWhere(pair, 'here', here) !== saysWhere(pair, 'there', there))
      return [];
    const tied = sharesHappening(
      pair,
      happening =>
        partyRole(happening.here, here) !== null &&
        partyRole(happening.here, here) === partyRole(happening.there, there),
    );
    return [
      {
        sort: sortOf(here),
        here,
        there,
        tied,
        context,
        contextBack: contextLikeness(pair, here, there, 'back'),
        gap: 0,
      },
    ];
  });
}

const sortOf = (name: NameMention): SlotSort =>
  name.kind === 'person'
    ? 'person'
    : name.kind === 'place' || name.kind === 'country'
      ? 'place'
      : 'organisation';

const saysWhere = (pair: Pair, side: 'here' | 'there', { start }: Span): boolean =>
  /\b(?:in|at|near|from|to|of|off|outside|inside|across|around|into|through|towards?)\s+(?:the\s+)?(?:\p{L}+\s+)?$/iu.test(
    pair[side].reading.text.slice(Math.max(0, start - 40), start),
  );

const partyRole = (happening: HappeningPair['here'], name: Span): string | null =>
  happening.frame.parties.find(party => party.span.start === name.start)?.role ?? null;

/** "rose" against "fell", "confirmed" against "denied". */
function oppositeWords(pair: Pair): SlotDifference[] {
  return [...oppositeRelations(pair), ...oppositeContents(pair)];
}

/** "near the border" beside "far from the border", "with the consent of" beside "without". */
function oppositeRelations(pair: Pair): SlotDifference[] {
  return relations.flatMap(([a, b]) => {
    const found = [
      [a, b],
      [b, a],
    ].flatMap(([ours = a, theirs = b]) => {
      const [here, there] = [onlyMatch(pair, 'here', ours, theirs), onlyMatch(pair, 'there', theirs, ours)];
      return here === null || there === null ? [] : [{ here, there }];
    });
    return found.map(({ here, there }) => ({
      sort: 'opposite' as const,
      here,
      there,
      tied: false,
      context: contextLikeness(pair, here, there),
      contextBack: contextLikeness(pair, here, there, 'back'),
      gap: 0,
    }));
  });
}

/** Where something stands to something, in words that carry nothing else. */
const relations: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:near|close to|next to)\b/gi, /\bfar (?:away )?from\b/gi],
  [/\binside\b/gi, /\boutside\b/gi],
  [/\babove\b/gi, /\bbelow\b/gi],
  [/\bwith\b/gi, /\bwithout\b/gi],
];

/** The one place where a sentence has the words, if it has them once and their opposite nowhere. */
function onlyMatch(pair: Pair, side: 'here' | 'there', words: RegExp, opposite: RegExp): Value | null {
  const { text } = pair[side].reading;
  const found = [...text.matchAll(words)];
  const [match] = found;
  if (match === undefined || found.length > 1 || [...text.matchAll(opposite)].length > 0) return null;
  return valueAt(pair, side, { start: match.index, end: match.index + match[0].length });
}

function oppositeContents(pair: Pair): SlotDifference[] {
  return pair.here.words.flatMap(word => {
    if (word.name !== null || isInSlot(pair, 'here', word)) return [];
    const other = pair.there.words.find(
      candidate =>
        candidate.name === null &&
        antonymsOf(word.key).includes(candidate.key) &&
        !isInSlot(pair, 'there', candidate),
    );
    if (!other || pair.there.words.some(candidate => candidate.key === word.key)) return [];
    // "not encouraged" beside "discouraged" agree.
    if (isDenied(pair, 'here', word) !== isDenied(pair, 'there', other)) return [];
    const [here, there] = [valueAt(pair, 'here', word), valueAt(pair, 'there', other)];
    return [
      {
        sort: 'opposite' as const,
        here,
        there,
        tied: false,
        context: contextLikeness(pair, here, there),
        contextBack: contextLikeness(pair, here, there, 'back'),
        gap: 0,
      },
    ];
  });
}

/** A denial stands up to three words before. */
const isDenied = (pair: Pair, side: 'here' | 'there', { start }: Span): boolean =>
  /(?:\b(?:not|never|no|nor)\b|n\s?['’]\s?t\b)(?:\s+[\p{L}-]+){0,3}\s*$/iu.test(
    pair[side].reading.text.slice(Math.max(0, start - 60), start),
  );

/** "43-year-old" holds no "old". */
const isInSlot = (pair: Pair, side: 'here' | 'there', word: Span): boolean =>
  [...pair[side].reading.quantities, ...pair[side].reading.times].some(slot => overlaps(slot, word));

/** One event told as having happened and as not having happened; or only one side holds a "not". */
function denials(pair: Pair): SlotDifference[] {
  // Denied on both sides, of whatever: which denial is of what is not sure enough.
  if (denialsIn(pair, 'here').length > 0 && denialsIn(pair, 'there').length > 0) return [];
  const parted =
    pair.happenings.find(
      ({ here, there }) => here.frame.denied !== there.frame.denied && here.frame.form === there.frame.form,
    ) ?? pair.happenings.find(({ here, there }) => here.frame.denied !== there.frame.denied);
  if (!parted) return denialAlone(pair);
  const { here, there } = parted;
  const [a, b] = [
    valueAt(pair, 'here', here.frame.denial ?? here.frame.trigger),
    valueAt(pair, 'there', there.frame.denial ?? there.frame.trigger),
  ];
  return [
    {
      sort: 'denial',
      here: a,
      there: b,
      tied: here.frame.lemma === there.frame.lemma,
      context: contextLikeness(pair, here.frame.trigger, there.frame.trigger),
      contextBack: contextLikeness(pair, here.frame.trigger, there.frame.trigger, 'back'),
      gap: 0,
    },
  ];
}

/**
 * "is not a lawyer" beside "a lawyer": the one denial of both sentences, where no happening is found on
 * either side. What is denied has to stand in the other, and nothing there may deny it in other words.
 */
function denialAlone(pair: Pair): SlotDifference[] {
  const [ours, theirs] = [denialsIn(pair, 'here'), denialsIn(pair, 'there')];
  const [only] = ours.length > 0 ? ours : theirs;
  if (only === undefined || ours.length + theirs.length !== 1) return [];
  const side = ours.length > 0 ? 'here' : 'there';
  const other = side === 'here' ? 'there' : 'here';
  if (softDenialPattern.test(pair[other].reading.text)) return [];
  const denied = pair[side].words.findIndex(word => word.start >= only.end);
  const { matches } = side === 'here' ? pair.aligned : pair.alignedBack;
  const match = matches.find(one => one.here === denied);
  const like = match && match.alike >= 0.8 ? pair[other].words[match.there ?? -1] : undefined;
  if (like === undefined || uncoveredBehind(pair, side, only) > 1) return [];
  const [own, beside] = [valueAt(pair, side, only), valueAt(pair, other, like)];
  const [here, there] = side === 'here' ? [own, beside] : [beside, own];
  return [
    {
      sort: 'denial',
      here,
      there,
      tied: false,
      context: contextLikeness(pair, here, there),
      contextBack: contextLikeness(pair, here, there, 'back'),
      gap: 0,
    },
  ];
}

/** Content words of the denied part that the other sentence lacks. */
function uncoveredBehind(pair: Pair, side: 'here' | 'there', denial: Span): number {
  const { matches } = side === 'here' ? pair.aligned : pair.alignedBack;
  const clause = pair[side].reading.text.slice(denial.end).search(/[,;:]|\b(?:and|but|because|while)\b/);
  const end = clause < 0 ? Number.POSITIVE_INFINITY : denial.end + clause;
  return matches.filter(match => {
    const word = pair[side].words[match.here];
    return word !== undefined && word.start >= denial.end && word.start < end && match.alike < 0.6;
  }).length;
}

const denialsIn = (pair: Pair, side: 'here' | 'there'): Span[] =>
  [...pair[side].reading.text.matchAll(denialPattern)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }));

/** "not" that denies: not "not only", "whether or not". */
const denialPattern =
  /(?<!\bor )\b(?:not(?! (?:only|just|merely|simply|because)\b)|never)\b|(?<=\p{L})n\s?['’]\s?t\b/giu;
/** Words that deny without a "not". */
const softDenialPattern =
  /\b(?:no|none|nobody|without|neither|nor|few|little|minimal|barely|hardly|scarcely|rarely|lack\w*|declin\w*|fail\w*|refus\w*|den(?:y|ies|ied)|reject\w*|un\w{4,}|first)\b/i;

const valueAt = (pair: Pair, side: 'here' | 'there', { start, end }: Span): Value => ({
  start,
  end,
  text: pair[side].reading.text.slice(start, end),
});
