/**
 * One slot of a statement replaced, so that it no longer agrees with a statement
 * that it agreed with before. A slot is only replaced where the other statement
 * holds its value too: else nothing says that the two now part.
 *
 * Slots are found here by plain patterns, on purpose without the engine's own
 * reading, so that what it cannot read counts against it.
 */
import type { StatementPair } from '../../../../lib/app/compare-statements.ts';
import type { Random } from '../random.ts';
import type { NamePools } from './names.ts';

export type SwapKind =
  | 'number'
  | 'time'
  | 'place'
  | 'participant'
  | 'speaker'
  | 'office'
  | 'polarity'
  | 'order';

export type Swap = {
  readonly kind: SwapKind;
  /** The claim with the slot replaced. */
  readonly claim: string;
  readonly from: string;
  readonly to: string;
};

export type Swapper = (pair: StatementPair, pools: NamePools, random: Random) => Swap | null;

export const replaceAt = (text: string, start: number, from: string, to: string): string =>
  text.slice(0, start) + to + text.slice(start + from.length);

/** A word's beginning, so that "captured" finds "capture". */
const stemLength = 5;
export const stem = (word: string): string => word.toLowerCase().slice(0, stemLength);

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];

/** Whether the text holds the whole word or words, in this spelling. */
export const holds = (text: string, words: string): boolean => indexOfWords(text, words) >= 0;

export function indexOfWords(text: string, words: string, from = 0): number {
  const at = text.indexOf(words, from);
  if (at < 0) return -1;
  const isWhole = !isLetter(text[at - 1]) && !isLetter(text[at + words.length]);
  return isWhole ? at : indexOfWords(text, words, at + 1);
}

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Everything that is known around the two statements. */
export const wholeText = (pair: StatementPair): string =>
  [
    pair.title ?? '',
    ...(pair.claimContext ?? []),
    ...(pair.evidenceContext ?? []),
    pair.claim,
    pair.evidence,
  ].join('\n');
