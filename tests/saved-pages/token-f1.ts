/** Token F1: how far two texts hold the same words, whatever their order. 0 to 1; two texts without a word are alike. */
export function tokenF1(found: string, expected: string): number {
  const here = tokens(found);
  const there = tokens(expected);
  if (here.length + there.length === 0) return 1;
  const left = new Map<string, number>();
  for (const token of there) left.set(token, (left.get(token) ?? 0) + 1);
  const shared = here.filter(token => {
    const count = left.get(token) ?? 0;
    left.set(token, count - 1);
    return count > 0;
  }).length;
  return (2 * shared) / (here.length + there.length);
}

const tokens = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
