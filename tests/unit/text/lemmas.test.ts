import { describe, expect, test } from 'vitest';
import { joinCompounds } from '../../../lib/text/compounds.ts';
import { antonymsOf, compoundKey, familyOf, lemmaOf, partsOfSpeech } from '../../../lib/text/lemmas.ts';
import { tokenize } from '../../../lib/text/tokens.ts';

test.each([
  // irregular
  ['met', 'meet'],
  ['said', 'say'],
  ['men', 'man'],
  ['rose', 'rise'],
  ['fell', 'fall'],
  ['left', 'leave'],
  ['led', 'lead'],
  ['won', 'win'],
  ['dying', 'die'],
  ['agreed', 'agree'],
  ['was', 'be'],
  ['lives', 'life'],
  // regular
  ['talks', 'talk'],
  ['handed', 'hand'],
  ['resulted', 'result'],
  ['prisoners', 'prisoner'],
  ['killed', 'kill'],
  ['elections', 'election'],
  ['stopped', 'stop'],
  ['countries', 'country'],
  ['hoped', 'hope'],
  ['planned', 'plan'],
  ['exchanging', 'exchange'],
  ['watches', 'watch'],
  // with a prefix or a head that the list does not hold as a whole
  ['relaunched', 'relaunch'],
  ['servicewomen', 'servicewoman'],
])('%s is a form of %s', (form, lemma) => {
  expect(lemmaOf(form)).toBe(lemma);
});

test.each([
  'news',
  'series',
  'texas',
  'crisis',
  'politics',
  'his',
  'this',
  'hundred',
  'meeting',
  'zelensky',
  'houthis',
])('%s stays as it is', word => {
  expect(lemmaOf(word)).toBe(word);
});

describe('parts of speech', () => {
  test('the commonest comes first', () => {
    expect(partsOfSpeech('agree')?.letters.startsWith('v')).toBe(true);
    expect(partsOfSpeech('prisoner')).toMatchObject({ noun: true, verb: false });
    expect(partsOfSpeech('exchange')).toMatchObject({ noun: true, verb: true });
  });
  test('a word outside the list has none', () => {
    expect(partsOfSpeech('zelensky')).toBeNull();
  });
});

describe('compounds', () => {
  test.each([
    ['cease-fire', 'ceasefire'],
    ['cease fire', 'ceasefire'],
    ['cease-fires', 'ceasefire'],
    ['co-operated', 'cooperate'],
  ])('%s has the key %s', (compound, key) => {
    expect(compoundKey(compound)).toBe(key);
  });
  test('open, hyphened and closed forms meet in a sentence', () => {
    const keys = (sentence: string) => joinCompounds(tokenize(sentence)).map(compound => compound.key);
    expect(keys('a cease fire holds')).toEqual(['ceasefire']);
    expect(keys('a cease-fire holds')).toEqual(['ceasefire']);
    expect(tokenize('a ceasefire holds')[1]?.lemma).toBe('ceasefire');
  });
  test('neighbours that no dictionary joins are joined only on demand', () => {
    const tokens = tokenize('a prisoner swap');
    expect(joinCompounds(tokens)).toEqual([]);
    expect(joinCompounds(tokens, 'all').map(compound => compound.key)).toContain('prisonerswap');
  });
});

describe('families and opposites', () => {
  test.each([
    ['agreement', 'agree'],
    ['negotiator', 'negotiation'],
    ['election', 'elect'],
    ['invasion', 'invade'],
    ['appointment', 'appoint'],
  ])('%s and %s are one family', (first, second) => {
    expect(familyOf(first)).not.toBeNull();
    expect(familyOf(first)).toBe(familyOf(second));
  });
  test.each([
    ['agreement', 'election'],
    ['invade', 'invite'],
  ])('%s and %s are two', (first, second) => {
    expect(familyOf(first)).not.toBe(familyOf(second));
  });
  test('opposites hold both ways', () => {
    expect(antonymsOf('deny')).toContain('confirm');
    expect(antonymsOf('confirm')).toContain('deny');
    expect(antonymsOf('confirm')).not.toContain('announce');
  });
});
