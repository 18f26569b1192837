/** Sections of docs/PERFORMANCE.md that are written by one benchmark each, between marks, and left alone by the others. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../../../docs/PERFORMANCE.md', import.meta.url));

const begin = (name: string): string => `<!-- ${name} -->`;
const end = (name: string): string => `<!-- end of ${name} -->`;

/** Puts a section in the place of its earlier self, or at the end. */
export function writeSection(name: string, text: string): void {
  const whole = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const section = `${begin(name)}\n${text.trim()}\n${end(name)}\n`;
  const from = whole.indexOf(begin(name));
  const to = whole.indexOf(end(name));
  const next =
    from < 0 || to < 0
      ? `${whole.trimEnd()}\n\n${section}`
      : whole.slice(0, from) + section + whole.slice(to + end(name).length + 1);
  writeFileSync(file, next);
}

/** All sections, for a benchmark that writes the rest of the file anew. */
export function sectionsOf(): string {
  const whole = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const from = whole.indexOf('<!-- ');
  return from < 0 ? '' : whole.slice(from);
}
