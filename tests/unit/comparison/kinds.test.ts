/**
 * Each kind of difference on statements of our own, over other topics than the
 * bundled set's: what has to be found stands beside what must not be.
 */
import { describe, expect, it } from 'vitest';
import { compareStatements } from '../../../lib/app/compare-statements.ts';

const published = { claimPublished: '2024-03-13', evidencePublished: '2024-03-13' };
const compared = (claim: string, evidence: string) => compareStatements({ claim, evidence, ...published });
const kindsOf = (claim: string, evidence: string) =>
  compared(claim, evidence)?.differences.map(({ kind }) => kind) ?? [];

describe('a conflict', () => {
  it.each([
    // who took part
    [
      'participants',
      'Peru and Chile signed a fishing agreement in Lima on Monday.',
      'Peru and Ecuador signed a fishing agreement in Lima on Monday.',
    ],
    [
      'participants',
      'The trade deal between Japan and Canada was concluded in Ottawa on 4 March 2024.',
      'The trade deal between Australia and India was concluded in Ottawa on 4 March 2024.',
    ],
    // how many, how long, which number in a row
    [
      'quantity',
      'The earthquake in Nepal killed 41 people on Monday.',
      'The earthquake in Nepal killed 57 people on Monday.',
    ],
    [
      'quantity',
      'Halden Bank raised its interest rate to 4 percent on Tuesday.',
      'Halden Bank raised its interest rate to 5 percent on Tuesday.',
    ],
    [
      'quantity',
      'The court sentenced Ann Lee to four years in prison.',
      'The court sentenced Ann Lee to nine years in prison.',
    ],
    // how old one person is
    [
      'quantity',
      'Mara Quist, 41, won the marathon in Turin on Sunday.',
      'The 52-year-old Mara Quist won the marathon in Turin on Sunday.',
    ],
    // when
    [
      'time',
      'The ferry Halden sank off Port Arden on 4 March 2024.',
      'The ferry Halden sank off Port Arden on 9 March 2024.',
    ],
    // where
    [
      'place',
      'The ministers met in Geneva on 4 March 2024 for talks on the truce.',
      'The ministers met in Oslo on 4 March 2024 for talks on the truce.',
    ],
    // whether it came about
    [
      'polarity',
      'The senate approved the budget on Tuesday.',
      'The senate did not approve the budget on Tuesday.',
    ],
    [
      'polarity',
      'The bridge over the Arden is not safe for lorries.',
      'The bridge over the Arden is safe for lorries.',
    ],
    [
      'polarity',
      'The camp stands near the border with Chad.',
      'The camp stands far from the border with Chad.',
    ],
    [
      'polarity',
      'There will be no dividend for 2025, Hauff said.',
      'Hauff said there will be a dividend for 2025.',
    ],
    // title or office
    [
      'role',
      'Former Finance Minister Olga Brandt opened the fair.',
      'Finance Minister Olga Brandt opened the fair.',
    ],
    [
      'role',
      'Foreign Minister Olga Brandt opened the fair.',
      'Defence Minister Olga Brandt opened the fair.',
    ],
    ['role', 'Former Rep. Jo Brandt opened the fair.', 'Rep. Jo Brandt opened the fair.'],
    ['role', 'Mayor Jo Brandt opened the fair.', 'Senator Jo Brandt opened the fair.'],
    // who said it
    [
      'attribution',
      '“We will not raise taxes this year,” said Karl Holm.',
      '“We will not raise taxes this year,” said Petra Lind.',
    ],
    // the same words but for a name, or a number
    [
      'quotation',
      '“I care about Peru only if the mines stay open,” Karl Holm said.',
      '“I care about Chile only if the mines stay open,” Karl Holm said.',
    ],
    [
      'quotation',
      '“We will close 12 of the schools before the winter begins,” Karl Holm said.',
      '“We will close 15 of the schools before the winter begins,” Karl Holm said.',
    ],
    // before or after
    [
      'sequence',
      'The minister resigned before the vote on the budget.',
      'The minister resigned after the vote on the budget.',
    ],
  ])('on %s parts “%s” from “%s”', (kind, claim, evidence) => {
    expect(compared(claim, evidence)?.relation).toBe('contradicts');
    expect(kindsOf(claim, evidence)).toContain(kind);
  });

  it.each([
    // a capital stands for its government; another event has other parties
    [
      'Peru and Chile signed a fishing agreement in Lima on Monday.',
      'Lima and Santiago signed a fishing agreement in Lima on Monday.',
    ],
    [
      'Japan and Canada held talks in Ottawa on 4 March 2024.',
      'Australia and India held talks in Delhi on 2 February 2024.',
    ],
    // a bound holds the number; other things are counted; "about" is near
    [
      'The earthquake in Nepal killed more than 40 people on Monday.',
      'The earthquake in Nepal killed 41 people on Monday.',
    ],
    [
      'The earthquake in Nepal killed 41 people on Monday.',
      'The earthquake in Nepal injured 57 people on Monday.',
    ],
    [
      'The court sentenced Ann Lee to about 10 years in prison.',
      'The court sentenced Ann Lee to 10 years in prison.',
    ],
    // two numbers on one side, one of which is the other's; one that comes on top
    [
      'The club earned roughly 141 million euros and paid 44 million euros in taxes.',
      'The club earned 139 million euros last season.',
    ],
    [
      'Rescuers saved 750 people in the flood in Halden.',
      'Another 65 people were saved in the flood in Halden.',
    ],
    ['The striker scored after the 57th minute.', 'The striker scored in the 58th minute.'],
    // another did it
    [
      'It came a month after Jan Ortega released 33 years of tax returns.',
      'Mara Quist released eight years of tax returns on Friday.',
    ],
    // a birthday, and another person
    [
      'Mara Quist, 41, won the marathon in Turin on Sunday.',
      'The 42-year-old Mara Quist won the marathon in Turin on Sunday.',
    ],
    [
      'Mara Quist, 41, won the marathon in Turin on Sunday.',
      'The 52-year-old Jan Ortega came second in the marathon in Turin on Sunday.',
    ],
    // one slip of the keyboard, a short form
    [
      'Duncan Raite died on Friday after a fall in the Alps.',
      'Duncan Rait died on Friday after a fall in the Alps.',
    ],
    [
      'A manager of Halden Systems Inc announced the chip on Monday.',
      'A manager of Halden announced the chip on Monday.',
    ],
    // two sides of one sale; a denial and an opposite; nothing denied
    ['Halden sold the ferry to Arden in 1995.', 'Arden bought the ferry from Halden in 1995.'],
    ['The price of wheat did not rise in March.', 'The price of wheat fell in March.'],
    [
      'The coast guard not only stopped the boat but arrested its crew.',
      'The coast guard stopped the boat on Monday.',
    ],
    ['The spokesman would not comment on the search.', 'The spokesman declined comment on the search.'],
    // nothing in common but a preposition and a day
    [
      'Police arrested three men in Lyon on Friday.',
      'The price of wheat rose by 4 percent in Chicago on Friday.',
    ],
    // a coarser time, and a week that holds the day
    [
      'The ferry Halden sank off Port Arden on 4 March 2024.',
      'The ferry Halden sank off Port Arden in March 2024.',
    ],
    [
      'Parliament elected Mara Quist as speaker on 4 March 2024.',
      'Parliament elected Mara Quist as speaker last week.',
    ],
    // a place inside the other
    [
      'The ministers met in Geneva on 4 March 2024 for talks on the truce.',
      'The ministers met in Switzerland on 4 March 2024 for talks on the truce.',
    ],
    // two ways to deny; another thing denied
    [
      'The senate failed to approve the budget on Tuesday.',
      'The senate did not approve the budget on Tuesday.',
    ],
    ['The senate approved the budget on Tuesday.', 'The senate did not approve the treaty on Tuesday.'],
    // a narrower title; the office held then
    ['Minister Olga Brandt opened the fair.', 'Defence Minister Olga Brandt opened the fair.'],
    ['Then-President Olga Brandt signed the law in 1993.', 'President Olga Brandt signed the law in 1993.'],
    // one speaker before and after the words
    [
      '“We will not raise taxes this year,” said Karl Holm.',
      'Karl Holm promised: “We will not raise taxes this year.”',
    ],
    // a part and the whole; numbers that have their counterparts elsewhere; a round number and a little more
    [
      'Four sailors were arrested in Turin on Monday.',
      'Two of the sailors arrested in Turin on Monday were brothers.',
    ],
    ['The share fell 7 cents to $1.84 on Monday.', 'The share fell 7 cents on Monday, to $1.84.'],
    ['The site has more than 35 million users.', 'The site says it has 35 million users in 196 countries.'],
    // what is not so since a time was last so at it
    ['Arden have not won at Hollin Park since 2011.', 'Arden last won at Hollin Park in 2011.'],
    // the same standing in other words
    ['The former Democratic senator Jo Brandt spoke.', 'Former Sen. Jo Brandt spoke.'],
    ['Former Oregon Gov. Jo Brandt spoke.', 'Former Gov. Jo Brandt of Oregon spoke.'],
    ['The late Sen. Jo Brandt asked for it in a letter.', 'Sen. Jo Brandt asked for it in a letter.'],
    ['Former Holm aide Jo Brandt left the hall.', 'Holm aide Jo Brandt left the hall.'],
    // two who speak, of whom only one is named
    [
      'The opposition nominee was speaking on Wednesday in Arden, hours after the vote on the bridge.',
      'Speaking to students in Belling on Wednesday, Karl Holm welcomed the vote on the bridge.',
    ],
    // two offices that one may hold, and one that is spelt in two ways
    ['Prime Minister Jo Brandt opened the fair.', 'Foreign Minister Jo Brandt opened the fair.'],
    ['Deputy Prime Minister Jo Brandt opened it.', 'Trade Minister Jo Brandt opened it.'],
    ['Defence Minister Jo Brandt of Peru opened it.', 'Peruvian Defense Minister Jo Brandt opened it.'],
    ['Labor Minister Jo Brandt opened it.', 'Labour Minister Jo Brandt opened it.'],
    ['Senator Jo Brandt opened the fair.', 'Foreign Minister Jo Brandt opened the fair.'],
    // the day of a thing, and the day of what was done
    [
      'An arrest will not keep Karl Holm from Sunday’s game, the club said.',
      'Karl Holm was arrested early on Tuesday.',
    ],
    // what both make together
    [
      'Two climbers died in the Arden range.',
      'One Chilean and one Peruvian climber died in the Arden range.',
    ],
    // a plan of this year, and what was done before
    ['Peru to build 2025 navy ship', 'Peru built the navy ship in 2011.'],
    // a row that is counted through, and two rows
    [
      'It earned 6 million on its first day and 4 million on its third day.',
      'It earned 6 million on its second day.',
    ],
    ['Holm was the first coach to win the cup.', 'Holm was the ninth coach to reach the cup.'],
    // told the other way round
    [
      'The toll in Arden was higher than the toll in Belling.',
      'The toll in Belling was lower than the toll in Arden.',
    ],
    // the day it was meant for, and the day it was put off on
    ['On March 13 the Arden race was put off.', 'The Arden race, scheduled for 24 April, was put off.'],
    // another day of the same two sentences
    [
      'The envoys leave on Wednesday and arrive in Turin on Friday.',
      'The envoys arrive in Turin on Friday and leave on Sunday.',
    ],
    // one order in two wordings
    ['The minister resigned after the vote on the budget.', 'The minister resigned after the budget vote.'],
    // nothing in common
    [
      'Police arrested three men in Lyon on Friday.',
      'The price of wheat rose by 4 percent in Chicago on Friday.',
    ],
  ])('is not seen between “%s” and “%s”', (claim, evidence) => {
    expect(compared(claim, evidence)?.relation).not.toBe('contradicts');
  });
});

describe('what both can hold', () => {
  it('differs where one side is sure and the other is not', () => {
    const verdict = compared(
      'The central bank will cut rates in April, its governor said.',
      'The central bank may cut rates in April, its governor said.',
    );
    expect(verdict?.relation).toBe('differs');
    expect(verdict?.bothCanHold?.key).toBe('phrase.hold.forecast');
  });
});

describe('the words of a quotation', () => {
  const said = 'Karl Holm said: “We will not raise any taxes on farms this year.”';

  it('differ where one speaker is quoted in nearly the same words', () => {
    const verdict = compared(said, '“We shall not raise any taxes on farms this year,” Karl Holm said.');
    expect(verdict?.relation).toBe('differs');
    expect(verdict?.differences.map(({ kind }) => kind)).toContain('quotation');
  });

  it.each([
    // the same words; a part of them; other words; another speaker
    '“We will not raise any taxes on farms this year,” Karl Holm said.',
    // the whole of it is cut at its end
    'Karl Holm said: “We will not raise any taxes on farms …”',
    'Karl Holm said they would “not raise any taxes on farms”.',
    'Karl Holm said: “The harbour needs two more cranes before winter.”',
    'Petra Lind said: “We shall not raise any taxes on farms this year.”',
  ])('are not parted from “%s”', evidence => {
    expect(kindsOf(said, evidence)).not.toContain('quotation');
  });
});

describe('a quotation that is altered in one place', () => {
  it.each([
    // a denial, an opposite, another day, name and number
    ['The bridge is not safe for lorries this winter.', 'The bridge is safe for lorries this winter.'],
    ["It isn't a matter of money but of will.", 'It is a matter of money but of will.'],
    [
      'If the council helps us win this case we can reopen.',
      'If the council helps us lose this case we can reopen.',
    ],
    [
      'We open the doors every Sunday for whoever comes.',
      'We open the doors every Thursday for whoever comes.',
    ],
    [
      'Nobody in Norway has ever asked me that question.',
      'Nobody in Denmark has ever asked me that question.',
    ],
    ['We planted 400 trees along the old canal.', 'We planted 900 trees along the old canal.'],
    // cut at the beginning, at the end, and in the middle
    [
      'I have said it before: the bridge is not safe for lorries this winter.',
      'The bridge is safe for lorries this winter, and the council knows it.',
    ],
    [
      'The harbour is quiet … and the fleet will never come back to this town.',
      'And the fleet will come back to this town.',
    ],
  ])('parts “%s” from “%s”', (said, also) => {
    const verdict = compared(`“${said}” Karl Holm said.`, `Karl Holm said: “${also}”`);
    expect(verdict?.relation).toBe('contradicts');
    expect(verdict?.differences.map(({ kind }) => kind)).toContain('quotation');
  });

  it('is found beside another part that is the same', () => {
    expect(
      kindsOf(
        '“The storm has not forced us to close the school, but we will need help with the roof,” Ana Reis said.',
        '“The storm has forced us to close the school,” said Ana Reis, “but we will need help with the roof.”',
      ),
    ).toContain('quotation');
  });

  it.each([
    // not only, a misspelt name, a place within another, two places
    ['It is not only the roof that leaks in this school.', 'It is the roof that leaks in this school.'],
    ['Nobody told Mohammed that the road was closed.', 'Nobody told Mohamed that the road was closed.'],
    ['The road from here to Norway is closed again.', 'The road from here to Oslo is closed again.'],
    ['Our roof leaks and the wall is damp in winter.', 'Our floor leaks and the door is damp in winter.'],
  ])('does not part “%s” from “%s”', (said, also) => {
    expect(compared(`“${said}” Karl Holm said.`, `Karl Holm said: “${also}”`)?.relation).not.toBe(
      'contradicts',
    );
  });
});

describe('the day on which the same words were said', () => {
  const words = '“We will rebuild the pier before the next season begins,”';

  it('parts two tellings', () => {
    expect(kindsOf(`${words} Mara Quist said on Monday.`, `${words} Quist said on Friday.`)).toEqual([
      'time',
    ]);
  });

  it.each([
    `${words} Quist said on Monday.`,
    // two days, the day of a thing
    `${words} Quist said on Friday of the storm that struck on Monday.`,
    `${words} Quist said of Friday’s storm.`,
  ])('does not part from “%s”', evidence => {
    expect(kindsOf(`${words} Mara Quist said on Monday.`, evidence)).not.toContain('time');
  });
});

describe('one person', () => {
  it('is quoted with and without a middle name and a “Jr.”', () => {
    const words = '“We have never sold a ship that was not ours,”';
    expect(kindsOf(`${words} said Arne Lund Holm Jr.`, `${words} Arne Holm said.`)).toEqual([]);
  });

  it('has a middle name in one text and none in the other', () => {
    expect(
      kindsOf('Mara Ines Quist left the party on Monday.', 'Mara Quist left the party on Friday.'),
    ).toEqual(['time']);
  });

  it.each([
    ['Attorney General Ruth Berg spoke in Halden.', 'Former Attorney General Ruth Berg spoke in Halden.'],
    ['Mayor Ruth Berg spoke in Halden.', 'Attorney General Ruth Berg spoke in Halden.'],
  ])('does not hold the offices of “%s” and “%s”', (claim, evidence) => {
    expect(kindsOf(claim, evidence)).toEqual(['role']);
  });
});

describe('what one side alone denies', () => {
  it.each([
    [
      'The minister said she was not “very worried” by the strike.',
      'The minister said she was “very worried” by the strike.',
    ],
    [
      'The board did not openly criticise the plan for the mine.',
      'The board criticised the plan for the mine.',
    ],
  ])('makes no match of “%s” and “%s”', (claim, evidence) => {
    expect(compared(claim, evidence)?.relation).not.toBe('supports');
  });
});

describe('a match', () => {
  it.each([
    ['Police arrested three men in Lyon on Friday.', 'Three men were arrested by police in Lyon on Friday.'],
    [
      'Nordvik United beat Halden City 3-1 on Sunday.',
      'Nordvik United won 3-1 against Halden City on Sunday.',
    ],
  ])('is seen between “%s” and “%s”', (claim, evidence) => {
    const verdict = compared(claim, evidence);
    expect(verdict?.relation).toBe('supports');
    expect(verdict?.sameEvent).not.toEqual([]);
    expect(verdict?.differences).toEqual([]);
  });
});

describe('a difference', () => {
  it('marks its words in both statements', () => {
    const [claim, evidence] = [
      'The earthquake in Nepal killed 41 people on Monday.',
      'The earthquake in Nepal killed 57 people on Monday.',
    ];
    const [difference] = compared(claim, evidence)?.differences ?? [];
    const words = (text: string, spans: readonly { start: number; end: number }[]) =>
      spans.map(({ start, end }) => text.slice(start, end));
    expect(words(claim, difference?.here.spans ?? [])).toEqual([difference?.here.text]);
    expect(words(evidence, difference?.there.spans ?? [])).toEqual([difference?.there.text]);
  });

  it('is silent where both tell how long, and not the same', () => {
    const closed = 'The bridge between Belling and Karst stays closed until 20 March, the city said.';
    expect(compared(closed, closed)?.relation).toBe('supports');
    expect(compared(closed, closed.replace('20 March', '27 March'))?.relation).not.toBe('supports');
  });
});
