/**
 * Whether two statements say the same: one happening with nothing that parts
 * them, and enough of the words of one in the other; or the same quotation.
 */
import { type Phrase, phrase } from '../base/phrase.ts';
import { sharedQuote } from './kinds/quotation.ts';
import { confidenceOf, type Pair, passGate } from './pair.ts';

export type Support = { readonly sameEvent: readonly Phrase[]; readonly confidence: number };

/** The page's sentence stands in the source, or the source's claim stands in the sentence. */
const coverageHere = 0.6;
const coverageThere = 0.75;
const quoteConfidence = 0.9;

export function findSupport(pair: Pair): Support | null {
  const quote = sharedQuote(pair.here, pair.there);
  if (quote !== null) {
    const { span, words } = quote.here;
    const text = span === null ? words.join(' ') : pair.here.reading.text.slice(span.start, span.end);
    return { sameEvent: [phrase('phrase.same.quote', text)], confidence: quoteConfidence };
  }
  if (pair.aligned.coverage < coverageHere && pair.alignedBack.coverage < coverageThere) return null;
  let best: Support | null = null;
  for (const happenings of pair.happenings) {
    const { here, there } = happenings;
    if (here.frame.denied !== there.frame.denied || here.frame.certainty !== there.frame.certainty) continue;
    const gate = passGate(pair, happenings, 'none');
    if (gate === null) continue;
    const confidence = confidenceOf(gate.score);
    if (best === null || confidence > best.confidence) best = { sameEvent: gate.reasons, confidence };
  }
  return best;
}
