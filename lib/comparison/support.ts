/**
 * Whether two statements say the same: one happening that both state, with
 * nothing that parts them and enough of the words of one in the other; or the
 * same quotation; or nearly all of the source's words and every name in it.
 */
import { type Phrase, phrase } from '../base/phrase.ts';
import { sameInterval } from '../text/intervals.ts';
import { comparable } from './comparable-quantities.ts';
import { sharedQuote } from './kinds/quotation.ts';
import { confidenceOf, type HappeningPair, type Pair, passGate } from './pair.ts';

export type Support = { readonly sameEvent: readonly Phrase[]; readonly confidence: number };

/** Coverage asked for: of the page's sentence or of the source's claim, less where the event is beyond doubt. */
const coverage = { here: 0.5, there: 0.6, sureEvent: 0.45, names: { here: 0.45, there: 0.55 } } as const;
/** A gate score this high leaves no doubt of the event. */
const sureScore = 5;
const fewestNames = 3;
const quoteConfidence = 0.9;
const namesConfidence = 0.65;

export function findSupport(pair: Pair): Support | null {
  const quote = sharedQuote(pair.here, pair.there);
  if (quote !== null) {
    const { span, words } = quote.here;
    const text = span === null ? words.join(' ') : pair.here.reading.text.slice(span.start, span.end);
    return { sameEvent: [phrase('phrase.same.quote', text)], confidence: quoteConfidence };
  }
  return supportByEvent(pair) ?? supportByQuantity(pair) ?? supportByNames(pair);
}

function supportByEvent(pair: Pair): Support | null {
  let best: Support | null = null;
  for (const happenings of pair.happenings) {
    if (!saysTheSame(happenings)) continue;
    const gate = passGate(pair, happenings, 'none');
    if (gate === null || !isCovered(pair, happenings, gate.score)) continue;
    const confidence = confidenceOf(gate.score);
    if (best === null || confidence > best.confidence) best = { sameEvent: gate.reasons, confidence };
  }
  return best;
}

/** Stated on both sides, with one polarity and one certainty. What is only spoken about ("these talks") states nothing. */
const saysTheSame = ({ here, there }: HappeningPair): boolean =>
  !here.frame.given &&
  !there.frame.given &&
  here.frame.denied === there.frame.denied &&
  here.frame.certainty === there.frame.certainty;

function isCovered(pair: Pair, { here }: HappeningPair, score: number): boolean {
  const back = pair.alignedBack.coverage;
  if (pair.aligned.coverage >= coverage.here || back >= coverage.there) return true;
  return (score >= sureScore || here.frame.denied) && back >= coverage.sureEvent;
}

/** The same number of the same thing at one event, even where the event itself is only spoken about. */
function supportByQuantity(pair: Pair): Support | null {
  const shared = pair.here.reading.quantities.some(here =>
    pair.there.reading.quantities.some(
      there => here.kind !== 'ordinal' && comparable(here, there) && sameInterval(here, there),
    ),
  );
  if (!shared) return null;
  for (const happenings of pair.happenings) {
    const { here, there } = happenings;
    if (here.frame.denied !== there.frame.denied || here.frame.certainty !== there.frame.certainty) continue;
    const gate = passGate(pair, happenings, 'none');
    if (gate !== null) return { sameEvent: gate.reasons, confidence: confidenceOf(gate.score) };
  }
  return null;
}

/** Every name of the source's claim, at least three (one may lack where four are shared), and about half of the rest: the same statement in other words. */
function supportByNames(pair: Pair): Support | null {
  if (pair.aligned.coverage < coverage.names.here || pair.alignedBack.coverage < coverage.names.there)
    return null;
  const names = pair.alignedBack.matches.filter(match => pair.there.words[match.here]?.name !== null);
  const found = names.filter(match => match.there !== null && match.alike >= 0.9);
  if (
    found.length < fewestNames ||
    found.length < names.length ||
    polarities(pair, 'here') !== polarities(pair, 'there')
  )
    return null;
  const shared = found.flatMap(
    match => pair.there.reading.names[pair.there.words[match.here]?.name ?? -1]?.text ?? [],
  );
  return {
    sameEvent: [phrase('phrase.same.parties', shared.join(', ')), phrase('phrase.same.restated')],
    confidence: namesConfidence,
  };
}

/** Whether an odd number of the sentence's happenings is denied. */
const polarities = (pair: Pair, side: 'here' | 'there'): boolean =>
  pair[side].happenings.filter(happening => happening.frame.form === 'verb' && happening.frame.denied)
    .length %
    2 ===
  1;
