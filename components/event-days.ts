import type { EventLabel } from '../lib/comparison/verdict.ts';
import { type Say, writeDay } from '../lib/wording/say.ts';

/** "16 May 2025", "23 to 25 May 2025", "30 May 2025 to 2 June 2025"; empty where unknown. */
export function daysOf({ from, to }: EventLabel, say: Say): string {
  const first = from ?? to;
  if (first === null) return '';
  if (to === null || to === first) return writeDay(say, first, 'year');
  const month = first.slice(0, 7) === to.slice(0, 7);
  const year = first.slice(0, 4) === to.slice(0, 4);
  const start = writeDay(say, first, month ? 'month' : year ? 'column' : 'year');
  return say('panel.days', start, writeDay(say, to, 'year'));
}

/** A title such as "Exchange agreed in Istanbul, 16 May 2025" has said it already. */
export const namesItsDay = ({ title, from }: EventLabel): boolean =>
  from !== null && title.includes(from.slice(0, 4));
