/** Another office, or one that is over ("former"), for the same person. */
import { pick } from '../random.ts';
import { holds, replaceAt, type Swapper } from './swap.ts';

const offices = [
  'President',
  'Prime Minister',
  'Vice President',
  'Foreign Minister',
  'Secretary of State',
  'Attorney General',
  'Surgeon General',
  'Governor',
  'Gov.',
  'Senator',
  'Sen.',
  'Rep.',
  'Mayor',
  'Chancellor',
  'Judge',
  'Justice',
  'Speaker',
  'Chairman',
  'Sheriff',
  'Detective',
  'Officer',
  'spokesman',
  'spokeswoman',
  'director',
  'coach',
  'quarterback',
];
const plain = ['President', 'Senator', 'Governor', 'Mayor', 'Chancellor', 'Judge'];
const pattern = new RegExp(
  `(?<!\\b(?:former|ex-|then|vice|deputy|acting|Vice|Deputy|Former|House|Lt\\.) ?)\\b(${offices.map(office => office.replaceAll('.', '\\.')).join('|')}) (?:\\p{Lu}[\\p{L}.]* ){0,2}(\\p{Lu}[\\p{L}'-]+)`,
  'gu',
);

export const swapOffice: Swapper = ({ claim, evidence }, _, random) => {
  for (const match of claim.matchAll(pattern)) {
    const [, office = '', surname = ''] = match;
    const isShared =
      evidence.includes(office) && holds(evidence, surname) && !/\b(?:former|ex-)/i.test(evidence);
    if (!isShared) continue;
    const capital = /^\p{Lu}/u.test(office);
    const other = pick(
      plain.filter(one => one !== office && !evidence.includes(one)),
      random,
    );
    const former = match.index === 0 ? `Former ${office}` : `former ${office}`;
    const to = random() < 0.5 || !capital || other === null ? former : other;
    return { kind: 'office', claim: replaceAt(claim, match.index, office, to), from: office, to };
  }
  return null;
};
