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
  const piecesOf = (side: 'here' | 'there', span: Span): Word[][] => {
    const { text } = pair[side].reading;
    return uncut(text, span).map(piece => wordsIn(text, piece));
  };
  const theirs = piecesOf('there', there);
  for (const piece of piecesOf('here', here))
    for (const other of theirs) {
      const place = alteredPiece(pair, piece, other);
      if (place !== null) return place;
    }
  return null;
}

/** A quotation that is cut more often is no longer one remark; and each piece is held against each. */
const mostPieces = 6;

/** What stands between the dots that mark a cut. */
function uncut(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (const { index, 0: dots } of text.slice(start, end).matchAll(/\s*(?:\u2026|\.\s?\.\s?\.)[\s.]*/g)) {
    pieces.push({ start: from, end: start + index });
    from = start + index + dots.length;
  }
  return [...pieces, { start: from, end }].slice(0, mostPieces);
}

function alteredPiece(pair: Pair, ours: readonly Word[], theirs: readonly Word[]): Altered | null {
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
function wordsIn(text: string, { start, end }: Span): Word[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].flatMap(match => {
    const word = match[0].toLowerCase();
    const at = { start: start + match.index, end: start + match.index + match[0].length };
    // Only the letters beside it are looked at: a text of nothing but these takes no longer than others.
    const isShortNot = word.endsWith('n') && /^['’]t\b/i.test(text.slice(at.end, at.end + 3));
    if (isShortNot)
      return [
        { ...at, text: word.slice(0, -1) },
        { start: at.end - 1, end: at.end + 2, text: 'not' },
      ];
    const isItsEnd = word === 't' && /n['’]/i.test(text.slice(Math.max(0, at.start - 2), at.start));
    return isItsEnd ? [] : [{ ...at, text: word }];
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
  let [at, across] = [0, 0];
  const hunks = parts.map(({ added, removed, count }) => {
    const hunk = {
      isKept: !added && !removed,
      ours: added ? [] : ours.slice(at, at + count),
      theirs: removed ? [] : theirs.slice(across, across + count),
    };
    at += hunk.ours.length;
    across += hunk.theirs.length;
    return hunk;
  });
  const kept = hunks.reduce((sum, hunk) => sum + (hunk.isKept ? hunk.ours.length : 0), 0);
  // A change at an end is a cut, unless it stands on both sides: "Lisbon is loud", "Porto is loud".
  const whole = hunks.slice(
    hunks[0]?.isKept === false && hunks[1]?.isKept !== false ? 1 : 0,
    hunks.at(-1)?.isKept === false && hunks.at(-2)?.isKept !== false ? -1 : undefined,
  );
  const first = whole.findIndex(hunk => !hunk.isKept);
  const last = whole.findLastIndex(hunk => !hunk.isKept);
  // One hunk, or two side by side, of which the one replaces the other.
  if (first < 0 || last - first > 1) return null;
  const changed = whole.slice(first, last + 1);
  const [removed, added] = [changed.flatMap(hunk => hunk.ours), changed.flatMap(hunk => hunk.theirs)];
  const most = Math.max(removed.length, added.length);
  if (kept < fewestKept || most > mostChanged || kept < 2 * most) return null;
  const [nextHere, nextThere] = [whole[last + 1]?.ours[0], whole[last + 1]?.theirs[0]];
  return { kept, removed, added, next: nextHere && nextThere ? [nextHere, nextThere] : null };
}

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
