import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../lib/reading/read-document.ts';
import type { Frame, SentenceReading } from '../../../lib/reading/reading.ts';
import { toDayNumber } from '../../../lib/text/days.ts';

const read = (text: string) => readDocument({ text, published: toDayNumber('2024-03-13') }).sentences;
const frameOf = (sentence: SentenceReading | undefined, lemma: string): Frame | undefined =>
  sentence?.frames.find(frame => frame.lemma === lemma);
const named = (frame: Frame | undefined) =>
  frame?.parties.filter(party => party.kind !== 'common').map(party => party.id);

describe('readDocument', () => {
  it('reads a pair before its noun as those who took part', () => {
    const [sentence] = read('A Japan-Canada fishing deal was announced.');
    expect(named(frameOf(sentence, 'deal'))).toEqual(['country:JP', 'country:CA']);
  });

  it('gives a capital to its government, and to the place after "in"', () => {
    const [sentence] = read('Lima rejected the offer in Quito.');
    const frame = frameOf(sentence, 'reject');
    expect(named(frame)).toEqual(['country:PE']);
    expect(frame?.places.map(index => sentence?.names[index]?.id)).toEqual(['place:quito']);
  });

  it('tells what was done by whom from what was done to whom', () => {
    const [active] = read('Karl Holm sued Petra Lind.');
    const [passive] = read('Petra Lind was sued by Karl Holm.');
    const roles = (sentence: SentenceReading | undefined) =>
      Object.fromEntries(frameOf(sentence, 'sue')?.parties.map(party => [party.text, party.role]) ?? []);
    expect(roles(active)).toEqual({ 'Karl Holm': 'agent', 'Petra Lind': 'patient' });
    expect(roles(passive)).toEqual(roles(active));
  });

  it('gives a pronoun the subject told right before it, if it is of its sort and does what is told', () => {
    const agents = (text: string, lemma: string) =>
      frameOf(read(text)[0], lemma)?.parties.flatMap(({ id, role }) => (role === 'agent' ? [id] : []));
    expect(agents('Peru said it had seized the ship.', 'seize')).toEqual(['country:PE']);
    expect(agents('Peru said it had seized a Chilean ship.', 'seize')).toEqual(['country:PE']);
    expect(agents('Peru said he had seized the ship.', 'seize')).toEqual([]);
    expect(agents('Peru said it was attacked on Monday.', 'attack')).toEqual([]);
  });

  it.each([
    ['The council did not approve the plan.', 'approve', true],
    ['The council failed to approve the plan.', 'approve', true],
    ['The council approved the plan.', 'approve', false],
    ['They reached no agreement.', 'agreement', true],
    ['They ended without an agreement.', 'agreement', true],
    ['They reached an agreement.', 'agreement', false],
    ['No storm warning was issued.', 'issue', true],
    ['Nobody signed the letter.', 'sign', true],
  ])('reads in “%s” whether %s came about', (text, lemma, denied) => {
    expect(frameOf(read(text)[0], lemma)?.denied).toBe(denied);
  });

  it.each([
    ['The bank will cut its rate.', 'cut', 'planned'],
    ['The bank may cut its rate.', 'cut', 'possible'],
    ['The bank plans to cut its rate.', 'cut', 'planned'],
    ['If the bank cuts its rate, prices rise.', 'cut', 'conditional'],
    ['The bank cut its rate.', 'cut', 'fact'],
  ])('reads in “%s” how certain it is', (text, lemma, certainty) => {
    expect(frameOf(read(text)[0], lemma)?.certainty).toBe(certainty);
  });

  it('carries parties and place over to "these talks"', () => {
    const [, second] = read(
      'Japan and Canada held talks in Ottawa on 4 March. These talks led to a fishing deal.',
    );
    const talks = frameOf(second, 'talk');
    expect(talks?.inherited?.parties.map(party => party.id)).toEqual(['country:JP', 'country:CA']);
    expect(talks?.inherited?.places).toEqual(['place:ottawa']);
  });

  it('lets "another meeting" inherit nothing', () => {
    const [, second] = read('Japan and Canada held talks in Ottawa on 4 March. Another meeting is planned.');
    expect(frameOf(second, 'meeting')?.inherited ?? null).toBeNull();
  });

  it.each([
    ['Former Mayor Ann Lee spoke.', 'former', ['mayor']],
    ['Ann Lee, the foreign minister of Peru, spoke.', 'current', ['foreign', 'minister']],
    ['Ann Lee is the mayor of Lima.', 'current', ['mayor']],
  ])('reads the office in “%s”', (text, standing, office) => {
    expect(read(text)[0]?.roles).toEqual([expect.objectContaining({ standing, office })]);
  });

  it.each(['An adviser to Ann Lee spoke.', 'Critics of Ann Lee, including former ministers, spoke.'])(
    'gives nobody an office in “%s”',
    text => {
      expect(read(text)[0]?.roles).toEqual([]);
    },
  );

  it.each([
    ['a megabyte of one character', 'a'.repeat(1_000_000)],
    ['a long text without a full stop', 'the court said that '.repeat(20_000)],
    ['lone surrogates and bidi marks', 'A \ud800 deal \u202e was \udc00 signed \u2066 in Lima.'],
    ['zero-width characters', 'A d\u200beal w\u200cas signed.'],
    ['nothing', ''],
  ])('reads %s without an exception', (_, text) => {
    expect(Array.isArray(read(text))).toBe(true);
  });
});

describe('who said what is quoted', () => {
  const speakerOf = (text: string) =>
    readDocument({ text, published: null }).sentences[0]?.speeches[0]?.speaker;

  it.each([
    ['“We all go home,” Petra Ollmann, the chief executive of the railway, said.', 'person:petra-ollmann'],
    ['“We all go home,” said the railway’s chief executive, Petra Ollmann.', 'person:petra-ollmann'],
    ['“We all go home,” said the minister.', 'noun:minister'],
  ])('is told by %j', (text, speaker) => {
    expect(speakerOf(text)).toBe(speaker);
  });
});
