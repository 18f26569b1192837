/** Claims from a file, in any of the formats that the library page imports. */
import { basename } from 'node:path';
import process from 'node:process';
import type { ClaimSet } from '../claims/claim-set.ts';
import { maxJsonBytes } from '../claims/json-limits.ts';
import { readPack } from '../formats/read-pack.ts';
import { BadInput } from './fail.ts';
import { readTextFile } from './read-file.ts';

/** Items that could not be read are told on stderr, a line each; a file that is refused as a whole is bad input. */
export function readClaims(path: string, today: string): readonly ClaimSet[] {
  const pack = readPack(readTextFile(path, maxJsonBytes), { name: basename(path), today });
  if (!pack.ok) {
    const [first] = pack.failure;
    const more = pack.failure.length > 1 ? ` (and ${pack.failure.length - 1} more)` : '';
    throw new BadInput(`${path}: ${first?.path || '/'}: ${first?.reason ?? 'not a claim set'}${more}`);
  }
  for (const { path: at, reason } of pack.value.refused)
    process.stderr.write(`${path}: ${at || '/'}: left out: ${reason}\n`);
  return pack.value.sets;
}
