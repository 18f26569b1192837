/**
 * Reads a claim set out of JSON that came from outside: a file the reader
 * dropped, a pack, the bundled set. Everything is looked at, nothing trusted,
 * and only fields of the format come out.
 *
 * Says where (a JSON pointer) and why, for up to 20 things that are not so.
 * The same rules stand in `assets/claims/claim-set.schema.json`, but for what a
 * schema cannot say: unique ids, known ids, the order of two days, size.
 * Linear in the size of the input. Must not know where the JSON came from.
 */
import { fail, type Result, succeed } from '../base/result.ts';
import type { ClaimId, ClaimSet, ClaimSetClaim, ClaimSetEvent, ClaimSetSource } from './claim-set.ts';
import {
  integerOf,
  listOf,
  nullOr,
  oneOf,
  openObject,
  type Place,
  patternOf,
  type Read,
  type Report,
  readBoolean,
  readDay,
  textOf,
} from './claim-set-fields.ts';
import { refuseJson } from './json-limits.ts';
import type { Genre, SourceId } from './source.ts';

export type ClaimSetProblem = {
  /** JSON pointer: `/claims/3/source`; empty for the set as a whole. */
  readonly path: string;
  /** One English sentence. */
  readonly reason: string;
};

/** The most of each list, and the most characters (code points) of each text. The schema has the same numbers. */
export const claimSetLimits = {
  sources: 10_000,
  events: 50_000,
  claims: 200_000,
  fingerprints: 50_000,
  idChars: 200,
  languageChars: 35,
  titleChars: 500,
  noteChars: 1_000,
  urlChars: 2_048,
  claimChars: 2_000,
  quoteChars: 1_000,
  speakerChars: 200,
  paragraph: 1_000_000,
} as const;

/** More would not be read by anybody; what follows is counted. */
const maxListedProblems = 20;

/**
 * `json` is a text, or what `JSON.parse` made of one. On failure at most 20
 * problems in the order of the file; if there are more, a last entry with an
 * empty path says how many.
 */
export function parseClaimSet(json: unknown): Result<ClaimSet, readonly ClaimSetProblem[]> {
  const parsed = typeof json === 'string' ? parseJson(json) : succeed(json);
  if (!parsed.ok) return fail([{ path: '', reason: parsed.failure }]);
  const listed: ClaimSetProblem[] = [];
  let unlisted = 0;
  const report: Report = (path, reason) => {
    if (listed.length < maxListedProblems) listed.push({ path, reason });
    else unlisted++;
  };
  const set = readSet(parsed.value, { path: '', report });
  if (set !== undefined && listed.length === 0) return succeed(set);
  return fail(unlisted === 0 ? listed : [...listed, { path: '', reason: countSentence(unlisted) }]);
}

const countSentence = (count: number): string =>
  count === 1 ? 'There is 1 more problem.' : `There are ${count} more problems.`;

function parseJson(text: string): Result<unknown, string> {
  const refusal = refuseJson(text);
  if (refusal !== null) return fail(refusal);
  try {
    const value: unknown = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
    return succeed(value);
  } catch {
    // The engine's own message differs from browser to browser and quotes the file.
    return fail('This is not JSON.');
  }
}

const readId = patternOf(
  /^[\p{L}\p{N}][^\s\p{Cc}]*$/u,
  claimSetLimits.idChars,
  'An id begins with a letter or a digit and holds no space.',
);
const genres = ['news', 'analysis', 'opinion'] as const satisfies readonly Genre[];
const readTitle = textOf(claimSetLimits.titleChars);
const readLanguage = patternOf(
  /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/,
  claimSetLimits.languageChars,
  'This must be a language tag such as “en” or “en-GB”.',
);
/** Anything but the web's own schemes could run when it is clicked. */
const readUrl = patternOf(
  /^https?:\/\/[^\s\p{Cc}]+$/u,
  claimSetLimits.urlChars,
  'This must be an address that begins with http:// or https://.',
);
const readFingerprint = patternOf(
  /^[0-9a-f]{14}$/,
  14,
  'A fingerprint is 14 hexadecimal digits in lower case.',
);

function readSet(value: unknown, at: Place): ClaimSet | undefined {
  if (!isOurFormat(value, at)) return undefined;
  const required = ['format', 'version', 'id', 'title', 'language', 'updated', 'sources', 'claims'];
  const field = openObject(value, { required, optional: ['events'] }, at);
  if (field === null) return undefined;
  const ids = { sources: new Set<string>(), events: new Set<string>(), claims: new Set<string>() };
  const id = field('id', readId);
  const title = field('title', readTitle);
  const language = field('language', readLanguage);
  const updated = field('updated', readDay);
  const sources = field('sources', listOf(readSource(ids.sources), claimSetLimits.sources));
  const events = field('events', listOf(readEvent(ids.events), claimSetLimits.events));
  const claims = field('claims', listOf(readClaim(ids), claimSetLimits.claims));
  if (id === undefined || title === undefined || language === undefined || updated === undefined)
    return undefined;
  if (sources === undefined || claims === undefined) return undefined;
  const head = { format: 'second-source/claim-set', version: 1, id, title, language, updated } as const;
  return { ...head, sources, ...(events !== undefined && { events }), claims };
}

/** Format and version come first: of another format, or a newer one, nothing else can be judged. */
function isOurFormat(value: unknown, at: Place): boolean {
  const fields = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  const version: unknown = fields.get('version');
  if (fields.get('format') !== 'second-source/claim-set') {
    at.report('/format', 'This is not a claim set: its format must be “second-source/claim-set”.');
  } else if (typeof version === 'number' && version > 1) {
    at.report('/version', `This set has version ${version} of the format, and this reader knows version 1.`);
  } else if (version !== 1) {
    at.report('/version', 'The version must be the number 1.');
  } else {
    return true;
  }
  return false;
}

const sourceKeys = {
  required: ['id', 'outlet', 'title', 'author', 'published', 'url', 'genre'],
  optional: ['publishedNote', 'fingerprints'],
};

const readSource =
  (taken: Set<string>): Read<ClaimSetSource> =>
  (value, at) => {
    const field = openObject(value, sourceKeys, at);
    if (field === null) return undefined;
    const id = field('id', freshId(taken));
    const outlet = field('outlet', nullOr(readTitle));
    const title = field('title', nullOr(readTitle));
    const author = field('author', nullOr(readTitle));
    const published = field('published', nullOr(readDay));
    const url = field('url', nullOr(readUrl));
    const genre = field('genre', nullOr(oneOf(genres)));
    const publishedNote = field('publishedNote', textOf(claimSetLimits.noteChars));
    const fingerprints = field('fingerprints', listOf(readFingerprint, claimSetLimits.fingerprints));
    if (id === undefined || outlet === undefined || title === undefined || author === undefined)
      return undefined;
    if (published === undefined || url === undefined || genre === undefined) return undefined;
    return {
      ...{ id: id as SourceId, outlet, title, author, published, url, genre },
      ...(publishedNote !== undefined && { publishedNote }),
      ...(fingerprints !== undefined && { fingerprints }),
    };
  };

const readEvent =
  (taken: Set<string>): Read<ClaimSetEvent> =>
  (value, at) => {
    const field = openObject(value, { required: ['id', 'title', 'from', 'to'] }, at);
    if (field === null) return undefined;
    const id = field('id', freshId(taken));
    const title = field('title', readTitle);
    const from = field('from', nullOr(readDay));
    const to = field('to', nullOr(readDay));
    if (id === undefined || title === undefined || from === undefined || to === undefined) return undefined;
    if (from !== null && to !== null && from > to)
      at.report(`${at.path}/to`, 'The last day is before the first.');
    return { id, title, from, to };
  };

const claimKeys = {
  required: ['id', 'source', 'text'],
  optional: ['verbatim', 'quote', 'event', 'partOf', 'planned', 'locator'],
};

type TakenIds = { readonly sources: Set<string>; readonly events: Set<string>; readonly claims: Set<string> };

const readClaim =
  (ids: TakenIds): Read<ClaimSetClaim> =>
  (value, at) => {
    const field = openObject(value, claimKeys, at);
    if (field === null) return undefined;
    const id = field('id', freshId(ids.claims));
    const source = field('source', knownId(ids.sources, 'source'));
    const text = field('text', textOf(claimSetLimits.claimChars));
    const verbatim = field('verbatim', readBoolean);
    const quote = field('quote', readQuote);
    const event = field('event', knownId(ids.events, 'event'));
    const partOf = field('partOf', knownId(ids.events, 'event'));
    const planned = field('planned', readBoolean);
    const locator = field('locator', readLocator);
    if (id === undefined || source === undefined || text === undefined) return undefined;
    return {
      ...{ id: id as ClaimId, source: source as SourceId, text },
      ...(verbatim !== undefined && { verbatim }),
      ...(quote !== undefined && { quote }),
      ...(event !== undefined && { event }),
      ...(partOf !== undefined && { partOf }),
      ...(planned !== undefined && { planned }),
      ...(locator !== undefined && { locator }),
    };
  };

const readQuote: Read<NonNullable<ClaimSetClaim['quote']>> = (value, at) => {
  const field = openObject(value, { required: ['speaker', 'text'] }, at);
  const speaker = field?.('speaker', textOf(claimSetLimits.speakerChars));
  const text = field?.('text', textOf(claimSetLimits.quoteChars));
  return speaker === undefined || text === undefined ? undefined : { speaker, text };
};

const readLocator: Read<NonNullable<ClaimSetClaim['locator']>> = (value, at) => {
  const field = openObject(value, { required: ['paragraph'] }, at);
  const paragraph = field?.('paragraph', integerOf(1, claimSetLimits.paragraph));
  return paragraph === undefined ? undefined : { paragraph };
};

/** An id that no entry before it has. */
const freshId =
  (taken: Set<string>): Read<string> =>
  (value, at) => {
    const id = readId(value, at);
    if (id !== undefined && taken.has(id)) at.report(at.path, 'An entry before this one has the same id.');
    if (id !== undefined) taken.add(id);
    return id;
  };

/** An id of the set's own sources or events. */
const knownId =
  (known: ReadonlySet<string>, what: 'source' | 'event'): Read<string> =>
  (value, at) => {
    const id = readId(value, at);
    if (id !== undefined && !known.has(id)) at.report(at.path, `The set has no ${what} of this id.`);
    return id;
  };
