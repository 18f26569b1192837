/** Checks of what a page says of itself: each gives a clean value, or `null` for what is none. Pure. */

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

/** One line, without entities that were escaped twice; `null` if it is empty or longer than `most`. */
function asLine(value: string, most: number): string | null {
  const line = value
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,5}));/gi, (whole, decimal, hex, name) =>
      name === undefined
        ? String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10))
        : (entities[name] ?? whole),
    )
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' || line.length > most ? null : line;
}

export const asTitle = (value: string): string | null => asLine(value, 500);
export const asName = (value: string): string | null => (isAddress(value) ? null : asLine(value, 120));
export const asAuthor = (value: string): string | null => asName(value.replace(/^\s*by\s+/i, ''));
const isAddress = (value: string): boolean =>
  /^\s*(?:https?:)?\/\//i.test(value) || value.trim().startsWith('@');

/** "en", "en-GB"; `en_GB` is mended. Names of languages ("English") are none. */
export function asLanguage(value: string): string | null {
  const tag = value.trim().replace('_', '-');
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? tag : null;
}
