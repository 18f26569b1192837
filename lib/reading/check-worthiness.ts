/**
 * How much a sentence is a checkable statement of fact: it names somebody or
 * something, says what happened, and could be held against a source. A question,
 * a wish, an opinion or a scene is none.
 */
import type { SentenceReading } from './reading.ts';

/** A sentence at or above this is a claim. */
export const claimThreshold = 0.5;

const opinionWords = new Set(
  'think feel hope believe should must perhaps maybe wonderful terrible beautiful great best worst sadly hopefully unfortunately clearly obviously frankly love hate wish amazing'.split(
    ' ',
  ),
);

export function scoreCheckWorthiness(sentence: Omit<SentenceReading, 'checkWorthiness'>): number {
  const words = sentence.tokens.filter(token => token.kind !== 'mark');
  if (
    sentence.question ||
    words.length < 4 ||
    !sentence.tags.some(tag => tag === 'verb' || tag === 'auxiliary')
  )
    return 0;
  const lower = new Set(words.map(token => token.lower));
  let score = 0.2;
  if (sentence.names.length > 0) score += 0.25;
  if (sentence.quantities.some(quantity => quantity.kind !== 'label')) score += 0.25;
  if (sentence.times.length > 0) score += 0.15;
  if (sentence.frames.some(frame => frame.eventClass !== null)) score += 0.2;
  if (sentence.frames.some(frame => frame.certainty === 'fact' && frame.form === 'verb')) score += 0.1;
  if (sentence.speeches.some(speech => speech.speaker !== null)) score += 0.1;
  if (lower.has('i') || lower.has('you') || lower.has('we')) score -= sentence.quotes.length > 0 ? 0.05 : 0.2;
  if ([...lower].some(word => opinionWords.has(word))) score -= 0.15;
  if (
    sentence.frames.length > 0 &&
    sentence.frames.every(frame => frame.certainty === 'possible' || frame.certainty === 'conditional')
  )
    score -= 0.1;
  return Math.max(0, Math.min(1, Math.round(score * 100) / 100));
}
