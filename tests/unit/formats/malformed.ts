/**
 * Packs that break a rule, by a seeded generator: a sound set in which one
 * thing, or several, is made what it must not be. Each has a name that says
 * what. For tests and for the clock of the benchmark.
 */
import { pick, type Random, seededRandom } from '../../bench/quality/random.ts';

export type MalformedPack = { readonly name: string; readonly text: string };

type Json = Record<string, unknown>;

const soundSet = (random: Random): Json => {
  const sources = Array.from({ length: 2 + Math.floor(random() * 4) }, (_, index) => ({
    id: `s${index}`,
    outlet: 'Harbour Daily',
    title: `Report ${index}`,
    author: null,
    published: '2026-03-12',
    url: 'https://harbourdaily.example/a',
    genre: 'news',
  }));
  const claims = Array.from({ length: 3 + Math.floor(random() * 30) }, (_, index) => ({
    id: `c${index}`,
    source: `s${index % sources.length}`,
    text: `The council of Port Arden approved ${index + 2} permits on 11 March 2026.`,
  }));
  return {
    format: 'second-source/claim-set',
    version: 2,
    id: 'desk-pack',
    title: 'Desk pack',
    language: 'en',
    updated: '2026-03-12',
    sources,
    claims,
  };
};

const text = (value: unknown): string => JSON.stringify(value);

const entries = (set: Json, of: 'claims' | 'sources'): Json[] => set[of] as Json[];

/** Puts a value at a field of some entry. */
const put =
  (of: 'claims' | 'sources', field: string, value: (random: Random) => unknown) =>
  (set: Json, random: Random): string => {
    const entry = pick(entries(set, of), random);
    if (entry !== null) entry[field] = value(random);
    return text(set);
  };

const nest = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const odd: readonly unknown[] = [7, true, [], {}, '', ' ', -1, [null]];
const oddValue = (random: Random): unknown => pick(odd, random);

const ways: readonly (readonly [string, (set: Json, random: Random) => string])[] = [
  ['deep nesting', (_, random) => nest(20 + Math.floor(random() * 100_000))],
  [
    'deep nesting within a claim',
    (set, random) => text(set).replace('"c1"', nest(17 + Math.floor(random() * 5_000))),
  ],
  ['cut off', (set, random) => text(set).slice(0, 1 + Math.floor(random() * (text(set).length - 2)))],
  ['more behind it', set => `${text(set)} {}`],
  ['not JSON', (_, random) => 'x'.repeat(Math.floor(random() * 10_000))],
  ['an empty file', () => ''],
  ['an HTML page', () => '<!doctype html><title>404</title>'],
  ['NUL in a claim', put('claims', 'text', () => 'Ten ships\0 left.')],
  ['NUL in a title', put('sources', 'title', () => 'Ships\0')],
  ['a lone surrogate in a claim', put('claims', 'text', () => 'Ten \ud83d ships left.')],
  ['a lone surrogate in an id', put('claims', 'id', () => 'c\udc00')],
  ['__proto__ in a claim', set => text(set).replace('"text"', '"__proto__":{"planned":true},"text"')],
  ['__proto__ in a source', set => text(set).replace('"outlet"', '"__proto__":null,"outlet"')],
  ['__proto__ as an id', put('sources', 'id', () => '__proto__')],
  ['constructor as a field', put('claims', 'constructor', () => ({ prototype: {} }))],
  [
    'a claim twice',
    (set, random) => {
      const list = entries(set, 'claims');
      list.push({ ...pick(list, random) });
      return text(set);
    },
  ],
  [
    'a source twice',
    (set, random) => {
      const list = entries(set, 'sources');
      list.push({ ...pick(list, random) });
      return text(set);
    },
  ],
  [
    'a day no calendar has',
    put('sources', 'published', random =>
      pick(['2026-02-30', '2026-13-01', '2026-00-10', '0000-01-01', '2025-02-29'], random),
    ),
  ],
  ['a day in words', put('sources', 'published', () => 'last Tuesday')],
  ['a newer version', (set, random) => text({ ...set, version: 3 + Math.floor(random() * 100) })],
  [
    'an odd version',
    (set, random) => text({ ...set, version: pick([0, -1, 1.5, '2', null, [], true], random) }),
  ],
  [
    'another format',
    (set, random) => text({ ...set, format: pick(['second-source/other', 'x', 7, null], random) }),
  ],
  [
    'an odd value in a claim',
    (set, random) => put('claims', pick(['id', 'source', 'text'], random) ?? 'id', oddValue)(set, random),
  ],
  [
    'an odd value in a source',
    (set, random) =>
      put('sources', pick(['id', 'url', 'genre', 'published'], random) ?? 'id', oddValue)(set, random),
  ],
  [
    'a field missing',
    (set, random) => {
      const entry = pick(entries(set, 'sources'), random) ?? {};
      delete entry[pick(Object.keys(entry), random) ?? 'id'];
      return text(set);
    },
  ],
  ['a field too many', put('claims', 'truth', () => 0.7)],
  ['a claim of no source', put('claims', 'source', () => 's99')],
  ['an address that would run', put('sources', 'url', () => 'javascript:alert(1)')],
  ['a claim too long', put('claims', 'text', () => 'a'.repeat(2001))],
  ['sources as an object', set => text({ ...set, sources: {} })],
  ['claims missing', ({ claims: _, ...set }) => text(set)],
  ['a library of a newer version', set => text({ format: 'second-source/library', version: 2, sets: [set] })],
  [
    'a library with a set twice',
    set => text({ format: 'second-source/library', version: 1, sets: [set, set] }),
  ],
  [
    'a library with a broken set',
    (set, random) =>
      text({
        format: 'second-source/library',
        version: 1,
        sets: [set, JSON.parse(put('claims', 'text', () => '')(structuredClone(set), random))],
      }),
  ],
  [
    'a library with an odd decision',
    set =>
      text({
        format: 'second-source/library',
        version: 1,
        sets: [set],
        decisions: [{ claim: 'x', evidence: null, decision: 'burn', at: 1 }],
      }),
  ],
  [
    'other JSON',
    (_, random) => text(pick([{}, [], null, 7, 'x', { a: [1, 2] }, [{ '@type': 'Recipe' }]], random)),
  ],
];

export function malformedPacks(count: number, seed = 1): readonly MalformedPack[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const [name, make] = ways[index % ways.length] ?? ['', text];
    return { name: `${index} ${name}`, text: make(soundSet(random), random) };
  });
}

/** A sound set, so that a test can tell a reader that refuses everything. */
export const soundPack = (): string => text(soundSet(seededRandom(1)));
