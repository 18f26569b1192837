/** "the first direct talks since 2022", "the largest swap of the war": events that can happen only once. */
import type { FrameInput } from './frames.ts';
import type { Unique } from './reading.ts';
import type { NounGroup } from './structure.ts';

const secondsPerDay = 86_400;

export function readUnique(input: FrameInput, group: NounGroup): Unique | null {
  const words = input.tokens.slice(group.from, group.to);
  const start = input.tokens[group.from]?.start ?? 0;
  const superlative = words.find(
    word =>
      word.lower === 'most' ||
      word.lower === 'least' ||
      (/est$/.test(word.lower) && word.lemma !== word.lower),
  );
  if (superlative) return { kind: 'superlative', of: superlative.lower, since: sinceWhen(input, start) };
  const ordinal = words.find(
    word => word.lower === 'first' || word.lower === 'last' || word.lower === 'final',
  );
  const since = sinceWhen(input, start);
  if (ordinal && (since !== null || ordinal.lower !== 'last'))
    return { kind: ordinal.lower === 'first' ? 'first' : 'last', of: null, since };
  return firstTime(input) && since !== null ? { kind: 'first', of: null, since } : null;
}

/** The day after which it is the first: "since 2022", or "in three years" counted back from now. */
function sinceWhen(input: FrameInput, start: number): number | null {
  const since = input.times.find(time => time.relation === 'since' && time.start > start);
  if (since?.to != null) return since.to;
  const span = input.quantities.find(
    quantity =>
      quantity.kind === 'duration' && quantity.start > start && isAfterIn(input.text, quantity.start),
  );
  const days = span?.interval.low == null ? null : Math.round(span.interval.low / secondsPerDay);
  return days === null || input.today === null ? null : input.today - days;
}

const isAfterIn = (text: string, start: number): boolean =>
  /\b(in|for|after)\s+(more than |over |about |nearly |almost )?$/.test(
    text.slice(Math.max(0, start - 24), start),
  );

const firstTime = (input: FrameInput): boolean => /\bfor the first time\b/i.test(input.text);
