/**
 * Chance that is the same in every run. `mulberry32` (Tommy Ettinger, public
 * domain): 32 bits of state, good enough for drawing samples and nothing else.
 */
export type Random = () => number;

/** Numbers from 0 (included) to 1 (left out). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A seed of a text (FNV-1a), so that one case draws the same whichever cases stand before it. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

export const pick = <Item>(items: readonly Item[], random: Random): Item | null =>
  items[Math.floor(random() * items.length)] ?? null;

/** `most` of them, drawn without order of their own; the ones drawn stay in theirs. */
export function sample<Item>(items: readonly Item[], most: number, seed: number): Item[] {
  if (items.length <= most) return [...items];
  const random = seededRandom(seed);
  const drawn = items
    .map((item, index) => ({ item, index, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .slice(0, most);
  return drawn.toSorted((a, b) => a.index - b.index).map(({ item }) => item);
}
