import { describe, expect, test } from 'vitest';
import { readDocumentNames } from '../../../lib/text/document-names.ts';
import { tokenize } from '../../../lib/text/tokens.ts';
import { describeNames, namesOf } from './read-names.ts';

const ids = (text: string): string[] => namesOf(text).map(name => name.id);

describe('countries, capitals and peoples', () => {
  test.each([
    ['Kiev and Kyiv are spellings.', ['place:kyiv', 'place:kyiv']],
    ['Both Turkey and Türkiye are written.', ['country:TR', 'country:TR']],
    ['Both the U.S. and the US and America are written.', ['country:US', 'country:US', 'country:US']],
    ['The Holy See and the Vatican agreed.', ['country:VA', 'country:VA']],
    [
      'A US-Iran deal and a Russia–Ukraine truce failed.',
      ['country:US', 'country:IR', 'country:RU', 'country:UA'],
    ],
    ['Franco-German plans met Ukrainians.', ['country:FR', 'country:DE', 'country:UA']],
  ])('%s', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  test('a possessive is no part of the name', () => {
    expect(namesOf('They read Ukraine’s answer.')).toMatchObject([
      { text: 'Ukraine', form: 'full', kind: 'country' },
    ]);
  });
  test('a seat of government may stand for its country', () => {
    expect(namesOf('Then Kyiv rejected it.')).toMatchObject([
      { form: 'capital', government: 'country:UA', within: ['country:UA'] },
    ]);
    expect(namesOf('Then Brussels rejected it.')).toMatchObject([
      { form: 'capital', government: 'organisation:european-union' },
    ]);
  });
  test('a people and its language are told apart', () => {
    expect(namesOf('The Russian plan failed.')).toMatchObject([{ id: 'country:RU', form: 'demonym' }]);
    expect(ids('She answered in Russian.')).toEqual([]);
  });
  test('the names around it decide which Georgia is meant', () => {
    expect(ids('Voters in Atlanta and all of Georgia waited.')).toContain('place:georgia');
    expect(ids('Russia left, and Tbilisi, the capital of Georgia, was calm.')).toContain('country:GE');
  });
});

describe('persons', () => {
  test('a title is no part of the name, and a surname gets the name in full', () => {
    expect(
      describeNames(
        'Former President Ann Okoro met Foreign Minister Ivo Lind. Okoro smiled; Mr. Lind did not.',
      ),
    ).toEqual([
      'Ann Okoro=person:ann-okoro',
      'Ivo Lind=person:ivo-lind',
      'Okoro=person:ann-okoro',
      'Lind=person:ivo-lind',
    ]);
  });
  test('a surname before its full name is known too', () => {
    expect(ids('The Okoro plan failed. Later Ann Okoro resigned.')).toEqual([
      'person:ann-okoro',
      'person:ann-okoro',
    ]);
  });
  test('a surname alone stays a surname', () => {
    expect(namesOf('On Monday President Putin spoke.')).toMatchObject([
      { id: 'person:putin', form: 'surname' },
    ]);
  });
  test('two bearers of one surname leave it open', () => {
    expect(ids('Ann Okoro and Paul Okoro came. Then Okoro left.')).toEqual([
      'person:ann-okoro',
      'person:paul-okoro',
      'person:okoro',
    ]);
  });
  test('a hyphened pair gives both', () => {
    expect(ids('Vladimir Putin rang. The Putin-Zelensky call ended.')).toEqual([
      'person:vladimir-putin',
      'person:vladimir-putin',
      'person:zelensky',
    ]);
  });
  test('spellings of one name have one id', () => {
    expect(
      new Set(ids('Volodymyr Zelenskyy, Volodymyr Zelensky and Volodymyr Zelenskiy are spellings.')),
    ).toEqual(new Set(['person:volodymyr-zelensky']));
  });
  test.each([
    ['Ursula von der Leyen spoke. Then von der Leyen left.', 'person:ursula-von-der-leyen'],
    ['Kim Jong-un spoke. Then Kim left.', 'person:kim-jong-un'],
    ['Theresa May spoke. On Monday May said no.', 'person:theresa-may'],
    ['Michael Jordan spoke. Then Jordan left.', 'person:michael-jordan'],
  ])('%s', (text, id) => {
    expect(ids(text)).toEqual([id, id]);
  });
  test('a place with a person’s name stays a place after "in"', () => {
    expect(ids('Denzel Washington flew home. The law passed in Washington.')).toEqual([
      'person:denzel-washington',
      'place:washington',
    ]);
  });
});

describe('organisations and places', () => {
  test.each([
    ['The Bank of England spoke.', 'organisation:bank-of-england'],
    ['The New York Times spoke.', 'organisation:new-york-times'],
    ['The University of Leeds spoke.', 'organisation:university-of-leeds'],
    ['They left Dolmabahce Palace.', 'place:dolmabahce-palace'],
    ['They stood by the Rivers of Ebrin Bridge.', 'place:ebrin-bridge'],
  ])('%s', (text, id) => {
    expect(ids(text)).toContain(id);
  });
  test('a ministry is one however its country is written', () => {
    const written = [
      'the Ministry of Defence of Ukraine',
      'the Ukrainian Defence Ministry',
      'Ukraine’s Defence Ministry',
    ];
    for (const name of written)
      expect(ids(`They asked ${name} again.`)).toContain('organisation:ua-defence-ministry');
  });
  test('a short form that the document explains is learnt', () => {
    const [full, ...others] = ids('The Organization for the Care of Rivers (OCR) met. Then the OCR voted.');
    expect(others).toEqual([full, full]);
  });
});

describe('what is no name', () => {
  test.each([
    'Talks went on.',
    'Leaders met. Although nobody spoke, Drones flew.',
    'On Monday, 16 May, a Christian prayed at Easter.',
    'In May the roast turkey was cold.',
    'Will the deal hold?',
    'Negotiators left early.',
    'The President said no.',
    'I agree.',
  ])('%s', text => {
    expect(ids(text).filter(id => id !== 'other:easter' && id !== 'other:drones')).toEqual([]);
  });
  test('a headline in capitals gives only what is known', () => {
    expect(ids('LEADERS REFUSE TO MEET IN ISTANBUL')).toEqual(['place:istanbul']);
    expect(ids('Leaders Refuse Second Meeting in Istanbul')).toEqual(['place:istanbul']);
  });
});

test('spans are the sentence’s, in order, and give the text back', () => {
  const text = 'Türkiye’s foreign minister, Hakan Fidan, met Russia-backed envoys at the White House.';
  const [names = []] = readDocumentNames([{ text, tokens: tokenize(text) }]);
  expect(names.map(name => text.slice(name.start, name.end))).toEqual(names.map(name => name.text));
  expect(names.map(name => name.start)).toEqual(names.map(name => name.start).toSorted((a, b) => a - b));
});

describe('what is written with a capital and is no name', () => {
  test.each([
    ['Sen. Ruth Berg, D-Ohio, spoke.', ['Ruth Berg=person:ruth-berg']],
    ['Rep. Karl Holm (R-N.Y.) left.', ['Karl Holm=person:karl-holm']],
    ['They’ve asked. We’ve answered.', []],
    ['Carmaker Olden fell.', ['Olden=other:olden']],
  ])('%s', (text, expected) => {
    expect(describeNames(text)).toEqual(expected);
  });
});
