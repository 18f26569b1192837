/**
 * The numbers and days that a claim tells, as plain as a chart needs them.
 * Compares nothing: what parts from what is said by the differences.
 */
import type { Happening, Statement } from '../matching/statement.ts';
import { fromDayNumber } from '../text/days.ts';
import type { Interval, Quantity, QuantityKind } from '../text/quantities.ts';
import type { TimeMention } from '../text/times.ts';
import type { Figure } from './verdict.ts';

/** A sentence with more is a table, and no chart is read of it. */
const mostFigures = 6;

/** Every figure of a statement in order; what has no bound, and what counts nothing known, is left out. */
export function figuresOf({ reading, happenings }: Statement): readonly Figure[] {
  const figures = [
    ...reading.quantities.map((quantity, index) =>
      figureOf(
        quantity,
        happenings.find(({ frame }) => frame.quantities.includes(index)),
      ),
    ),
    ...reading.times.map(dayFigure),
  ];
  return figures.filter(figure => figure !== null).slice(0, mostFigures);
}

function figureOf(quantity: Quantity, happening: Happening | undefined): Figure | null {
  const { kind, unit, counted, interval, scope, text } = quantity;
  const value = middleOf(interval);
  const of = unit ?? counted.at(-1);
  if (value === null || of === undefined || !isCharted(kind)) return null;
  const { from, to } = happening?.days ?? {};
  return {
    kind,
    value,
    of: kind === 'duration' ? kind : of,
    text,
    number: text.slice(0, quantity.number.end - quantity.start),
    scope,
    day: from !== undefined && from === to ? fromDayNumber(from) : null,
    planned: happening?.frame.certainty === 'planned',
  };
}

function dayFigure({ text, from, to, relation }: TimeMention): Figure | null {
  if (from === null || from !== to || relation !== 'at') return null;
  const day = fromDayNumber(from);
  return { kind: 'day', value: from, of: 'day', text, number: text, scope: null, day, planned: false };
}

/** Ages, scores and labels are numbers of one person or thing, and stand on no scale with others. */
const isCharted = (kind: QuantityKind): kind is Exclude<QuantityKind, 'age' | 'score' | 'label'> =>
  kind !== 'age' && kind !== 'score' && kind !== 'label';

/** "about 1,000" is the number itself, "more than 1,000" its one bound. */
function middleOf({ low, high }: Interval): number | null {
  if (low === null) return high;
  return high === null ? low : (low + high) / 2;
}
