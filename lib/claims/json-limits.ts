/**
 * What is looked at before text from outside is parsed as JSON, because
 * parsing it would already cost the memory: its size, and how deep it nests.
 *
 * Knows nothing of claim sets beyond that they are shallow.
 */

/** A set of 200,000 claims of usual length is about 45 MB. In bytes of UTF-8. */
export const maxJsonBytes = 50_000_000;

/** A claim set nests four deep (set, claims, claim, quote); more is some other file, or an attack on the parser. */
export const maxJsonDepth = 16;

const quote = 0x22;
const backslash = 0x5c;

/** One sentence on why the text is not worth parsing, or `null`. One pass, no allocation. */
export function refuseJson(text: string): string | null {
  const tooLarge = `The file is larger than ${maxJsonBytes / 1_000_000} MB.`;
  if (text.length > maxJsonBytes) return tooLarge;
  let bytes = 0;
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    bytes += utf8Bytes(unit);
    if (bytes > maxJsonBytes) return tooLarge;
    if (unit === quote) inString = !inString;
    else if (inString) index += unit === backslash ? 1 : 0;
    else depth += nesting(unit);
    if (depth > maxJsonDepth) return `The file nests lists and objects more than ${maxJsonDepth} deep.`;
  }
  return null;
}

/** Bytes that one UTF-16 unit takes in UTF-8; each half of a pair counts for two of the four. */
function utf8Bytes(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  return unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
}

/** `[` and `{` go one deeper, `]` and `}` one up. */
function nesting(unit: number): -1 | 0 | 1 {
  if (unit === 0x5b || unit === 0x7b) return 1;
  return unit === 0x5d || unit === 0x7d ? -1 : 0;
}
