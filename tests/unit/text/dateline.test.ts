import { describe, expect, it } from 'vitest';
import { findPublicationDate } from '../../../lib/text/dateline.ts';

describe('findPublicationDate', () => {
  it.each([
    // a line of its own
    ['Harbour reopens\n16 May 2025\n\nThe harbour opened again.', '2025-05-16'],
    ['Friday, May 16, 2025 10:30 GMT\nThe harbour opened again.', '2025-05-16'],
    ['2025-05-16\nThe harbour opened again.', '2025-05-16'],
    // a byline
    ['Harbour reopens\nBy Ann Sample | May 16, 2025\nText.', '2025-05-16'],
    ['Harbour reopens\nPublished: 16 May 2025\nText.', '2025-05-16'],
    ['Harbour reopens\nLast updated on 17 May 2025\nText.', '2025-05-17'],
    ['Updated 17 May 2025\nPublished 16 May 2025\nText.', '2025-05-16'],
    // an agency's dateline
    ['LONDON, May 16, 2025 (Wire) – The harbour opened again on Friday.', '2025-05-16'],
    // blank lines do not count
    ['Harbour reopens\n\n\n\n\n\n\n\n\n\n\n\n16 May 2025\nText.', '2025-05-16'],
  ])('reads %j', (text, iso) => {
    expect(findPublicationDate(text)).toBe(iso);
  });

  it.each([
    // prose
    'The harbour opened again on 16 May 2025 after a year of work.',
    '16 May 2025 was the day the harbour opened again.',
    'In London, May 16, 2025 was a holiday.',
    // no full date
    'Harbour reopens\n16 May\nText.',
    'Harbour reopens\nMay 2025\nText.',
    // two readings
    'Harbour reopens\n05/06/2025\nText.',
    // too far down
    `${'A line of prose.\n'.repeat(12)}16 May 2025\n`,
    '',
  ])('finds none in %j', text => {
    expect(findPublicationDate(text)).toBeNull();
  });
});
