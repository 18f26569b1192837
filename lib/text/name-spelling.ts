/**
 * Spellings of names: keys to look them up by, slugs for ids, and the fold in
 * which transliterations of one name meet.
 */
import spellingData from '../../assets/names/spellings.json' with { type: 'json' };

const letters: ReadonlyMap<string, string> = new Map([
  ['\u0142', 'l'],
  ['\u00f8', 'o'],
  ['\u00df', 'ss'],
  ['\u00e6', 'ae'],
  ['\u0153', 'oe'],
  ['\u0111', 'd'],
  ['\u00f0', 'd'],
  ['\u00fe', 'th'],
  ['\u0131', 'i'],
  ['\u0259', 'a'],
]);

/** Lower case, without marks, dots, apostrophes and invisible characters: "U.S." → "us", "Türkiye" → "turkiye". */
export function plainName(text: string): string {
  const lower = text.toLowerCase();
  if (/^[a-z]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/[\p{M}.'\u2018\u2019\u02b9-\u02bf`\u00ad\u200b-\u200d\u2060]/gu, '')
    .replace(
      /[\u0142\u00f8\u00df\u00e6\u0153\u0111\u00f0\u00fe\u0131\u0259]/g,
      letter => letters.get(letter) ?? letter,
    );
}

/** Words of a name parted by one space, hyphens too: "Guinea-Bissau" → "guinea bissau". */
export function nameKey(text: string): string {
  const plain = plainName(text);
  if (/^[a-z]+(?: [a-z]+)*$/.test(plain)) return plain;
  return plain.replace(/[^\p{L}\p{N}&]+/gu, ' ').trim();
}

/**
 * The part of an id after its kind: "Volodymyr Zelenskyy" → "volodymyr-zelensky".
 * Endings of Slavic names are made one, so that ids agree over most spellings.
 */
export function nameSlug(text: string): string {
  return nameKey(text)
    .split(' ')
    .map(word => word.replace(/(?<=[^aeiou])(?:yy|iy|ij|yi|yj)$/, 'y').replace(/^(.{2,}s)ki$/, '$1ky'))
    .join('-');
}

const rules: readonly (readonly [RegExp, string])[] = [
  [/(?:yy|iy|ij|yj|yi|ii|ey|ei|iey|y|ie)$/, 'i'],
  [/^(?:ye|je)/, 'e'],
  [/tch|tsch|cz/g, 'ch'],
  [/sch/g, 'sh'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q/g, 'k'],
  [/c(?=[aoulrtk]|$)/g, 'k'],
  [/x/g, 'ks'],
  [/w|ff$/g, 'v'],
  [/ou|oo/g, 'u'],
  [/[yj]/g, 'i'],
  [/ie|ii/g, 'e'],
  [/(.)\1/g, '$1'],
];

/** A form in which usual transliterations of a name are one: Kyiv and Kiev, Zelenskyy and Zelensky. Not for showing. */
export function foldName(text: string): string {
  return nameKey(text).split(' ').map(foldWord).join(' ');
}

const folded = new Map<string, string>();
function foldWord(word: string): string {
  const before = folded.get(word);
  if (before !== undefined) return before;
  const result = placeSpellings.get(word) ?? rules.reduce((form, [from, to]) => form.replace(from, to), word);
  if (folded.size > 5000) folded.clear();
  folded.set(word, result);
  return result;
}

const placeSpellings = new Map(
  spellingData.places
    .split(';')
    .flatMap(group => group.split(' ').map(word => [word, group.split(' ')[0] ?? word])),
);

const givenGroups = readGroups(spellingData.given);
const surnameGroups = readGroups(spellingData.surnames);

function readGroups(list: string): Map<string, Set<number>> {
  const groups = new Map<string, Set<number>>();
  list.split(';').forEach((group, index) => {
    for (const word of group.split(' ')) {
      const key = foldWord(word.replaceAll('-', ''));
      groups.set(key, (groups.get(key) ?? new Set()).add(index));
    }
  });
  return groups;
}

const share = (groups: Map<string, Set<number>>, a: string, b: string): boolean => {
  const others = groups.get(b);
  return others !== undefined && [...(groups.get(a) ?? [])].some(group => others.has(group));
};

/** One given name: same fold, a short form, another language's form, or an initial of it. Plain words. */
export function isSameGivenName(a: string, b: string): boolean {
  const [first, second] = [foldWord(a), foldWord(b)];
  if (first === second) return true;
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0);
  return share(givenGroups, first, second);
}

/** One surname: same fold, a listed spelling, or the same consonants in a long name. Plain words. */
export function isSameSurname(a: string, b: string): boolean {
  const [first, second] = [foldWord(a), foldWord(b)];
  return (
    first === second ||
    share(surnameGroups, first, second) ||
    (first.length >= 7 && skeleton(first) === skeleton(second))
  );
}

const skeleton = (word: string): string =>
  word.charAt(0) +
  word
    .slice(1)
    .replace(/[aeiouh]/g, '')
    .replace(/(.)\1/g, '$1');
