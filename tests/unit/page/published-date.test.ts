import { describe, expect, test } from 'vitest';
import { findDateAtTop, parseMachineDate, parseWrittenDate } from '../../../lib/page/published-date.ts';

describe('a machine’s date', () => {
  test.each([
    ['2025-05-24', '2025-05-24'],
    ['2025-05-24T23:30:00Z', '2025-05-24'],
    // The day that is written, not the day in another time zone.
    ['2025-05-25T01:00:00+03:00', '2025-05-25'],
    ['2025-05-24 06:01:07', '2025-05-24'],
    ['20250524', '2025-05-24'],
    ['20250524T101500', '2025-05-24'],
    ['Sat, 24 May 2025 10:00:00 GMT', '2025-05-24'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is read as %s', (written, day) => expect(parseMachineDate(written)).toBe(day));

  test.each([
    // Two days, depending on the country.
    '05/06/2025',
    '24.05.2025',
    '2025-02-30',
    '2025-13-01',
    '2023-02-29',
    // Placeholders.
    '0001-01-01T00:00:00',
    '9999-12-31',
    '2025',
    '2025-05',
    '1748044800',
    '',
    'yesterday',
  ])('%s is no date', written => expect(parseMachineDate(written)).toBeNull());
});

describe('a date in words', () => {
  test.each([
    ['By Ines Karlberg, 24 May 2025', '2025-05-24'],
    ['Published May 24, 2025 at 6:01 am', '2025-05-24'],
    ['24th of May, 2025', '2025-05-24'],
    ['Sept. 3, 2024', '2024-09-03'],
    ['3 Sep 2024', '2024-09-03'],
  ])('%s is read', (written, day) => expect(parseWrittenDate(written)).toBe(day));

  test.each(['In May 2025', '24 Maybe 2025', 'Chapter 3 Section 2025', '31 June 2025', 'Room 12 March'])(
    '%s is no date',
    written => expect(parseWrittenDate(written)).toBeNull(),
  );
});

describe('a date at the top of a text', () => {
  test.each([
    ['24 May 2025\nThe board voted.', '2025-05-24'],
    ['By Ines Karlberg | May 24, 2025\nThe board voted.', '2025-05-24'],
    ['Eastern quay to close\nUpdated 24 May 2025\nThe board voted.', '2025-05-24'],
    ['LINDHOLM, May 24, 2025 (Wire) – The board voted on Tuesday to close the eastern quay.', '2025-05-24'],
  ])('%j is read', (text, day) => expect(findDateAtTop(text)).toBe(day));

  test.each([
    'On 24 May 2025 the board voted.',
    'The board, which was founded on 24 May 1911 - a Wednesday - voted.',
    'The board voted.\n1\n2\n3\n24 May 2025',
    '',
  ])('%j is prose', text => expect(findDateAtTop(text)).toBeNull());
});
