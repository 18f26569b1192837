import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../lib/reading/read-document.ts';
import { readSpeechAct, type SpeechAct } from '../../../lib/reading/speech-acts.ts';

const actOf = (text: string): SpeechAct | null => {
  const [sentence] = readDocument({ text, published: null }).sentences;
  return sentence ? readSpeechAct(sentence) : null;
};

describe('speech acts', () => {
  it.each<[SpeechAct, string]>([
    ['courtesy', 'Thank you all for coming.'],
    ['courtesy', 'I am honoured to stand in this hall.'],
    ['request', 'Let us begin with the roads.'],
    ['request', 'Disregard the noise from the other hall.'],
    ['advice', 'We must ask the hard questions.'],
    ['advice', "And it's time to look ahead."],
    ['advice', 'The port needs to grow.'],
    ['view', 'I think it is a shame.'],
    ['view', 'We hope for a mild winter.'],
    ['promise', "We're going to mend the roads."],
    ['outlook', 'The talks will go on.'],
    ['possibility', 'The price could fall.'],
    ['valuation', "It's the right thing to do."],
    ['address', 'You know the way.'],
    ['mood', 'Nobody in the town expects an easy winter.'],
    ['scene', 'Villagers stood at the fence and looked up at the smoke.'],
    ['question', 'Did the bank cut its rate?'],
    ['fragment', 'A lovely morning by the sea.'],
    ['fragment', 'After the vote: where the parties stand'],
  ])('reads %s in “%s”', (act, text) => {
    expect(actOf(text)).toBe(act);
  });

  // Each stands beside one of the rows above.
  it.each([
    'Thanks to the rain, the harvest doubled.',
    'The law lets the port grow.',
    'I know that the bank cut its rate to 4 percent.',
    "We've mended the roads.",
    'You signed the law in 2019.',
    'Nobody in the town signed the letter.',
    'Forty villagers stood at the fence in Peru.',
    'The mayor said that the town must ask hard questions.',
    'Where the river bends, the town built a bridge.',
  ])('reads a statement in “%s”', text => {
    expect(actOf(text)).toBe('statement');
  });
});
