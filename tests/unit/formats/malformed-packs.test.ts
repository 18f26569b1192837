import { expect, test } from 'vitest';
import { maxJsonBytes } from '../../../lib/claims/json-limits.ts';
import { readPack } from '../../../lib/formats/read-pack.ts';
import { malformedPacks, soundPack } from './malformed.ts';

const file = { name: 'pack.json', today: '2026-11-25' };

test('issue 4, 4: 1,000 malformed packs are all refused, each with a path and a reason', () => {
  const packs = malformedPacks(1000);
  const accepted = packs.filter(({ text }) => readPack(text, file).ok);
  expect(accepted.map(({ name }) => name)).toEqual([]);
  for (const { name, text } of packs) {
    const read = readPack(text, file);
    const [first] = read.ok ? [] : read.failure;
    expect(first?.path, name).toMatch(/^(?:$|\/)/);
    expect(first?.reason, name).toMatch(/^[A-Z“].{10,}\.$/su);
  }
});

test('a sound pack is not refused', () => {
  expect(readPack(soundPack(), file).ok).toBe(true);
});

test('a file of more than 50 MB is refused before it is parsed', () => {
  const read = readPack(`"${'a'.repeat(maxJsonBytes)}"`, file);
  expect(read).toEqual({ ok: false, failure: [{ path: '', reason: 'The file is larger than 50 MB.' }] });
});

test('a newer version is refused with a sentence, an older one is read', () => {
  const newer = readPack(soundPack().replace('"version":2', '"version":9'), file);
  expect(newer.ok ? [] : newer.failure).toEqual([
    {
      path: '/version',
      reason: 'This set has version 9 of the format, and this reader knows version 2 and those before.',
    },
  ]);
  expect(readPack(soundPack().replace('"version":2', '"version":1'), file).ok).toBe(true);
});
