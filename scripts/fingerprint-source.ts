/** Prints the fingerprints of a text file, for `sources[].fingerprints` of a claim set: node scripts/fingerprint-source.ts FILE */
import { readFileSync } from 'node:fs';
import { fingerprintsOf } from '../lib/claims/fingerprint.ts';

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('Usage: node scripts/fingerprint-source.ts FILE');
  process.exitCode = 2;
} else {
  console.log(JSON.stringify(fingerprintsOf([readFileSync(path, 'utf8')]), null, 2));
}
