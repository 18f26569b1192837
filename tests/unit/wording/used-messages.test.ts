/** Every message is said somewhere, and everything that is said has its message. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readLocales } from '../../../scripts/browser-locales.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const code = ['components', 'entrypoints', 'lib']
  .flatMap(folder => globSync(`${root}${folder}/**/*.{ts,tsx}`))
  .concat(`${root}wxt.config.ts`)
  .map(file => readFileSync(file, 'utf8'))
  .join('\n');

const keys = Object.keys(readLocales().get('en') ?? {});

const literals = new Set([...code.matchAll(/'([a-z][\w.-]*)'/g)].map(([, text = '']) => text));

/** Keys made of parts, as patterns: `kind.on.${kind}`. At least one part is written out. */
const composed = [
  ...code.matchAll(/`([a-z][\w.-]*\.[^`\s]*\$\{[^`\s]*|[a-z][\w-]*\.\$\{[^`\s]*|\$\{\w+\}\.[a-z]+)`/g),
].map(
  ([, text = '']) =>
    new RegExp(`^${text.replace(/\$\{[^}]*\}|[.]/g, part => (part === '.' ? '\\.' : '[\\w.-]*'))}$`),
);

it('says every message somewhere', () => {
  const unused = keys.filter(key => !literals.has(key) && !composed.some(pattern => pattern.test(key)));
  expect(unused).toEqual([]);
});

it('has a message for everything that is said', () => {
  const said = [...code.matchAll(/\bsay\(\s*'([^']+)'/g)].map(([, key = '']) => key);
  expect(said.filter(key => !keys.includes(key))).toEqual([]);
});

it('has a message for every key that is put together', () => {
  const said = [...code.matchAll(/\bsay\(\s*`([^`]+)`/g)].map(([, text = '']) => text);
  const patterns = said.map(
    text => new RegExp(`^${text.replace(/\$\{[^}]*\}|[.]/g, part => (part === '.' ? '\\.' : '[\\w.-]*'))}$`),
  );
  expect(said.filter((_, index) => !keys.some(key => patterns[index]?.test(key)))).toEqual([]);
});
