/**
 * Readers for the entries of a claim set that came from outside: a source, an
 * event, a claim. Only fields of the format come out. Ids are held against
 * those of the entries before, so sources and events are read before claims.
 */
import type { ClaimId, ClaimSetClaim, ClaimSetEvent, ClaimSetSource, OwnSourceFields } from './claim-set.ts';
import {
  integerOf,
  listOf,
  nullOr,
  oneOf,
  openObject,
  patternOf,
  type Read,
  type ReadField,
  readBoolean,
  readDay,
  readInstant,
  textOf,
} from './claim-set-fields.ts';
import { claimSetLimits } from './claim-set-limits.ts';
import type { Genre, SourceId } from './source.ts';

/** An id of a set, a source, an event or a claim. */
export const readId = patternOf(
  /^[\p{L}\p{N}][^\s\p{Cc}]*$/u,
  claimSetLimits.idChars,
  'An id begins with a letter or a digit and holds no space.',
);
const genres = ['news', 'analysis', 'opinion'] as const satisfies readonly Genre[];
/** A headline, an outlet, a byline. */
export const readTitle = textOf(claimSetLimits.titleChars);
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

const sourceKeys = {
  required: ['id', 'outlet', 'title', 'author', 'published', 'url', 'genre'],
  optional: ['publishedNote', 'fingerprints'],
};
/** Of version 2. */
const ownSourceKeys = ['language', 'text', 'saved', 'name', 'story', 'off'];

export const readLanguage = patternOf(
  /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/,
  claimSetLimits.languageChars,
  'This must be a language tag such as “en” or “en-GB”.',
);
const readHash = patternOf(/^[0-9a-f]{64}$/, 64, 'A SHA-256 is 64 hexadecimal digits in lower case.');

/** Adds the id of each source to `taken`, also where the rest of it is refused. */
export const readSource =
  (taken: Set<string>, version: 1 | 2): Read<ClaimSetSource> =>
  (value, at) => {
    const { required, optional } = sourceKeys;
    const keys = version === 1 ? sourceKeys : { required, optional: [...optional, ...ownSourceKeys] };
    const field = openObject(value, keys, at);
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
      ...(version === 2 && readOwnFields(field)),
    };
  };

function readOwnFields(field: ReadField): OwnSourceFields {
  const language = field('language', readLanguage);
  const text = field('text', textOf(claimSetLimits.documentChars));
  const saved = field('saved', readSaved);
  const name = field('name', textOf(claimSetLimits.nameChars));
  const story = field('story', textOf(claimSetLimits.nameChars));
  const off = field('off', readBoolean);
  return {
    ...(language !== undefined && { language }),
    ...(text !== undefined && { text }),
    ...(saved !== undefined && { saved }),
    ...(name !== undefined && { name }),
    ...(story !== undefined && { story }),
    ...(off !== undefined && { off }),
  };
}

const readSaved: Read<NonNullable<OwnSourceFields['saved']>> = (value, at) => {
  const field = openObject(value, { required: ['at', 'sha256'] }, at);
  const moment = field?.('at', readInstant);
  const sha256 = field?.('sha256', readHash);
  return moment === undefined || sha256 === undefined ? undefined : { at: moment, sha256 };
};

/** Adds the id of each event to `taken`, also where the rest of it is refused. */
export const readEvent =
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
  optional: ['verbatim', 'quote', 'event', 'partOf', 'planned', 'selector', 'locator'],
};

type TakenIds = { readonly sources: Set<string>; readonly events: Set<string>; readonly claims: Set<string> };

/** Reads claims against the ids of the sources and events before them, and adds its own. */
export const readClaim =
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
    const selector = field('selector', readSelector);
    const locator = field('locator', readLocator);
    if (id === undefined || source === undefined || text === undefined) return undefined;
    return {
      ...{ id: id as ClaimId, source: source as SourceId, text },
      ...(verbatim !== undefined && { verbatim }),
      ...(quote !== undefined && { quote }),
      ...(event !== undefined && { event }),
      ...(partOf !== undefined && { partOf }),
      ...(planned !== undefined && { planned }),
      ...(selector !== undefined && { selector }),
      ...(locator !== undefined && { locator }),
    };
  };

const readQuote: Read<NonNullable<ClaimSetClaim['quote']>> = (value, at) => {
  const field = openObject(value, { required: ['speaker', 'text'] }, at);
  const speaker = field?.('speaker', textOf(claimSetLimits.speakerChars));
  const text = field?.('text', textOf(claimSetLimits.quoteChars));
  return speaker === undefined || text === undefined ? undefined : { speaker, text };
};

const readSelector: Read<NonNullable<ClaimSetClaim['selector']>> = (value, at) => {
  const field = openObject(value, { required: [], optional: ['prefix', 'suffix'] }, at);
  if (field === null) return undefined;
  const prefix = field('prefix', textOf(claimSetLimits.contextChars));
  const suffix = field('suffix', textOf(claimSetLimits.contextChars));
  return { ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) };
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
