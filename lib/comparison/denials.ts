/** What one of two statements denies and the other tells. */
import type { Statement } from '../matching/statement.ts';
import type { Span } from '../text/span.ts';
import { sharedQuote } from './kinds/quotation.ts';
import type { Pair } from './pair.ts';
import { type SlotDifference, type Value, valueAt, wordDifference } from './slot-difference.ts';

/** One event told as having happened and as not having happened; or only one side holds a "not". */
export function denials(pair: Pair): SlotDifference[] {
  // Denied on both sides, of whatever: which denial is of what is not sure enough.
  if (denialsIn(pair, 'here').length > 0 && denialsIn(pair, 'there').length > 0) return [];
  if (tellsOfTheLast(pair) || tellsOfTheMost(pair)) return [];
  // Where both quote the same words, what the one denies beside them is another remark.
  if (sharedQuote(pair.here, pair.there) !== null) return [];
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
  const slot = wordDifference(pair, 'denial', a, b, {
    tied: here.frame.lemma === there.frame.lemma,
    at: [here.frame.trigger, there.frame.trigger],
  });
  const shown = {
    here: shownAt(pair, 'here', here.frame.denial, here.frame.trigger),
    there: shownAt(pair, 'there', there.frame.denial, there.frame.trigger),
  };
  return [{ ...slot, shown }];
}

/** Characters between a denial and what it denies that are shown with both. */
const shownChars = 40;

/** "not involved": the denial up to what it denies. */
function shownAt(pair: Pair, side: 'here' | 'there', denial: Span | null, denied: Span): Value {
  const isNear = denial !== null && denied.start >= denial.end && denied.start - denial.end <= shownChars;
  return valueAt(pair, side, isNear ? { start: denial.start, end: denied.end } : denied);
}

/** "has not won there since 2011", "last won there in 2011": what is not so since a time was last so at it. */
export const tellsOfTheLast = (pair: Pair): boolean =>
  isLastOf(pair.here, pair.there) || isLastOf(pair.there, pair.here);

/** "the largest since 2009", "none has been larger since 2009". */
export const tellsOfTheMost = (pair: Pair): boolean =>
  [
    [pair.here, pair.there],
    [pair.there, pair.here],
  ].some(
    ([denying, telling]) =>
      noOther.test(denying?.reading.text ?? '') && superlative.test(telling?.reading.text ?? ''),
  );

const noOther = /\b(?:no|none|nobody|never|not)\b[^.;]{0,80}\b(?:more|less|worse|better|\p{L}{2,}er)\b/iu;
const superlative =
  /\b(?:most|least|worst|best|(?:larg|bigg|great|high|low|long|short|strong|deadli|bloodi|heavi|fast|hott|old|young|earli|lat|clos|small)est)\b/i;

const isLastOf = (denying: Statement, telling: Statement): boolean =>
  telling.happenings.some(({ frame }) =>
    /\blast\s+$/i.test(telling.reading.text.slice(0, frame.trigger.start)),
  ) && denying.reading.times.some(({ relation }) => relation === 'since');

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
  const word = pair[side].words[denied];
  const whole = word === undefined ? own : shownAt(pair, side, only, word);
  const shown = side === 'here' ? { here: whole, there } : { here, there: whole };
  return [{ ...wordDifference(pair, 'denial', here, there), shown }];
}

/**
 * "did not openly reject it" beside "rejected it": one side alone denies, and what it denies stands on the
 * other. Too little to say that they part, too much to call them one.
 */
export function deniesAlone(pair: Pair): boolean {
  const [ours, theirs] = [denialsIn(pair, 'here'), denialsIn(pair, 'there')];
  if (ours.length > 0 === theirs.length > 0) return false;
  const [side, other] = ours.length > 0 ? (['here', 'there'] as const) : (['there', 'here'] as const);
  if (softDenialPattern.test(pair[other].reading.text)) return false;
  const { matches } = side === 'here' ? pair.aligned : pair.alignedBack;
  return [...ours, ...theirs].some(({ end }) => {
    const denied = pair[side].words.findIndex(word => word.start >= end);
    const isBehind = (pair[side].words[denied]?.start ?? Number.POSITIVE_INFINITY) - end <= rightBehind;
    return (
      isBehind && matches.some(({ here, there, alike }) => here === denied && there !== null && alike >= 0.8)
    );
  });
}

/** Characters: an adverb may stand between. */
const rightBehind = 20;

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

/** "not" that denies, not "not only" and "whether or not"; "no" before what there is none of, not "no more than". */
const denialPattern =
  /(?<!\bor )\b(?:cannot|not(?! (?:only|just|merely|simply|because)\b)|never|no(?= \p{Ll})(?! (?:more|less|fewer|later|sooner|longer|one|matter|doubt)\b))\b|(?<=\p{L})n\s?['’]\s?t\b/giu;
/** Words that deny without a "not". */
const softDenialPattern =
  /\b(?:no|none|nobody|without|neither|nor|few|little|minimal|barely|hardly|scarcely|rarely|lack\w*|declin\w*|fail\w*|refus\w*|den(?:y|ies|ied)|reject\w*|un\w{4,}|first)\b/i;
