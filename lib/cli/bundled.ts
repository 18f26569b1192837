/** The claim sets that come with Second Source. */
import bundled from '../../assets/claims/ukraine-talks-2025.json' with { type: 'json' };
import type { ClaimSet } from '../claims/claim-set.ts';
import { parseClaimSet } from '../claims/parse-claim-set.ts';

export function bundledSets(): ClaimSet[] {
  const parsed = parseClaimSet(bundled);
  if (!parsed.ok)
    throw new TypeError(`The bundled claim set breaks its format: ${JSON.stringify(parsed.failure)}`);
  return [parsed.value];
}
