/** A claim set from a file. */
import type { ClaimSet } from '../claims/claim-set.ts';
import { parseClaimSet } from '../claims/parse-claim-set.ts';
import { BadInput } from './fail.ts';
import { readTextFile } from './read-file.ts';

/** Bytes; the format's own limit. */
const largestSet = 50_000_000;

export function readClaimSet(path: string): ClaimSet {
  const parsed = parseClaimSet(readTextFile(path, largestSet));
  if (parsed.ok) return parsed.value;
  const [first] = parsed.failure;
  const more = parsed.failure.length > 1 ? ` (and ${parsed.failure.length - 1} more)` : '';
  throw new BadInput(`${path}: ${first?.path || '/'}: ${first?.reason ?? 'not a claim set'}${more}`);
}
