/**
 * The names under which highlights are registered, and which `::highlight`
 * rule of the reader's stylesheet each belongs to.
 *
 * The page can read the names, so they are letters in a row and say nothing.
 */

/** What an underline tells; the words are those of the legend. */
export type MarkKind = 'conflicts' | 'differs' | 'matches' | 'none';

/** Whether the text stands on a light or a dark ground; decides the colours. */
export type Tone = 'light' | 'dark';

export type MarkStyle = MarkKind | 'conflicts-line-only' | `hover-${MarkKind}` | `open-${MarkKind}`;

const styles: readonly MarkStyle[] = [
  'conflicts',
  'conflicts-line-only',
  'differs',
  'matches',
  'none',
  'hover-conflicts',
  'hover-differs',
  'hover-matches',
  'hover-none',
  'open-conflicts',
  'open-differs',
  'open-matches',
  'open-none',
];

/** `ss-a` to `ss-m` on light ground, `ss-n` to `ss-z` on dark, in the order above. */
export function highlightName(style: MarkStyle, tone: Tone): string {
  const index = styles.indexOf(style) + (tone === 'dark' ? styles.length : 0);
  return `ss-${String.fromCharCode('a'.charCodeAt(0) + index)}`;
}

export const highlightNames: readonly string[] = styles.flatMap(style => [
  highlightName(style, 'light'),
  highlightName(style, 'dark'),
]);
