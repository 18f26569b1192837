/**
 * Validates the bundled claim sets, reads every claim into slots with the
 * engine, builds the index, and writes assets/claims/built/library.json, which
 * the extension ships. Run by `npm install` and before every build.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { buildLibrary } from '../lib/app/library.ts';
import { bundledSets } from '../lib/cli/bundled.ts';

const folder = new URL('../assets/claims/built/', import.meta.url);
const library = buildLibrary(bundledSets());
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('library.json', folder), JSON.stringify(library));
process.stdout.write(
  `${library.claims.length} claims of ${library.sources.length} sources read and indexed\n`,
);
