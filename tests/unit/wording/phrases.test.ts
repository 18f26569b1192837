/** Every phrase that the engine makes has its message, and no message waits for a phrase that is never made. */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { differenceKinds } from '../../../lib/comparison/verdict.ts';
import messages from '../../../locales/en.json' with { type: 'json' };

const source = globSync('lib/**/*.ts')
  .map(file => readFileSync(file, 'utf8'))
  .join('\n');
const written = [...source.matchAll(/'(phrase\.[a-zA-Z.]*[a-zA-Z])'/g)].map(([, key = '']) => key);
/** Notes are named after the kind of difference. */
const composed = /`phrase\.note\.\$\{/.test(source)
  ? [...differenceKinds, 'ordinal'].map(kind => `phrase.note.${kind}`)
  : [];
const inTable = Object.keys(messages).filter(key => key.startsWith('phrase.'));

it('has a message for every phrase', () => {
  expect(written.filter(key => !inTable.includes(key))).toEqual([]);
});

it('has a phrase for every message', () => {
  expect(inTable.filter(key => !written.includes(key) && !composed.includes(key))).toEqual([]);
});
