/**
 * Reads a file that someone brings, whichever of the formats it is in. A claim
 * set and a library are read strictly: one problem refuses the file. Of formats
 * that others write each item stands for itself, and what cannot be read is told.
 * Linear in the size of the file; nothing is fetched.
 */
import { fail, type Result, succeed } from '../base/result.ts';
import { asFields } from '../base/shape.ts';
import { type ClaimSetProblem, parseClaimSet, parseJson } from '../claims/parse-claim-set.ts';
import type { Pack, PackFile } from './pack.ts';
import { isLibraryFile, readLibraryFile } from './read-library-file.ts';
import { readSchemaOrg } from './read-schema-org.ts';
import { readWebAnnotation } from './read-web-annotation.ts';

/** On failure: what is not so, each with its path (a JSON pointer; empty for the file as a whole). */
export function readPack(text: string, file: PackFile): Result<Pack, readonly ClaimSetProblem[]> {
  const parsed = parseJson(text);
  if (!parsed.ok) return fail([{ path: '', reason: parsed.failure }]);
  const json = parsed.value;
  if (isLibraryFile(json)) return readLibraryFile(json);
  if (!isOurs(json)) {
    const pack = readSchemaOrg(json, file) ?? readWebAnnotation(json, file);
    if (pack !== null) return hasClaims(pack) ? succeed(pack) : fail(pack.refused);
  }
  const set = parseClaimSet(json);
  if (set.ok) return succeed({ format: 'claim-set', sets: [set.value], decisions: [], refused: [] });
  return fail(isOurs(json) ? set.failure : [{ path: '', reason: unknownFormat }]);
}

const unknownFormat =
  'This is no source pack: it is neither a Second Source claim set or library, nor ClaimReview, Claim or Web Annotation.';

const hasClaims = ({ sets }: Pack): boolean => sets.some(({ claims }) => claims.length > 0);

/** Says that it is ours, so that what breaks the format is told and not passed over. */
const isOurs = (json: unknown): boolean => {
  const format = asFields(json)?.['format'];
  return typeof format === 'string' && format.startsWith('second-source/');
};
