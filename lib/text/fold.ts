/**
 * The normal form in which texts are compared: NFC, straight quotes, one kind
 * of dash and space, nothing invisible. Case and words stay as they are.
 *
 * Knows nothing of names or words (`foldName` is in name-spelling.ts, lemmas in
 * lemmas.ts). `foldWithMap` gives the way back, so that a span found in the
 * folded text can be shown in the text that the reader sees.
 */
import type { Span } from './span.ts';

/** `starts[i]` and `ends[i]`: where the source of UTF-16 unit `i` of `text` starts and ends. */
export type FoldedText = { readonly text: string; readonly starts: Uint32Array; readonly ends: Uint32Array };

/** Soft hyphen, zero-width characters, bidi controls, word joiner, byte order mark, variation selectors. */
const invisible =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|\u034f|[\ufe00-\ufe0f]/;

/** One user-perceived letter at a time: a base with its marks, or a run of Hangul jamo. */
const cluster = /[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gu;

const replacements: ReadonlyMap<string, string> = new Map([
  ...pairs('\u2018\u2019\u201a\u201b\u2032\u02bc\uff07`\u00b4', "'"),
  ...pairs('\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02', '"'),
  ...pairs('\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d', '-'),
  ...pairs(
    '\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t',
    ' ',
  ),
  ['\u2026', '...'],
]);

function pairs(from: string, to: string): [string, string][] {
  return [...from].map(character => [character, to]);
}

const isPlain = (text: string): boolean => /^[\n\r -~]*$/.test(text) && !text.includes('`');

function foldCluster(part: string): string {
  const visible = invisible.test(part)
    ? [...part].filter(character => !invisible.test(character)).join('')
    : part;
  return replacements.get(visible) ?? visible.normalize('NFC');
}

/** The text for comparing. Its length may differ: use `foldWithMap` where offsets matter. */
export function foldText(text: string): string {
  if (isPlain(text)) return text;
  return text.replace(cluster, foldCluster);
}

/** As `foldText`, with the way back. Linear in the length of the text. */
export function foldWithMap(text: string): FoldedText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(cluster)) {
    const folded = foldCluster(match[0]);
    if (folded === '') continue;
    // A cluster that kept its length maps unit by unit, any other as a whole.
    const isSame = folded.length === match[0].length;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(isSame ? match.index + unit : match.index);
      ends.push(isSame ? match.index + unit + 1 : match.index + match[0].length);
    }
    parts.push(folded);
  }
  return { text: parts.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** A span of the folded text in the offsets of its source. Throws a RangeError outside the text. */
export function unfoldSpan(folded: FoldedText, span: Span): Span {
  if (span.start < 0 || span.end < span.start || span.end > folded.text.length) {
    throw new RangeError(`Span ${span.start}-${span.end} is outside a folded text of ${folded.text.length}`);
  }
  const start = folded.starts[span.start] ?? folded.ends.at(-1) ?? 0;
  const end = span.end === span.start ? start : (folded.ends[span.end - 1] ?? start);
  return { start, end };
}
