/**
 * Reads a date of publication strictly: a day that is written out, in an order
 * that cannot be mistaken. "05/06/2025" is two days, so it is none.
 *
 * The calendar day is the one written, whatever the time zone beside it.
 */

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

const isoDate = /^\s*(\d{4})-(\d{2})-(\d{2})(?![\d])/;
const packedDate = /^\s*(\d{4})(\d{2})(\d{2})(?:T|\s|$)/;
const dayFirst = /(?:^|[^\d.])(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})(?!\d)/;
const monthFirst = /(?:^|[^A-Za-z])([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/;

/** A machine's date: ISO 8601, packed, or as mail writes it. `YYYY-MM-DD` or `null`. */
export function parseMachineDate(value: string): string | null {
  const [, year, month, day] = isoDate.exec(value) ?? packedDate.exec(value) ?? [];
  if (year === undefined) return parseWrittenDate(value);
  return toDate(Number(year), Number(month), Number(day));
}

/** The first date in words, "24 May 2025" or "May 24, 2025", in English. `YYYY-MM-DD` or `null`. */
export function parseWrittenDate(value: string): string | null {
  const first = dayFirst.exec(value);
  const second = monthFirst.exec(value);
  const found = [
    first === null ? null : toDate(Number(first[3]), monthOf(first[2]), Number(first[1])),
    second === null ? null : toDate(Number(second[3]), monthOf(second[1]), Number(second[2])),
  ];
  return found.find(date => date !== null) ?? null;
}

/** How many blocks at the top of a text may hold its date, how long a line of it is, and how far into a paragraph a dateline goes. */
const topBlocks = 4;
const lineChars = 120;
const datelineChars = 90;

/**
 * The date in the first lines of a text: in a line that is no sentence ("By Ines
 * Karlberg, 24 May 2025"), or in an agency's dateline ("LONDON, May 24, 2025 (Wire) –").
 */
export function findDateAtTop(text: string): string | null {
  for (const block of text.split('\n', topBlocks)) {
    const dateline = /^\p{Lu}{3,}.*?\s[–—-]+\s/u.exec(block.slice(0, datelineChars))?.[0];
    const isLine = block.length <= lineChars && !/[.!?]$/.test(block);
    const date = isLine
      ? parseWrittenDate(block)
      : dateline === undefined
        ? null
        : parseWrittenDate(dateline);
    if (date !== null) return date;
  }
  return null;
}

/** 1 to 12; 0 for what is no month's name or its first three letters or more. */
function monthOf(name: string | undefined): number {
  const lower = (name ?? '').toLowerCase();
  return lower.length < 3
    ? 0
    : months.findIndex(month => month.startsWith(lower) || (lower === 'sept' && month === 'september')) + 1;
}

/** Newspapers begin in 1605; what lies outside is a placeholder (0001-01-01, 9999-12-31). */
const firstYear = 1605;
const lastYear = 2200;

function toDate(year: number, month: number, day: number): string | null {
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1) return null;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day > lastDay) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
