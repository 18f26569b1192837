/**
 * Every slot that two statements fill otherwise, whatever it may mean: another
 * number, day, name, an opposite word, a denial. Only looks; whether one of them
 * is a conflict is for `statement-findings.ts`.
 */

import { likeness } from '../matching/alignment.ts';
import { idsOne } from '../matching/identity.ts';
import type { ContentWord } from '../reading/content-words.ts';
import { areApart } from '../reading/event-classes.ts';
import type { NameMention } from '../text/names.ts';
import type { Quantity } from '../text/quantities.ts';
import { isPossessive, type Span } from '../text/span.ts';
import type { TimeMention } from '../text/times.ts';
import { alignQuantities, alignTimes, replacedNames } from './aligned-slots.ts';
import { areDisjoint } from './comparable-quantities.ts';
import { contextLikeness } from './context.ts';
import { type Counterpart, counterparts } from './counterparts.ts';
import { denials } from './denials.ts';
import { oppositeWords } from './opposite-words.ts';
import type { Pair } from './pair.ts';
import type { SlotDifference, SlotSort } from './slot-difference.ts';
import { daysOf } from './time-ranges.ts';
import { areTwo, isAnswered } from './two-quantities.ts';
import { areTwoTimes } from './two-times.ts';

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
    if (there === null || standing !== 'apart' || !areDisjoint(here, there)) return [];
    if (isAnswered(pair, here, there) || areTwo(pair, here, there)) return [];
    if (here.kind === 'age' && yearsApart(here, there) <= 1) return [];
    if (areOfOtherKinds(pair, here, there)) return [];
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

/**
 * The likeliest number or time that does not hold what its counterpart says, however little they part: for
 * two bare statements whose judge is sure. None where another time or another name says that they are two.
 */
export function likeliestClash(pair: Pair): Counterpart | null {
  if (otherNames(pair).some(slot => haveOnePlace(pair, slot))) return null;
  const clashes = counterparts(pair).filter(one => one.holds < 1 && mayClash(pair, one));
  return clashes.find(({ sort, alike }) => sort === 'time' && alike === 1) ?? clashes[0] ?? null;
}

/** "Halden has 9 points" beside "in the league it has 8": of what is told, and of where it was told. */
const haveOnePlace = (pair: Pair, { here, there }: SlotDifference): boolean =>
  isBehindPreposition(pair, 'here', here) === isBehindPreposition(pair, 'there', there);

const isBehindPreposition = (pair: Pair, side: 'here' | 'there', { start }: Span): boolean =>
  /\b(?:in|at|near|from|to|of|with|on|for|against|after|before|into|as)\s+(?:the\s+|an?\s+)?$/iu.test(
    pair[side].reading.text.slice(Math.max(0, start - 20), start),
  );

function mayClash(pair: Pair, one: Counterpart): boolean {
  const { here, there, holds } = one;
  if (!('kind' in here && 'kind' in there))
    return !('kind' in here || 'kind' in there) && holds === 0 && !areTwoTimes(pair, here, there);
  if (here.kind === 'age' && yearsApart(here, there) <= 1) return false;
  return (
    (holds === 0 || isOutOfBounds(one)) && !areTwo(pair, here, there) && !areOfOtherKinds(pair, here, there)
  );
}

/** "less than 110" beside "111", "more than 2" beside "less than 2"; but "more than 35 million" beside a round "35 million" may hold. */
const isOutOfBounds = ({ bound, boundThere, room }: Counterpart): boolean =>
  bound !== 0 && (room < 0 || boundThere === -bound);

/** "killed 41", "injured 57": the numbers of happenings that exclude each other are two numbers. */
function areOfOtherKinds(pair: Pair, here: Quantity, there: Quantity): boolean {
  const holding = ({ happenings, reading }: Pair['here'], quantity: Quantity) =>
    happenings.filter(({ frame }) => frame.quantities.some(index => reading.quantities[index] === quantity));
  return holding(pair.here, here).some(a =>
    holding(pair.there, there).some(b => areApart(a.frame.eventClass, b.frame.eventClass)),
  );
}

/** A birthday may lie between two texts. */
const yearsApart = (a: Quantity, b: Quantity): number =>
  Math.abs((a.interval.low ?? 0) - (b.interval.low ?? 0));

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
    if (there === null || standing !== 'apart' || areTwoTimes(pair, here, there)) return [];
    const tied =
      areOfOneSpeaker(pair, here, there) ||
      sharesHappening(
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

/** "Ruiz said on Sunday", "on Tuesday, Ruiz told reporters": when one person said it. */
const areOfOneSpeaker = ({ here, there }: Pair, ours: TimeMention, theirs: TimeMention): boolean =>
  ours.grain === theirs.grain &&
  daysApart(ours, theirs) <= nearDays &&
  speakersAt(here, ours).some(one => speakersAt(there, theirs).some(other => idsOne(one, other)));

/** Days, as `gap` has them: what is said or done weeks later is said or done again. */
export const nearDays = Math.log(1 + 8);

const speakersAt = ({ reading, happenings }: Pair['here'], time: TimeMention): string[] =>
  reading.speeches.flatMap(({ speaker, verb }) => {
    const isThen = happenings.some(
      ({ frame }) => frame.lemma === verb && frame.times.some(index => reading.times[index] === time),
    );
    return speaker !== null && isThen ? [speaker] : [];
  });

function daysApart(a: TimeMention, b: TimeMention): number {
  const [ours, theirs] = [daysOf(a, b), daysOf(b, a)];
  return ours === null || theirs === null ? 0 : Math.min(8, Math.log(1 + Math.abs(ours.from - theirs.from)));
}

function otherNames(pair: Pair): SlotDifference[] {
  return replacedNames(pair).flatMap(({ here, there, context }) => {
    if (there === null || pair.there.document.names.includes(here.id)) return [];
    if (areOwnersOfOther(pair, here, there)) return [];
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

/** "Ruiz's inquiry" beside "Ortega's office": whose it is parts only what is one thing. */
function areOwnersOfOther(pair: Pair, here: NameMention, there: NameMention): boolean {
  const [ours, theirs] = [
    isPossessive(pair.here.reading.text, here),
    isPossessive(pair.there.reading.text, there),
  ];
  if (!ours && !theirs) return false;
  const [own, other] = [wordBehind(pair.here, here), wordBehind(pair.there, there)];
  return (
    ours !== theirs ||
    (own !== undefined &&
      other !== undefined &&
      likeness(own, other, pair.here.reading.names, pair.there.reading.names) === 0)
  );
}

const wordBehind = ({ words }: Pair['here'], { end }: Span): ContentWord | undefined =>
  words.find(word => word.start >= end);

const sortOf = (name: NameMention): SlotSort =>
  name.kind === 'person'
    ? 'person'
    : name.kind === 'place' || name.kind === 'country'
      ? 'place'
      : 'organisation';

export const saysWhere = (pair: Pair, side: 'here' | 'there', { start }: Span): boolean =>
  /\b(?:in|at|near|from|to|of|off|outside|inside|across|around|into|through|towards?)\s+(?:the\s+)?(?:\p{L}+\s+)?$/iu.test(
    pair[side].reading.text.slice(Math.max(0, start - 40), start),
  );

const partyRole = (happening: HappeningPair['here'], name: Span): string | null =>
  happening.frame.parties.find(party => party.span.start === name.start)?.role ?? null;
