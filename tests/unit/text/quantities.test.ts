import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Quantity, readQuantities } from '../../../lib/text/quantities.ts';

/** "text | kind [low,high] unit | counted | scope" of every quantity, as a line each; ~ is approximate, a round bracket an open end. */
const seen = (sentence: string): string[] => readQuantities(sentence).map(line);

function line({ text, kind, interval, approximate, unit, counted, scope }: Quantity): string {
  const { low, high, lowOpen, highOpen } = interval;
  const ends =
    low === high ? `${low}` : `${lowOpen ? '(' : '['}${low ?? '-'},${high ?? '-'}${highOpen ? ')' : ']'}`;
  return [`${text} | ${kind} ${ends}${approximate ? '~' : ''}`, unit, counted.join(' '), scope]
    .map(part => part ?? '')
    .join(' | ')
    .replace(/(?: \| )+$/, '');
}

describe('readQuantities', () => {
  it.each([
    // digits and their scales
    ['The quake killed 1,200 people.', '1,200 people | count 1200 |  | person'],
    ['The quake killed 1 200 people.', '1 200 people | count 1200 |  | person'],
    ['The app has 1.2k users.', '1.2k users | count 1200 |  | user'],
    ['The app has 3 million users.', '3 million users | count 3000000 |  | user'],
    ['The app has 2.5bn users.', '2.5bn users | count 2500000000 |  | user'],
    ['The app has 2m users.', '2m users | count 2000000 |  | user'],
    ['The film earned 200 crore rupees.', '200 crore rupees | money 2000000000 | INR'],
    // words
    [
      'Two and a half million voters stayed away.',
      'Two and a half million voters | count 2500000 |  | voter',
    ],
    ['Twenty-four people were hurt.', 'Twenty-four people | count 24 |  | person'],
    ['Three hundred and five cars burnt.', 'Three hundred and five cars | count 305 |  | car'],
    ['A dozen goals were scored.', 'A dozen goals | count 12 |  | goal'],
    ['Half a million fans came.', 'Half a million fans | count 500000 |  | fan'],
    ['Hundreds of fans came.', 'Hundreds of fans | count [200,-]~ |  | fan'],
    ['Tens of thousands of fans came.', 'Tens of thousands of fans | count [20000,-]~ |  | fan'],
    ['A couple of fans came.', 'A couple of fans | count 2~ |  | fan'],
    ['She won twice.', 'twice | count 2 |  | time'],
    // none
    ['Nobody was hurt.', 'Nobody | count 0 |  | person'],
    ['There were no casualties.', 'no casualties | count 0 |  | casualty'],
    ['None of the passengers was hurt.', 'None of the passengers | count 0 |  | passenger'],
    // shares
    ['One-fifth of the seats are empty.', 'One-fifth of the seats | percentage 20 | percent | seat'],
    ['Half of voters stayed away.', 'Half of voters | percentage 50 | percent | voter'],
    ['A third of the seats are empty.', 'A third of the seats | percentage [33,34] | percent | seat'],
    ['Two-thirds of the seats are empty.', 'Two-thirds of the seats | percentage [66,67] | percent | seat'],
    ['Six in 10 voters stayed away.', 'Six in 10 voters | percentage 60 | percent | voter'],
    ['Turnout fell by 3.5 percent.', '3.5 percent | percentage 3.5 | percent'],
    ['Turnout fell by two percentage points.', 'two percentage points | percentage 2 | percentage point'],
    ['The bank cut rates by 25 basis points.', '25 basis points | percentage 0.25 | basis point'],
    // ranges
    ['Between 5 and 7 cars burnt.', '5 and 7 cars | count [5,7] |  | car'],
    ['Some 18 to 22 cars burnt.', 'Some 18 to 22 cars | count [18,22]~ |  | car'],
    ['It will cost $2-3 million.', '$2-3 million | money [2000000,3000000] | USD'],
    ['Growth will be 5–7 percent.', '5–7 percent | percentage [5,7] | percent'],
    // money
    ['The club paid £4m.', '£4m | money 4000000 | GBP'],
    ['The club paid US$ 1,000.', 'US$ 1,000 | money 1000 | USD'],
    ['The club paid 30 million euros.', '30 million euros | money 30000000 | EUR'],
    ['The club paid EUR 30m.', 'EUR 30m | money 30000000 | EUR'],
    // lengths of time, in seconds
    ['The call took an hour and a half.', 'an hour and a half | duration 5400 | hour'],
    ['The call took half an hour.', 'half an hour | duration 1800 | hour'],
    ['The call took two hours and 15 minutes.', 'two hours and 15 minutes | duration 8100 | hour'],
    ['The call took under two hours.', 'under two hours | duration [-,7200) | hour'],
    ['It was a two-hour-plus call.', 'two-hour-plus call | duration [7200,-] | hour | call'],
    ['A 30-day truce was signed.', '30-day truce | duration 2592000 | day | truce'],
    ['It will be over in a day or two.', 'a day or two | duration [86400,172800] | day'],
    ['A week-long strike began.', 'week-long | duration 604800 | week'],
    ['The strike lasted for a week.', 'a week | duration 604800 | week'],
    ['He was jailed for more than 3 years.', 'more than 3 years | duration (94670856,-] | year'],
    // measures, in the base unit
    ['They passed within .8 nautical miles.', '.8 nautical miles | measure 1481.6 | nautical mile'],
    ['The road is 40 km long.', '40 km | measure 40000 | kilometre'],
    ['It was hit at 60 mph.', '60 mph | measure 26.8224 | mile per hour'],
    ['The plant makes 300 MW.', '300 MW | measure 300000000 | megawatt'],
    ['It was -5 °C at noon.', '-5 °C | measure 268.15 | degree Celsius'],
    ['It was 41 degrees Fahrenheit at noon.', '41 degrees Fahrenheit | measure 278.15 | degree Fahrenheit'],
    ['A 7.1-magnitude quake hit.', '7.1-magnitude | measure 7.1 | magnitude'],
    ['A quake of magnitude 7.1 hit.', 'magnitude 7.1 | measure 7.1 | magnitude'],
    // places in a row
    ['It is the 17th package of cuts.', '17th package | ordinal 17 |  | package'],
    ['It is the seventeenth package.', 'seventeenth package | ordinal 17 |  | package'],
    ['It is the twenty-first meeting.', 'twenty-first meeting | ordinal 21 |  | meeting'],
    // ages, in years
    ['A 59-year-old woman won.', '59-year-old | age 59 | year'],
    ['Men aged 18 to 22 may vote.', 'aged 18 to 22 | age [18,22] | year'],
    ['The keeper, Anna Berg, 31, is hurt.', '31 | age 31 | year'],
    ['The painter died at 67.', 'at 67 | age 67 | year'],
    ['He is in his 40s.', '40s | age [40,49] | year'],
    // results
    ['Rovers won 3-2.', '3-2 | score [2,3]'],
    ['The senate voted 54-46.', '54-46 | score [46,54]'],
    ['The court was split 5 to 4.', '5 to 4 | score [4,5]'],
  ])('reads %j', (sentence, expected) => {
    expect(seen(sentence)).toEqual([expected]);
  });

  it.each([
    ['More than 50 cars burnt.', 'More than 50 cars | count (50,-] |  | car'],
    ['Over 50 cars burnt.', 'Over 50 cars | count (50,-] |  | car'],
    ['At least 50 cars burnt.', 'At least 50 cars | count [50,-] |  | car'],
    ['No fewer than 50 cars burnt.', 'No fewer than 50 cars | count [50,-] |  | car'],
    ['Fewer than 50 cars burnt.', 'Fewer than 50 cars | count [-,50) |  | car'],
    ['Up to 50 cars burnt.', 'Up to 50 cars | count [-,50] |  | car'],
    ['As many as 50 cars burnt.', 'As many as 50 cars | count [-,50] |  | car'],
    ['Just over 50 cars burnt.', 'Just over 50 cars | count (50,55] |  | car'],
    ['Just under 50 cars burnt.', 'Just under 50 cars | count [45,50) |  | car'],
    ['Nearly 50 cars burnt.', 'Nearly 50 cars | count 50~ |  | car'],
    ['An estimated 50 cars burnt.', 'An estimated 50 cars | count 50~ |  | car'],
    ['At least some 50 cars burnt.', 'At least some 50 cars | count [50,-]~ |  | car'],
    ['Exactly 50 cars burnt.', 'Exactly 50 cars | count 50 |  | car'],
    ['50 or so cars burnt.', '50 or so cars | count 50~ |  | car'],
    ['50 cars or more burnt.', '50 cars or more | count [50,-] |  | car'],
    // an "over" and an "about" that are none
    ['They will hand over 50 cars.', '50 cars | count 50 |  | car'],
    ['They talk about 50 cars.', '50 cars | count 50 |  | car'],
    ['Rents rose over three years.', 'three years | duration 94670856 | year'],
  ])('bounds by the words around: %j', (sentence, expected) => {
    expect(seen(sentence)).toEqual([expected]);
  });

  it.each([
    ['They freed 390 prisoners each.', 'each'],
    ['Each freed 390 prisoners.', 'each'],
    ['They freed 390 prisoners apiece.', 'each'],
    ['They freed 390 prisoners of war on each side.', 'each'],
    ['It costs $5 a day.', 'each'],
    ['They freed 390 prisoners in all.', 'total'],
    ['They freed a total of 390 prisoners.', 'total'],
    ['The clubs have 390 players combined.', 'total'],
    ['They freed 390 prisoners.', null],
    ['They freed 390 prisoners, and each side was pleased with each other.', null],
  ])('tells for whom the number holds in %j', (sentence, scope) => {
    expect(readQuantities(sentence).map(quantity => quantity.scope)).toEqual([scope]);
  });

  it.each([
    ['They freed 1,000 Ukrainian prisoners of war.', 'ukrainian prisoner'],
    ['They freed 23 heavily armed and masked men.', 'arm mask man'],
    ['They sold 50 sports cars.', 'sport car'],
    ['They freed 7 of the 12 hostages.', 'hostage'],
    ['More than 40 F.B.I. agents came.', 'agent'],
    ['One Russian soldier fell.', 'russian soldier'],
    ['One person died.', 'person'],
    ['It was a 12-lane bridge.', 'lane'],
    ['A 30-day cease-fire began.', 'ceasefire'],
    ['It was the first direct trade talks between them.', 'direct trade talk'],
    ['Almost one-fifth of the city’s housing is empty.', 'city housing'],
    ['Some 45 percent of the vote, election officials say, is in.', 'vote'],
    ['It is the third consecutive U.S. effort.', 'effort'],
    ['They saw 30 dolphins.', 'dolphin'],
    ['They found 30 dead.', 'dead'],
    // nothing that can be told
    ['Some 30 remain in the camp.', ''],
    ['They freed 30 on the border.', ''],
  ])('names what is counted in %j', (sentence, counted) => {
    expect(readQuantities(sentence).map(quantity => quantity.counted.join(' '))).toEqual([counted]);
  });

  it.each([
    'Flight 370 vanished.',
    'She crossed 117th Street.',
    'A Fortune 500 company left.',
    'The crash closed Route 66.',
    'He spoke outside No. 10.',
    'An F-16 took off.',
    'A Boeing 737 landed.',
    'COVID-19 spread fast.',
    'They saw Apollo 11 at night.',
    'Article 5 applies.',
    'The 76ers lost.',
    'They stood at Ground Zero in silence.',
    'Call 5550123456 now.',
    'The top seed is #7 now.',
  ])('takes the number for a name in %j', sentence => {
    expect(readQuantities(sentence).map(quantity => quantity.kind)).toEqual(['label']);
  });

  it.each(
    [
      // times
      'It was founded in 2022.',
      'It was founded on 16 May 2022.',
      'It was founded three years ago.',
      'It starts at 10:30 or at 8 p.m.',
      'It is of the 19th century.',
      'It happened on 9/11.',
      // names of one word
      'The G7 met.',
      // no counts
      'One of them left.',
      'There is no doubt, and it is no longer cold.',
      'It is the second-largest city.',
      'The second-half lead was lost at half-time.',
      'At first nothing happened.',
      'First of all, it rained.',
      'They began by first closing the port.',
      'Nobody else would know.',
      'Under no circumstances will they sell.',
      'The third-party app failed.',
      'There is no evidence.',
    ].filter(sentence => !sentence.startsWith('No one-sided')),
  )('finds no quantity in %j', sentence => {
    expect(seen(sentence)).toEqual([]);
  });

  it('parts two quantities of one sentence', () => {
    expect(seen('Rates rose from 5 to 7 percent.')).toHaveLength(2);
    expect(seen('It sold over 45 million albums and over 55 million singles.')).toEqual([
      'over 45 million albums | count (45000000,-] |  | album',
      'over 55 million singles | count (55000000,-] |  | single',
    ]);
  });

  it('reads nothing from a sentence that is none', () => {
    expect(readQuantities('1,000 people '.repeat(1000))).toEqual([]);
  });
});

describe('spans of quantities', () => {
  const words = [
    'more',
    'than',
    '1,000',
    '5',
    '-',
    '7',
    'percent',
    '%',
    '$',
    '£4m',
    'people',
    'a',
    'half',
    'of',
    'third',
    'million',
    'years',
    'old',
    'and',
    'or',
    'so',
    'each',
    '17th',
    'no',
    'one',
    '°C',
    '💥',
    '½',
    '/',
    '10',
    '.',
    ',',
  ];
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.array(fc.constantFrom(...words), { maxLength: 30 }).map(list => list.join(' ')),
    fc.array(fc.constantFrom(...words), { maxLength: 30 }).map(list => list.join('')),
  );

  it('lie inside the text, in order, hold their number, and give their words back', () => {
    fc.assert(
      fc.property(anyText, text => {
        let last = 0;
        for (const quantity of readQuantities(text)) {
          expect(quantity.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text);
          expect(quantity.number.start).toBeGreaterThanOrEqual(quantity.start);
          expect(quantity.number.end).toBeLessThanOrEqual(quantity.end);
          expect(quantity.number.end).toBeGreaterThan(quantity.number.start);
          last = quantity.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('have ends in order, and at most three words that are counted', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const { interval, counted } of readQuantities(text)) {
          if (interval.low !== null && interval.high !== null)
            expect(interval.low).toBeLessThanOrEqual(interval.high);
          expect(counted.length).toBeLessThanOrEqual(3);
        }
      }),
    );
  });

  it('write and read whole numbers alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 999_999_999 }), value => {
        const [quantity] = readQuantities(`They sold ${value.toLocaleString('en-US')} cars.`);
        expect(quantity?.interval.low).toBe(value);
        expect(quantity?.counted).toEqual(['car']);
      }),
    );
  });
});
