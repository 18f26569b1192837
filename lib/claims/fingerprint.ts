/**
 * Recognises a document by its wording without keeping a word of it: a page
 * that is itself one of the sources is neither evidence for nor against itself.
 *
 * Hashes runs of eight words (shingles) and keeps those whose hash falls on a
 * multiple of eight, so the same run is kept on either side however the text
 * was cut into sentences or blocks, and a changed word costs eight runs and no
 * more. Whole sentences are not hashed: one full stop read
 * in another way parts two sentences for good. The method is "mod p" sampling
 * of shingles (Manber, "Finding similar files in a large file system", 1994;
 * Broder, "On the resemblance and containment of documents", 1997).
 *
 * Counts words between spaces and marks; in a script without spaces it finds
 * few and stays silent. Must not know what a claim says.
 */

/** Words in a run. Shorter ones are shared by any two reports of one event ("the President of the United States said"). */
const shingleWords = 8;

/** One run in so many is kept: about 60 fingerprints for 500 words, 14 digits each. */
const keepOneIn = 8;

/**
 * Of the smaller document. Reports of one event by three outlets share .28 at the most (BASIL, 105 articles),
 * one document cut or extracted in two ways nearly all.
 */
export const sameDocumentShare = 0.6;

/** Fewer could be one long quotation that two articles share. About 50 words of running text. */
export const sameDocumentMinimum = 5;

/**
 * The fingerprints of a text that is given whole or in parts, in reading order;
 * where the parts begin makes no difference. Each is 14 hexadecimal digits, none
 * twice, in order of value. Empty for fewer than eight words.
 */
export function fingerprintsOf(parts: readonly string[]): readonly string[] {
  const words = wordsOf(parts).map(word => ({ high: fnv1a(word, 0x811c9dc5), low: fnv1a(word, 0x1b873593) }));
  const kept = new Set<string>();
  for (let end = shingleWords; end <= words.length; end++) {
    const run = words.slice(end - shingleWords, end);
    const low = finish(run.reduce((hash, word) => Math.imul(hash ^ word.low, 0x01000193), 0x9747b28c));
    if (low % keepOneIn !== 0) continue;
    const high = finish(run.reduce((hash, word) => Math.imul(hash ^ word.high, 0x01000193), 0x811c9dc5));
    kept.add(toHex(high, low));
  }
  return [...kept].sort();
}

/** How many fingerprints two documents share, of how many the smaller one has. */
export function sharedFingerprints(
  a: readonly string[],
  b: readonly string[],
): { readonly shared: number; readonly of: number } {
  const [small, large] = [new Set(a), new Set(b)].sort((one, other) => one.size - other.size);
  if (small === undefined || large === undefined) return { shared: 0, of: 0 };
  return { shared: [...small].filter(print => large.has(print)).length, of: small.size };
}

/**
 * Whether two texts are one document, or one is the greater part of the other:
 * at least five fingerprints shared, and 60 % of the smaller one's.
 */
export function isSameDocument(a: readonly string[], b: readonly string[]): boolean {
  const { shared, of } = sharedFingerprints(a, b);
  return shared >= sameDocumentMinimum && shared >= sameDocumentShare * of;
}

/** Lower case, letters and digits only: quotation marks, dashes and soft hyphens differ from copy to copy. */
function wordsOf(parts: readonly string[]): readonly string[] {
  const text = parts
    .join(' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '');
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** FNV-1a over UTF-16 units, 32 bits (Fowler, Noll, Vo), with a start of one's own to make two independent ones. */
function fnv1a(word: string, start: number): number {
  let hash = start;
  for (let index = 0; index < word.length; index++) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  }
  return finish(hash);
}

/** The finaliser of MurmurHash3 (Appleby): FNV leaves the lowest bits poorly mixed, and they choose the sample. */
function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** 21 + 32 bits, the most that a number holds exactly. */
const toHex = (high: number, low: number): string =>
  ((high & 0x1fffff) * 0x100000000 + low).toString(16).padStart(14, '0');
