/** Hours of the day as news write them: "at 4.15 p.m.", "14:30", "around noon", "five o'clock in the morning". */
import type { Span } from './span.ts';

export type ClockTime = Span & {
  /** As it stands. */
  readonly text: string;
  /** Minutes since midnight, 0 to 1439. */
  readonly minute: number;
  /** Told to the minute or the hour, and not as about so. */
  readonly isExact: boolean;
  /** "GMT", "local time": as it stands, lower case; `null` where none is told. */
  readonly zone: string | null;
};

const hours = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const clockPattern = new RegExp(
  `(?<![\\d.:,$£€])(?:(?<hour>\\d{1,2})(?:[.:](?<minute>[0-5]\\d))?|(?<word>${hours.join('|')})(?=\\s+o['’]clock))` +
    `(?:\\s*(?<half>[ap])\\.?\\s?m\\b\\.?|(?:\\s+o['’]clock)?(?:\\s+(?:in|on)\\s+(?:the\\s+|\\p{L}+day\\s+)(?<part>morning|afternoon|evening)\\b)|(?<day>(?<=:[0-5]\\d)(?![\\d:])))` +
    `|\\b(?<name>noon|midday|midnight)\\b`,
  'giu',
);
const named: Readonly<Record<string, number>> = { noon: 720, midday: 720, midnight: 0 };

/** What stands before an hour that only bounds it: "by 9 a.m.", "from noon", not "just after 9 a.m.". */
const bounding =
  /(?<!\b(?:just|shortly|soon|immediately|minutes|little)\s)\b(?:by|until|till|before|after|since|from|between|to|and|than)\s+(?:about\s+|around\s+)?$/i;
const about = /\b(?:about|around|nearly|almost|roughly|some|before|after|past|approximately)\s+$/i;
const zonePattern = /^\s*\(?(local time|gmt|utc|e[sd]?t|c[sd]t|m[sd]t|p[sd]?t|cest|cet|bst|ist|jst)\b/i;
/** A plain "14:30" may be a score or how long a race took; an hour stands behind one of these. */
const beforeHour = /\b(?:at|about|around|nearly|almost|before|after|was)\s+$/i;

/** The hours that something is put at; those that only bound it are left out. */
export function clockTimes(text: string): ClockTime[] {
  return [...text.matchAll(clockPattern)].flatMap(match => {
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const { day, half } = match.groups ?? {};
    if (bounding.test(before) || (day !== undefined && half === undefined && !beforeHour.test(before)))
      return [];
    const minute = minuteOf(match.groups ?? {});
    if (minute === null) return [];
    const end = match.index + match[0].length;
    return [
      {
        text: match[0],
        start: match.index,
        end,
        minute,
        isExact: !about.test(before),
        zone: zonePattern.exec(text.slice(end, end + 15))?.[1]?.toLowerCase() ?? null,
      },
    ];
  });
}

function minuteOf(groups: Readonly<Record<string, string | undefined>>): number | null {
  const { hour, minute = '0', word, half, part, name } = groups;
  if (name !== undefined) return named[name.toLowerCase()] ?? null;
  const told = word === undefined ? Number(hour) : hours.indexOf(word.toLowerCase()) + 1;
  const isHalf = half !== undefined || part !== undefined;
  if (told > (isHalf ? 12 : 23)) return null;
  const isLate = half?.toLowerCase() === 'p' || part === 'afternoon' || part === 'evening';
  return (isHalf ? (told % 12) + (isLate ? 12 : 0) : told) * 60 + Number(minute);
}
