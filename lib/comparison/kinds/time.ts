/** When: two happenings that pass the gate without their times, and fall on days that do not meet. */
import { phrase } from '../../base/phrase.ts';
import { idsOne } from '../../matching/identity.ts';
import type { Statement } from '../../matching/statement.ts';
import { hasFlag } from '../../reading/event-classes.ts';
import { contains, isPossessive, spanText } from '../../text/span.ts';
import type { TimeMention } from '../../text/times.ts';
import { type Finding, gatedFinding, type HappeningPair, type Pair, passGate } from '../pair.ts';
import { isLimit } from '../time-limits.ts';
import { daysOf } from '../time-ranges.ts';
import { areToldApart } from '../two-times.ts';
import type { SlotValue } from '../verdict.ts';
import { sharedQuote } from './quotation.ts';

/** Nights and time zones: a day more or less is no conflict. */
const dayTolerance = 1;

export const compareTimes = (pair: Pair): Finding[] => [...toldTimes(pair), ...quotedTimes(pair)];

function toldTimes(pair: Pair): Finding[] {
  return pair.happenings.flatMap(happenings => {
    const times = clashingTimes(pair, happenings);
    if (times === null || !certain(happenings) || areToldApart(pair, times.here, times.there)) return [];
    const gate = passGate(pair, happenings, 'time');
    // The same two may meet, and play, often: without a mark of its own, another day is another meeting.
    const isOneOfMany =
      hasFlag(happenings.here.frame.eventClass, 'meeting') || happenings.here.frame.certainty === 'planned';
    if (gate === null || (isOneOfMany && !areOneStatement(pair))) return [];
    return [gatedFinding('time', slotOf(times.here), slotOf(times.there), gate)];
  });
}

/** Seen from both: "the first talks since 2022" hold all of "first talks in 2022", and not the other way round. */
const areOneStatement = ({ aligned, alignedBack }: Pair): boolean =>
  Math.min(aligned.coverage, alignedBack.coverage) >= 0.6;

/** Fewer words are said again on another day. */
const quotedWords = 6;

/** "“…,” she said on Friday", "On Monday she said “…”": the same words of one speaker were said on one day. */
function quotedTimes(pair: Pair): Finding[] {
  const shared = sharedQuote(pair.here, pair.there);
  if (shared === null || Math.min(shared.here.words.length, shared.there.words.length) < quotedWords)
    return [];
  const { here, there } = shared;
  if (here.speaker !== null && there.speaker !== null && !idsOne(here.speaker, there.speaker)) return [];
  const [ours, theirs] = [onlyTimeOfSaying(pair.here), onlyTimeOfSaying(pair.there)];
  if (ours === null || theirs === null || here.span === null || !apart(pair, ours, theirs)) return [];
  const { text } = pair.here.reading;
  return [
    {
      difference: {
        kind: 'time',
        here: slotOf(ours),
        there: slotOf(theirs),
        note: phrase('phrase.note.time', ours.text, theirs.text),
      },
      excludes: true,
      bothCanHold: null,
      sameEvent: [phrase('phrase.same.quote', spanText(text, here.span))],
      confidence: 0.8,
    },
  ];
}

/** The one day that a sentence names outside of what it quotes. */
function onlyTimeOfSaying({ reading }: Statement): TimeMention | null {
  const [time, ...more] = reading.times.filter(one => !reading.quotes.some(quote => contains(quote, one)));
  return time && more.length === 0 && time.relation === 'at' && !isPossessive(reading.text, time)
    ? time
    : null;
}

const slotOf = ({ text, start, end }: TimeMention): SlotValue => ({ text, spans: [{ start, end }] });

const certain = ({ here, there }: HappeningPair): boolean =>
  (here.frame.certainty === 'fact' || here.frame.certainty === 'planned') &&
  there.frame.certainty === here.frame.certainty &&
  here.frame.denied === there.frame.denied;

function clashingTimes(
  pair: Pair,
  { here, there }: HappeningPair,
): { here: TimeMention; there: TimeMention } | null {
  const ours = here.frame.times.flatMap(index => pair.here.reading.times[index] ?? []);
  const theirs = there.frame.times.flatMap(index => pair.there.reading.times[index] ?? []);
  if (ours.length === 0 || theirs.length === 0) return null;
  const first = ours.find(time => theirs.every(other => apart(pair, time, other)));
  const second = theirs[0];
  return first && second ? { here: first, there: second } : null;
}

function apart(pair: Pair, a: TimeMention, b: TimeMention): boolean {
  const isDay = a.relation === 'at' && b.relation === 'at';
  if (!isDay && !(isLimit(pair.here, a) && isLimit(pair.there, b) && a.relation === b.relation)) return false;
  const [ours, theirs] = [daysOf(a, b), daysOf(b, a)];
  if (ours === null || theirs === null) return false;
  return Math.max(ours.from - theirs.to, theirs.from - ours.to) > dayTolerance;
}
