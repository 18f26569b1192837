/**
 * Small claim sets on either side of every rule of the format, for the schema
 * and the parser alike. A case is a change to a sound set; `undefined` as a new
 * value takes the field away.
 */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Case = { readonly name: string; readonly set: unknown };

const soundSource = {
  id: 's1',
  outlet: 'Harbour Daily',
  title: null,
  author: null,
  published: '2025-05-24',
  url: null,
  genre: 'news',
};
const soundEvent = {
  id: 'e1',
  title: 'Talks in Istanbul, 16 May 2025',
  from: '2025-05-16',
  to: '2025-05-16',
};
const soundClaim = { id: 'c1', source: 's1', text: 'Two delegations met in Istanbul on 16 May 2025.' };
const soundSet = {
  format: 'second-source/claim-set',
  version: 1,
  id: 'small-set',
  title: 'A small set',
  language: 'en',
  updated: '2025-05-25',
  sources: [soundSource],
  events: [soundEvent],
  claims: [soundClaim],
};

type Change = { readonly [key: string]: Json | undefined };

/** Survives the way to JSON and back, as a set from a file does: fields that are `undefined` are gone. */
const asRead = (set: unknown): unknown => JSON.parse(JSON.stringify(set));

const withSet = (name: string, change: Change): Case => ({ name, set: asRead({ ...soundSet, ...change }) });
const withSource = (name: string, change: Change): Case => ({
  name: `source: ${name}`,
  set: asRead({ ...soundSet, sources: [{ ...soundSource, ...change }] }),
});
const withEvent = (name: string, change: Change): Case => ({
  name: `event: ${name}`,
  set: asRead({ ...soundSet, events: [{ ...soundEvent, ...change }] }),
});
const withClaim = (name: string, change: Change): Case => ({
  name: `claim: ${name}`,
  set: asRead({ ...soundSet, claims: [{ ...soundClaim, ...change }] }),
});

/** `__proto__` as a key of its own, which only a text can bring. */
const withProto = (name: string, before: string): Case => ({
  name,
  set: JSON.parse(JSON.stringify(soundSet).replace(before, `"__proto__":{"planned":true},${before}`)),
});

/** A source of version 2 with these fields of its own. */
const withOwnSource = (name: string, change: Change): Case => ({
  name: `own source: ${name}`,
  set: asRead({ ...soundSet, version: 2, sources: [{ ...soundSource, ...change }] }),
});
const saved = { at: '2026-11-25T22:41:00.000Z', sha256: '0f'.repeat(32) };

export const acceptedCases: readonly Case[] = [
  withSet('version 2 without any field of its own', { version: 2 }),
  withOwnSource('every field', {
    language: 'en-GB',
    text: 'Two delegations met.\nThey parted at noon.',
    saved,
    name: 'The one from the harbour',
    story: 'Talks',
    off: true,
  }),
  withSet('the sound set', {}),
  withSet('no events', { events: undefined }),
  withSet('nothing but its head', { sources: [], events: [], claims: [] }),
  withSet('a language with a region', { language: 'en-GB' }),
  withSet('a leap day', { updated: '2024-02-29' }),
  withSet('a leap day of a century that has one', { updated: '2000-02-29' }),
  withSet('a title of 500 characters', { title: 'a'.repeat(500) }),
  withSet('a title of 500 characters that take two units each', { title: '😀'.repeat(500) }),
  withSet('a list of 10,000 sources', {
    sources: Array.from({ length: 10_000 }, (_, i) => ({ ...soundSource, id: `s${i}` })),
  }),
  withSource('everything that it may leave open', { outlet: null, published: null, genre: null }),
  withSource('every text that it may have', {
    title: 'T',
    author: 'A',
    url: 'https://harbourdaily.example/a?b=c#d',
  }),
  withSource('an address without a secure connection', { url: 'http://harbourdaily.example/' }),
  withSource('a note and fingerprints', {
    publishedNote: 'Printed below the headline.',
    fingerprints: ['0123456789abcd'],
  }),
  withSource('no fingerprint in the list', { fingerprints: [] }),
  withSource('the genre opinion', { genre: 'opinion' }),
  withEvent('no days', { from: null, to: null }),
  withEvent('several days', { to: '2025-05-20' }),
  withEvent('one day open', { to: null }),
  withClaim('every field', {
    verbatim: false,
    quote: { speaker: 'Ines Karlberg', text: 'We met' },
    event: 'e1',
    partOf: 'e1',
    planned: true,
    locator: { paragraph: 9 },
  }),
  withClaim('2,000 characters', { text: 'a'.repeat(2000) }),
  withClaim('several lines, a tab and an emoji', { text: 'One.\n\tTwo. 👩‍🚀' }),
  withClaim('letters of another script', { id: 'ж-1', text: 'Делегации встретились.' }),
  withClaim('an id that is an address', { id: 'https://harbourdaily.example/claims/1' }),
  withClaim('a selector', { selector: { prefix: 'before it,', suffix: 'and after' } }),
  withClaim('a selector of one side', { selector: { suffix: 'a'.repeat(512) } }),
  withClaim('the last paragraph that can be', { locator: { paragraph: 1_000_000 } }),
];

export const refusedCases: readonly Case[] = [
  { name: 'null', set: null },
  { name: 'a list', set: [] },
  { name: 'a number', set: 7 },
  { name: 'an empty object', set: {} },
  withSet('another format', { format: 'other/claim-set' }),
  withSet('a newer version', { version: 3 }),
  withSet('a version before the first', { version: 0 }),
  withSet('a version as text', { version: '1' }),
  withSet('no version', { version: undefined }),
  withSet('no id', { id: undefined }),
  withSet('an id that begins with a mark', { id: '-set' }),
  withSet('an id named __proto__', { id: '__proto__' }),
  withSet('an id with a space', { id: 'small set' }),
  withSet('an id of 201 characters', { id: 'a'.repeat(201) }),
  withSet('an empty title', { title: '' }),
  withSet('a title of nothing but space', { title: ' \u00a0\n' }),
  withSet('a title of 501 characters', { title: 'a'.repeat(501) }),
  withSet('a title of 501 characters that take two units each', { title: '😀'.repeat(501) }),
  withSet('a title that is null', { title: null }),
  withSet('a language that is a name', { language: 'English (British)' }),
  withSet('a language of one letter', { language: 'e' }),
  withSet('a language of 36 characters', { language: 'en-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaa' }),
  withSet('a day that no calendar has', { updated: '2025-02-30' }),
  withSet('a leap day of a century that has none', { updated: '1900-02-29' }),
  withSet('a leap day of a plain year', { updated: '2025-02-29' }),
  withSet('the 31st of a month of 30 days', { updated: '2025-06-31' }),
  withSet('a thirteenth month', { updated: '2025-13-01' }),
  withSet('a zeroth day', { updated: '2025-05-00' }),
  withSet('the year zero', { updated: '0000-02-29' }),
  withSet('a time of day', { updated: '2025-05-25T10:00:00Z' }),
  withSet('a day with a line break after it', { updated: '2025-05-25\n' }),
  withSet('a day as a number', { updated: 20250525 }),
  withSet('sources as an object', { sources: { s1: soundSource } }),
  withSet('sources that are null', { sources: null }),
  withSet('a source that is null', { sources: [null] }),
  withSet('a list of 10,001 sources', {
    sources: Array.from({ length: 10_001 }, (_, i) => ({ ...soundSource, id: `s${i}` })),
  }),
  withSet('events that are null', { events: null }),
  withSet('no claims', { claims: undefined }),
  withSet('a claim that is a text', { claims: ['Two delegations met.'] }),
  withSet('a field that the format has not', { licence: 'CC0' }),
  withProto('a key __proto__ in the set', '"version"'),
  withProto('a key __proto__ in a source', '"outlet"'),
  withProto('a key __proto__ in a claim', '"text"'),
  withSource('no outlet, not even null', { outlet: undefined }),
  withSource('an empty outlet', { outlet: '' }),
  withSource('an unknown genre', { genre: 'satire' }),
  withSource('an address that would run', { url: 'javascript:alert(1)' }),
  withSource('an address without a scheme', { url: 'harbourdaily.example/a' }),
  withSource('an address with a space', { url: 'https://harbourdaily.example/a b' }),
  withSource('an address of 2,049 characters', { url: `https://${'a'.repeat(2041)}` }),
  withSource('a day of publication in words', { published: '24 May 2025' }),
  withSource('a note that is null', { publishedNote: null }),
  withSource('a fingerprint in capitals', { fingerprints: ['0123456789ABCD'] }),
  withSource('a fingerprint that is too short', { fingerprints: ['0123'] }),
  withSource('a misspelt field', { publishednote: 'x' }),
  withSource('a field of version 2 in a set of version 1', { story: 'Talks' }),
  withOwnSource('a language that is a name', { language: 'English (British)' }),
  withOwnSource('an empty text', { text: '' }),
  withOwnSource('a moment without its milliseconds', { saved: { ...saved, at: '2026-11-25T22:41:00Z' } }),
  withOwnSource('a moment at hour 24', { saved: { ...saved, at: '2026-11-25T24:00:00.000Z' } }),
  withOwnSource('a hash in capitals', { saved: { ...saved, sha256: '0F'.repeat(32) } }),
  withOwnSource('saved without a hash', { saved: { at: saved.at } }),
  withOwnSource('a name of 201 characters', { name: 'a'.repeat(201) }),
  withOwnSource('a story that is null', { story: null }),
  withOwnSource('off as a word', { off: 'yes' }),
  withEvent('no last day, not even null', { to: undefined }),
  withEvent('a first day that no calendar has', { from: '2025-04-31' }),
  withEvent('a field that the format has not', { place: 'Istanbul' }),
  withClaim('no text', { text: undefined }),
  withClaim('an empty text', { text: '' }),
  withClaim('2,001 characters', { text: 'a'.repeat(2001) }),
  withClaim('a NUL', { text: 'Two\u0000delegations met.' }),
  withClaim('half of a surrogate pair', { text: 'Two \ud83d delegations met.' }),
  withClaim('half of a surrogate pair in its id', { id: 'c\udc00' }),
  withClaim('a number as its id', { id: 1 }),
  withClaim('verbatim as text', { verbatim: 'true' }),
  withClaim('planned as null', { planned: null }),
  withClaim('a quotation without a speaker', { quote: { text: 'We met' } }),
  withClaim('a quotation with an empty text', { quote: { speaker: 'Ines Karlberg', text: '' } }),
  withClaim('a quotation that is a text', { quote: 'We met' }),
  withClaim('a paragraph before the first', { locator: { paragraph: 0 } }),
  withClaim('half a paragraph', { locator: { paragraph: 1.5 } }),
  withClaim('a paragraph beyond the last that can be', { locator: { paragraph: 1_000_001 } }),
  withClaim('a locator without a paragraph', { locator: {} }),
  withClaim('a selector with an empty prefix', { selector: { prefix: '' } }),
  withClaim('a selector with a long suffix', { selector: { suffix: 'a'.repeat(513) } }),
  withClaim('a selector of another type', { selector: { prefix: 'a', exact: 'b' } }),
  withClaim('a misspelt field', { plannned: true }),
];

/** Against rules that a schema cannot say; the path of the one problem each has. */
export const refusedByParserAlone: readonly (Case & { readonly path: string })[] = [
  { ...withSet('two sources of one id', { sources: [soundSource, soundSource] }), path: '/sources/1/id' },
  { ...withSet('two events of one id', { events: [soundEvent, soundEvent] }), path: '/events/1/id' },
  { ...withSet('two claims of one id', { claims: [soundClaim, soundClaim] }), path: '/claims/1/id' },
  { ...withClaim('of a source that the set has not', { source: 's2' }), path: '/claims/0/source' },
  { ...withClaim('of an event that the set has not', { event: 'e2' }), path: '/claims/0/event' },
  { ...withClaim('part of an event that the set has not', { partOf: 'e2' }), path: '/claims/0/partOf' },
  {
    ...withOwnSource('saved on a day that no calendar has', {
      saved: { ...saved, at: '2026-02-30T10:00:00.000Z' },
    }),
    path: '/sources/0/saved/at',
  },
  { ...withEvent('that ends before it begins', { to: '2025-05-15' }), path: '/events/0/to' },
];

export const sound: unknown = asRead(soundSet);
