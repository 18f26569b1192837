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
import type { ClaimSet } from './claim-set.ts';
import { readClaim, readEvent, readId, readLanguage, readSource, readTitle } from './claim-set-entries.ts';
import { listOf, openObject, type Place, type Report, readDay } from './claim-set-fields.ts';
import { claimSetLimits } from './claim-set-limits.ts';
import { refuseJson } from './json-limits.ts';

export type ClaimSetProblem = {
  /** JSON pointer: `/claims/3/source`; empty for the set as a whole. */
  readonly path: string;
  /** One English sentence. */
  readonly reason: string;
};

/** More would not be read by anybody; what follows is counted. */
const maxListedProblems = 20;

/**
 * `json` is a text, or what `JSON.parse` made of one. On failure at most 20
 * problems in the order they are met; if there are more, a last entry with an
 * empty path says how many.
 */
export function parseClaimSet(json: unknown): Result<ClaimSet, readonly ClaimSetProblem[]> {
  const parsed = typeof json === 'string' ? parseJson(json) : succeed(json);
  if (!parsed.ok) return fail([{ path: '', reason: parsed.failure }]);
  return collectProblems(at => readSet(parsed.value, at));
}

/** Reads something, and fails with what was reported meanwhile: the first 20, and how many more. */
export function collectProblems<Value>(
  read: (at: Place) => Value | undefined,
): Result<Value, readonly ClaimSetProblem[]> {
  const listed: ClaimSetProblem[] = [];
  let unlisted = 0;
  const report: Report = (path, reason) => {
    if (listed.length < maxListedProblems) listed.push({ path, reason });
    else unlisted++;
  };
  const value = read({ path: '', report });
  if (value !== undefined && listed.length === 0) return succeed(value);
  return fail(unlisted === 0 ? listed : [...listed, { path: '', reason: countSentence(unlisted) }]);
}

const countSentence = (count: number): string =>
  count === 1 ? 'There is 1 more problem.' : `There are ${count} more problems.`;

/** JSON out of a text of any origin, or one sentence on why it is none or is not looked at. */
export function parseJson(text: string): Result<unknown, string> {
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

/** Reads a set that stands at a place of its own, as in a library of several. */
export function readSet(value: unknown, at: Place): ClaimSet | undefined {
  const version = versionOf(value, at);
  if (version === null) return undefined;
  const required = ['format', 'version', 'id', 'title', 'language', 'updated', 'sources', 'claims'];
  const field = openObject(value, { required, optional: ['events'] }, at);
  if (field === null) return undefined;
  const ids = { sources: new Set<string>(), events: new Set<string>(), claims: new Set<string>() };
  const id = field('id', readId);
  const title = field('title', readTitle);
  const language = field('language', readLanguage);
  const updated = field('updated', readDay);
  const sources = field('sources', listOf(readSource(ids.sources, version), claimSetLimits.sources));
  const events = field('events', listOf(readEvent(ids.events), claimSetLimits.events));
  const claims = field('claims', listOf(readClaim(ids), claimSetLimits.claims));
  if (id === undefined || title === undefined || language === undefined || updated === undefined)
    return undefined;
  if (sources === undefined || claims === undefined) return undefined;
  const head = { format: 'second-source/claim-set', version, id, title, language, updated } as const;
  return { ...head, sources, ...(events !== undefined && { events }), claims };
}

/** Format and version come first: of another format, or a newer one, nothing else can be judged. */
function versionOf(value: unknown, at: Place): 1 | 2 | null {
  const fields = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  const version: unknown = fields.get('version');
  if (fields.get('format') !== 'second-source/claim-set') {
    at.report(`${at.path}/format`, 'This is not a claim set: its format must be “second-source/claim-set”.');
  } else if (typeof version === 'number' && version > 2) {
    const known = 'this reader knows version 2 and those before';
    at.report(`${at.path}/version`, `This set has version ${version} of the format, and ${known}.`);
  } else if (version !== 1 && version !== 2) {
    at.report(`${at.path}/version`, 'The version must be the number 1 or 2.');
  } else {
    return version;
  }
  return null;
}
