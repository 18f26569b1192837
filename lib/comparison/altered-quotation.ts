/**
 * Two quotations that are the same to the word but for one place, where they
 * exclude each other: another name or number, another day, an opposite word, a
 * "not" on one side. Where one is cut at its beginning or end the rest counts.
 */
import { diffArrays } from 'diff';
import { intervalsDisjoint } from '../text/intervals.ts';
import { antonymsOf, lemmaOf } from '../text/lemmas.ts';
import { namesOne, placeContains } from '../text/name-identity.ts';
import type { NameMention } from '../text/names.ts';
import { overlaps, type Span } from '../text/span.ts';
import { isMisspelt } from '../text/spelling-gap.ts';
import { MONTHS, WEEKDAYS } from '../text/time-words.ts';
import type { Pair } from './pair.ts';

/** The place on either side; of a "not" that only one side has, the word it denies on the other. */
export type Altered = {
  readonly here: Span;
  readonly there: Span;
  /** How many words both have. */
  readonly kept: number;
};

/** Fewer words that both have are the same by chance. */
const fewestKept = 4;
/** Longer, and it is another sentence. */
const mostChanged = 4;
/** Words that stand on one side only, cuts among them; more are not looked through. */
const mostEdits = 80;

type Word = Span & { readonly text: string };

/** `null`: they are the same, or part in more than one place, or in a way that both can have been said. */
export function alteredPlace(pair: Pair, here: Span, there: Span): Altered | null {
  const pieces = (side: 'here' | 'there', span: Span) => uncut(pair[side].reading.text, span);
  for (const ours of pieces('here', here))
    for (const theirs of pieces('there', there)) {
      const place = alteredPiece(pair, ours, theirs);
      if (place !== null) return place;
    }
  return null;
}

/** What stands between the dots that mark a cut. */
function uncut(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (const { index, 0: dots } of text.slice(start, end).matchAll(/\s*(?:\u2026|\.\s?\.\s?\.)[\s.]*/g)) {
    pieces.push({ start: from, end: start + index });
    from = start + index + dots.length;
  }
  return [...pieces, { start: from, end }];
}

function alteredPiece(pair: Pair, here: Span, there: Span): Altered | null {
  const [ours, theirs] = [wordsIn(pair, 'here', here), wordsIn(pair, 'there', there)];
  if (!shareWords(ours, theirs)) return null;
  const change = onlyChange(ours, theirs);
  if (change === null) return null;
  const isReplaced = change.removed.length > 0 && change.added.length > 0;
  const place = isReplaced ? (oppositePlace(change) ?? filledPlace(pair, change)) : deniedPlace(change);
  return place === null ? null : { ...place, kept: change.kept };
}

/** A quick question before the two are laid side by side: most quotations have next to nothing in common. */
function shareWords(ours: readonly Word[], theirs: readonly Word[]): boolean {
  const known = new Set(theirs.map(({ text }) => text));
  const shared = ours.filter(({ text }) => known.has(text)).length;
  return shared >= Math.max(fewestKept, Math.min(ours.length, theirs.length) / 2);
}

/** Words as they are held together: in lower case, "isn't" as "is not". */
function wordsIn(pair: Pair, side: 'here' | 'there', { start, end }: Span): Word[] {
  const { text } = pair[side].reading;
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].flatMap(match => {
    const word = match[0].toLowerCase();
    const at = { start: start + match.index, end: start + match.index + match[0].length };
    const isShortNot = /^['’]t\b/.test(text.slice(at.end)) && word.endsWith('n');
    if (isShortNot)
      return [
        { ...at, text: word.slice(0, -1) },
        { start: at.end - 1, end: at.end + 2, text: 'not' },
      ];
    return word === 't' && /n['’]$/i.test(text.slice(0, at.start)) ? [] : [{ ...at, text: word }];
  });
}

type Place = Pick<Altered, 'here' | 'there'>;

type Change = {
  readonly kept: number;
  readonly removed: readonly Word[];
  readonly added: readonly Word[];
  /** The word behind the change, on both sides; `null` at the end. */
  readonly next: readonly [Word, Word] | null;
};

/** The one change between the first and the last word that both have. */
function onlyChange(ours: readonly Word[], theirs: readonly Word[]): Change | null {
  const parts = diffArrays(
    ours.map(({ text }) => text),
    theirs.map(({ text }) => text),
    { maxEditLength: mostEdits },
  );
  if (parts === undefined) return null;
  const isKept = (part: (typeof parts)[number]): boolean => !part.added && !part.removed;
  const kept = parts.filter(isKept).reduce((sum, part) => sum + part.count, 0);
  // A change at an end is a cut, unless it stands on both sides: "Lisbon is loud", "Porto is loud".
  const isCut = (at: number): boolean => {
    const part = parts[at];
    const beside = at === 0 ? parts[1] : parts[at - 1];
    return part !== undefined && !isKept(part) && (beside === undefined || isKept(beside));
  };
  const from = isCut(0) ? 1 : 0;
  const to = isCut(parts.length - 1) ? parts.length - 1 : parts.length;
  const changed = parts.slice(from, to).filter(part => !isKept(part));
  const size = (added: boolean) =>
    changed.filter(part => part.added === added).reduce((sum, part) => sum + part.count, 0);
  const [most, least] = [Math.max(size(true), size(false)), Math.min(size(true), size(false))];
  if (kept < fewestKept || changed.length === 0 || most > mostChanged || kept < 2 * most) return null;
  // Two hunks are one only where the one replaces the other.
  if (changed.length > 2 || (changed.length === 2 && least === 0)) return null;
  let [at, across] = [0, 0];
  const found: { removed: Word[]; added: Word[] } = { removed: [], added: [] };
  for (const part of parts) {
    const isMiddle = changed.includes(part);
    if (isMiddle && part.removed) found.removed.push(...ours.slice(at, at + part.count));
    if (isMiddle && part.added) found.added.push(...theirs.slice(across, across + part.count));
    if (isKept(part) && found.removed.length + found.added.length > 0 && isDone(found, changed.length)) {
      const [a, b] = [ours[at], theirs[across]];
      return { kept, ...found, next: a && b ? [a, b] : null };
    }
    if (!part.added) at += part.count;
    if (!part.removed) across += part.count;
  }
  return isDone(found, changed.length) ? { kept, ...found, next: null } : null;
}

const isDone = (found: Pick<Change, 'removed' | 'added'>, changes: number): boolean =>
  changes === 1 || (found.removed.length > 0 && found.added.length > 0);

const denials = new Set(['not', 'never', 'no']);

/** "is ready for winter", "is not ready for winter". */
function deniedPlace({ removed, added, next }: Change): Place | null {
  const [only, other] = removed.length > 0 ? [removed, added] : [added, removed];
  const [word] = only;
  if (other.length > 0 || only.length !== 1 || !word || !denials.has(word.text) || next === null) return null;
  // "not only" is no denial.
  if (next[0].text === 'only' || next[0].text === 'just') return null;
  const [behindHere, behindThere] = next;
  return removed.length > 0
    ? { here: { start: word.start, end: behindHere.end }, there: behindThere }
    : { here: behindHere, there: { start: word.start, end: behindThere.end } };
}

/** "the mill will open", "the mill will close"; "every Sunday", "every Thursday". */
function oppositePlace({ removed, added }: Change): Place | null {
  const [ours, theirs] = [removed[0], added[0]];
  if (!ours || !theirs || removed.length > 1 || added.length > 1) return null;
  const isOpposite = antonymsOf(lemmaOf(ours.text)).includes(lemmaOf(theirs.text));
  const isOtherDay = [WEEKDAYS, MONTHS].some(
    names =>
      names.has(ours.text) && names.has(theirs.text) && names.get(ours.text) !== names.get(theirs.text),
  );
  return isOpposite || isOtherDay ? { here: ours, there: theirs } : null;
}

/** Another name or number, and nothing else. */
function filledPlace(pair: Pair, { removed, added }: Change): Place | null {
  const filling = <Slot extends Span>(slots: readonly Slot[], words: readonly Word[]): Slot | undefined =>
    slots.find(slot => words.every(word => overlaps(slot, word)));
  const ours = filling(pair.here.reading.names, removed);
  const theirs = filling(pair.there.reading.names, added);
  if (ours && theirs) return areOtherNames(ours, theirs) ? { here: ours, there: theirs } : null;
  const [number, other] = [
    filling(pair.here.reading.quantities, removed),
    filling(pair.there.reading.quantities, added),
  ];
  return number && other && intervalsDisjoint(number, other) ? { here: number, there: other } : null;
}

const areOtherNames = (a: NameMention, b: NameMention): boolean =>
  !namesOne(a, b) && !placeContains(a, b) && !placeContains(b, a) && !isMisspelt(a.text, b.text);
