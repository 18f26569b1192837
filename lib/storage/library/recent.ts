/** What was used lately, up to a weight; what was not used for longest goes first. */
export type Recent<Key, Value> = {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
};

export function createRecent<Key, Value>(most: number, weigh: (value: Value) => number): Recent<Key, Value> {
  // A Map keeps the order in which its keys were put in.
  const kept = new Map<Key, Value>();
  let weight = 0;
  return {
    get(key) {
      const value = kept.get(key);
      if (value === undefined) return undefined;
      kept.delete(key);
      kept.set(key, value);
      return value;
    },
    set(key, value) {
      const before = kept.get(key);
      if (before !== undefined) weight -= weigh(before);
      kept.delete(key);
      kept.set(key, value);
      weight += weigh(value);
      for (const [oldest, old] of kept) {
        if (weight <= most || oldest === key) break;
        kept.delete(oldest);
        weight -= weigh(old);
      }
    },
  };
}
