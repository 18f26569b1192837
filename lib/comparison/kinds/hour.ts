/**
 * At which hour: two hours of one happening, or of two sentences that say the same but for the hour.
 * Hours that are told in another zone, or that only bound when it was, are silent.
 */
import { type Phrase, phrase } from '../../base/phrase.ts';
import type { Happening, Statement } from '../../matching/statement.ts';
import { type ClockTime, clockTimes } from '../../text/clock-times.ts';
import { contains } from '../../text/span.ts';
import { toldCoverage } from '../masked-coverage.ts';
import { type Finding, type Pair, passGate } from '../pair.ts';
import { timesClash } from './quantity.ts';

/** Minutes that two accounts of one moment may lie apart; and where one of them says that it is rough. */
const tolerance = { exact: 30, rough: 75 } as const;
const dayMinutes = 1440;

/** Of the rest of both sentences, where no happening ties the hours. */
const twinCoverage = 0.65;

export function compareHours(pair: Pair): Finding[] {
  if (pair.sameStory === false) return [];
  const [ours, theirs] = [clockTimes(pair.here.reading.text), clockTimes(pair.there.reading.text)];
  if (ours.some(here => theirs.some(there => !areApart(here, there))) || timesClash(pair)) return [];
  return ours.flatMap(here =>
    theirs.flatMap(there => {
      const reasons = reasonsFor(pair, here, there, ours.length + theirs.length);
      return reasons === null ? [] : [findingOf(here, there, reasons)];
    }),
  );
}

function areApart(a: ClockTime, b: ClockTime): boolean {
  if (a.zone !== b.zone) return false;
  const gap = Math.abs(a.minute - b.minute);
  return Math.min(gap, dayMinutes - gap) > (a.isExact && b.isExact ? tolerance.exact : tolerance.rough);
}

function reasonsFor(pair: Pair, here: ClockTime, there: ClockTime, hours: number): readonly Phrase[] | null {
  const [own, other] = [happeningAt(pair.here, here), happeningAt(pair.there, there)];
  const happenings = pair.happenings.find(one => one.here === own && one.there === other);
  const gate = happenings === undefined ? null : passGate(pair, happenings, 'time');
  if (gate !== null) return gate.reasons;
  const slot = { here, there };
  const shared = Math.min(toldCoverage(pair, 'here', slot), toldCoverage(pair, 'there', slot));
  return hours === 2 && shared >= twinCoverage ? [phrase('phrase.same.statement')] : null;
}

/** The happening whose word stands nearest to the hour in its clause. */
function happeningAt({ happenings }: Statement, hour: ClockTime): Happening | undefined {
  const distance = ({ frame: { trigger } }: Happening) =>
    Math.min(Math.abs(hour.start - trigger.end), Math.abs(trigger.start - hour.end));
  return happenings
    .filter(({ frame }) => contains(frame.clause, hour))
    .toSorted((a, b) => distance(a) - distance(b))[0];
}

const findingOf = (here: ClockTime, there: ClockTime, sameEvent: readonly Phrase[]): Finding => ({
  difference: {
    kind: 'time',
    here: { text: here.text, spans: [{ start: here.start, end: here.end }] },
    there: { text: there.text, spans: [{ start: there.start, end: there.end }] },
    note: phrase('phrase.note.time', here.text, there.text),
  },
  excludes: true,
  bothCanHold: null,
  sameEvent,
  confidence: 0.8,
  isUnseen: true,
});
