import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const output = fileURLToPath(new URL('../../.output', import.meta.url));

export const builds = [
  { name: 'Chrome', dir: join(output, 'chrome-mv3') },
  { name: 'Firefox', dir: join(output, 'firefox-mv3') },
] as const;

export const readManifest = (dir: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as Record<string, unknown>;

/** Paths of all files of a build, relative to it. */
export const filesOf = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(dir.length + 1));
