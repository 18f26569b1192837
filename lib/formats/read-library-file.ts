/**
 * A whole library in one file: the reader's claim sets and decisions. Read as
 * strictly as a single set, since it is ours alone: one problem refuses all.
 */
import { claimKey } from '../app/decisions.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { asFields, asInteger, asOneOf, isTextOrNull } from '../base/shape.ts';
import type { ClaimSet } from '../claims/claim-set.ts';
import { listOf, openObject, type Place, type Read, textOf } from '../claims/claim-set-fields.ts';
import { claimSetLimits } from '../claims/claim-set-limits.ts';
import { type ClaimSetProblem, collectProblems, readSet } from '../claims/parse-claim-set.ts';
import type { KeptDecision, Pack } from './pack.ts';

export const libraryFormat = 'second-source/library';
export const libraryVersion = 1;

const mostSets = 1_000;
const mostDecisions = 100_000;
const decisionWords = ['not-same-event', 'both-can-hold', 'cannot-both-hold', 'hide'] as const;

export const isLibraryFile = (json: unknown): boolean => asFields(json)?.['format'] === libraryFormat;

export function readLibraryFile(json: unknown): Result<Pack, readonly ClaimSetProblem[]> {
  const read = collectProblems(at => {
    const version = asFields(json)?.['version'];
    if (typeof version === 'number' && version > libraryVersion) {
      const known = `this reader knows version ${libraryVersion}`;
      at.report('/version', `This library has version ${version} of the format, and ${known}.`);
      return undefined;
    }
    if (version !== libraryVersion)
      at.report('/version', `The version must be the number ${libraryVersion}.`);
    const field = openObject(json, { required: ['format', 'version', 'sets'], optional: ['decisions'] }, at);
    const sets = field?.('sets', listOf(readUniqueSet(), mostSets));
    const decisions = field?.('decisions', listOf(readDecision, mostDecisions)) ?? [];
    return sets === undefined ? undefined : { sets, decisions };
  });
  return read.ok ? succeed({ format: 'library', ...read.value, refused: [] }) : fail(read.failure);
}

function readUniqueSet(): Read<ClaimSet> {
  const taken = new Set<string>();
  return (value, at) => {
    const set = readSet(value, at);
    if (set !== undefined && taken.has(set.id))
      at.report(`${at.path}/id`, 'A set before this one has the same id.');
    if (set !== undefined) taken.add(set.id);
    return set;
  };
}

const readDecision: Read<KeptDecision> = (value: unknown, at: Place) => {
  const field = openObject(value, { required: ['claim', 'evidence', 'decision', 'at'] }, at);
  const claim = field?.('claim', textOf(20_000));
  const evidence = field?.('evidence', readEvidence);
  const decision = field?.('decision', readWord);
  const moment = field?.('at', readMoment);
  if (claim === undefined || evidence === undefined || decision === undefined || moment === undefined)
    return undefined;
  if (claimKey(claim) === '') at.report(`${at.path}/claim`, 'This text is empty.');
  return { claim, evidence, decision, at: moment };
};

const readEvidence: Read<string | null> = (value, at) => {
  if (isTextOrNull(value, claimSetLimits.idChars)) return value;
  at.report(at.path, 'This must be the id of a claim, or null.');
  return undefined;
};

const readWord: Read<KeptDecision['decision']> = (value, at) => {
  const word = asOneOf(value, decisionWords);
  if (word === null) at.report(at.path, `This must be one of: ${decisionWords.join(', ')}.`);
  return word ?? undefined;
};

const readMoment: Read<number> = (value, at) => {
  const moment = asInteger(value, 0, Number.MAX_SAFE_INTEGER);
  if (moment === null) at.report(at.path, 'This must be a whole number of milliseconds since 1970.');
  return moment ?? undefined;
};
