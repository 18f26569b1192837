/** The opposite: "not" put in or taken out beside a predicate that both statements share, or an antonym. */
import { indexOfWords, replaceAt, type Swapper, stem, wordsOf } from './swap.ts';

const auxiliaries = ['is', 'was', 'were', 'are', 'has', 'have', 'had', 'will', 'would', 'could', 'should'];
const negation =
  /\b(?:not|never|no|nor|neither|without|cannot|den(?:y|ies|ied)|refus\w+|fail\w*|reject\w*)\b|n['’]t\b/i;

/** One way each: "fell" is as often a climber as a price, and what is released is as often a film. */
const antonyms = [
  ['rose', 'fell'],
  ['rising', 'falling'],
  ['increased', 'decreased'],
  ['decreased', 'increased'],
  ['won', 'lost'],
  ['win', 'lose'],
  ['accepted', 'rejected'],
  ['rejected', 'accepted'],
  ['agreed', 'refused'],
  ['supported', 'opposed'],
  ['opposed', 'supported'],
  ['supports', 'opposes'],
  ['opposes', 'supports'],
  ['opened', 'closed'],
  ['approved', 'rejected'],
  ['arrested', 'released'],
  ['convicted', 'acquitted'],
  ['acquitted', 'convicted'],
  ['guilty', 'innocent'],
  ['gained', 'lost'],
  ['began', 'ended'],
  ['ended', 'began'],
  ['hired', 'fired'],
  ['allowed', 'banned'],
  ['first', 'last'],
  ['highest', 'lowest'],
  ['largest', 'smallest'],
] as const;

export const swapPolarity: Swapper = (pair, _, random) =>
  random() < 0.3 ? (swapAntonym(pair) ?? negate(pair)) : (negate(pair) ?? swapAntonym(pair));

type Texts = { readonly claim: string; readonly evidence: string };

function swapAntonym({ claim, evidence }: Texts) {
  for (const [from, to] of antonyms) {
    const at = indexOfWords(claim, from);
    const isShared = at >= 0 && indexOfWords(evidence, from) >= 0 && indexOfWords(evidence, to) < 0;
    if (isShared) return { kind: 'polarity' as const, claim: replaceAt(claim, at, from, to), from, to };
  }
  return null;
}

function negate({ claim, evidence }: Texts) {
  if (negation.test(evidence)) return null;
  if (negation.test(claim)) return null;
  const there = new Set(wordsOf(evidence).map(stem));
  for (const match of claim.matchAll(new RegExp(`\\b(?:${auxiliaries.join('|')})\\b`, 'g'))) {
    const [auxiliary] = match;
    const next = wordsOf(claim.slice(match.index + auxiliary.length)).slice(0, 3);
    if (/^ha/.test(auxiliary) && !/(?:ed|en)$/.test(next[0] ?? '')) continue;
    if (!next.some(word => word.length >= 5 && there.has(stem(word)))) continue;
    const to = `${auxiliary} not`;
    return {
      kind: 'polarity' as const,
      claim: replaceAt(claim, match.index, auxiliary, to),
      from: auxiliary,
      to,
    };
  }
  return null;
}
