/**
 * Whether two mentions, of one document or of two, name the same, and whether
 * one place holds another. Knows spellings and short forms, not the world: two
 * different given names are two people, and what it cannot tell is `false`.
 */
import { familyFirstNames, holdersOf } from './name-gazetteer.ts';
import { foldName, isSameGivenName, isSameSurname } from './name-spelling.ts';
import type { NameMention } from './names.ts';

/** Same id; else spellings of one name; a person's bare surname equals the full name. Symmetric, not transitive. */
export function namesOne(a: NameMention, b: NameMention): boolean {
  if (a.id === b.id) return true;
  const key = `${a.kind} ${a.id} ${b.kind} ${b.id}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const isOne = areSpelledAlike(a, b);
  known.set(key, isOne);
  return isOne;
}

/** The same two names meet in every pair of sentences of two articles. */
const known = new Map<string, boolean>();
const mostKnown = 20_000;

function areSpelledAlike(a: NameMention, b: NameMention): boolean {
  const isPersonal = (kind: NameMention['kind']): boolean => kind === 'person' || kind === 'other';
  if (a.kind === 'person' || b.kind === 'person')
    return isPersonal(a.kind) && isPersonal(b.kind) && isOnePerson(wordsOf(a), wordsOf(b));
  if (a.kind === 'country' || b.kind === 'country') return false;
  return foldName(slugOf(a).replaceAll('-', ' ')) === foldName(slugOf(b).replaceAll('-', ' '));
}

/** Whether `outer` is a larger place around `inner`; a place does not hold itself. */
export function placeContains(outer: NameMention, inner: NameMention): boolean {
  return holds(outer.id, inner.within, 0);
}

/** Places nest at most this deep: borough, city, county, state, country, continent. */
const maxDepth = 6;

function holds(outer: string, within: readonly string[], depth: number): boolean {
  return depth < maxDepth && within.some(id => id === outer || holds(outer, holdersOf(id), depth + 1));
}

const slugOf = (name: NameMention): string => name.id.slice(name.id.indexOf(':') + 1);
const wordsOf = (name: NameMention): string[] => slugOf(name).split('-');

const isSuffix = (word: string): boolean => word === 'jr' || word === 'sr' || word === 'ii' || word === 'iii';

/** Whether the words of two names, in lower case, may be one person's: with and without a middle name, a spelling, a given name. */
export function isOnePerson(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const lastFew = few.filter(word => !isSuffix(word));
  const lastMany = many.filter(word => !isSuffix(word));
  if (lastFew.length === 0 || lastMany.length === 0) return false;
  if (lastFew.length === 1) return isSurnameOf(lastFew[0] ?? '', lastMany);
  if (haveOtherSuffixes(few.filter(isSuffix), many.filter(isSuffix))) return false;
  if (endsWith(lastMany, lastFew)) return true;
  if (!isSameSurname(lastFew.at(-1) ?? '', lastMany.at(-1) ?? '')) return false;
  const givenMany = lastMany.slice(0, -1);
  const [first = ''] = lastFew;
  const hasSameFirst =
    isSameGivenName(first, givenMany[0] ?? '') ||
    givenMany.slice(1).some(word => word.length > 1 && isSameGivenName(first, word));
  return hasSameFirst && !haveOtherMiddles(lastFew.slice(1, -1), givenMany.slice(1));
}

/** Donald Trump and Donald Trump Jr. are two men; a numeral (Robert Mueller III) is often left out. */
function haveOtherSuffixes(a: readonly string[], b: readonly string[]): boolean {
  if (a.join() === b.join()) return false;
  const isMissing = a.length === 0 || b.length === 0;
  return !isMissing || [...a, ...b].some(word => word === 'jr' || word === 'sr');
}

/** A bare name is the last word, or the first where the family name comes first. */
function isSurnameOf(surname: string, words: readonly string[]): boolean {
  const [first = ''] = words;
  if (isSameSurname(surname, words.at(-1) ?? '')) return true;
  return words.length > 1 && familyFirstNames.has(first) && surname === first;
}

/** "von der Leyen", "Tayyip Erdogan", "bin Laden": the shorter is the end of the longer. */
const endsWith = (words: readonly string[], end: readonly string[]): boolean =>
  end.every((word, index) => isSameSurname(word, words[words.length - end.length + index] ?? ''));

/** George W. and George H. W. are two; a middle name that only one text gives is no clash. */
function haveOtherMiddles(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  if ([...a, ...b].every(word => word.length === 1)) return a.join() !== b.join();
  return !isSameGivenName(a[0] ?? '', b[0] ?? '') && !b.some(word => isSameGivenName(a[0] ?? '', word));
}
