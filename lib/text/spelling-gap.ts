/**
 * How many letters two spellings are apart: insertions, deletions, changes and
 * swaps of neighbours (Damerau 1964, each letter touched once). Case does not count.
 */
export function spellingDistance(first: string, second: string): number {
  const [a, b] = [first.toLowerCase().slice(0, longest), second.toLowerCase().slice(0, longest)];
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : changed;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed, swapped));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The distance over the length of the longer, 0 (the same) to 1. */
export const spellingGap = (a: string, b: string): number =>
  spellingDistance(a, b) / Math.max(1, Math.min(longest, Math.max(a.length, b.length)));

/** Letters looked at; the work grows with the square. */
const longest = 40;

/** Letters of a word below which one letter makes another name. */
const misspellable = 6;

/**
 * Whether two names differ by one slip of the keyboard ("Duncan Rait", "Duncan
 * Raite"): as many words, all the same but one, and that one letter apart in a
 * word that is long, or beside a word that is the same.
 */
export function isMisspelt(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a[0]?.toLowerCase() !== b[0]?.toLowerCase()) return false;
  const [ours, theirs] = [a.toLowerCase().split(/[\s-]+/), b.toLowerCase().split(/[\s-]+/)];
  if (ours.length !== theirs.length) return false;
  const other = ours.flatMap((word, at) => (word === theirs[at] ? [] : [[word, theirs[at] ?? ''] as const]));
  const [slip] = other;
  if (other.length !== 1 || slip === undefined || slip[0][0] !== slip[1][0]) return false;
  const shortest = Math.min(slip[0].length, slip[1].length);
  return (
    shortest >= (ours.length > 1 ? misspellable - 2 : misspellable) &&
    spellingDistance(slip[0], slip[1]) === 1
  );
}
