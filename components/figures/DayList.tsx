import { type Say, writeDay } from '../../lib/wording/say.ts';
import type { Chart } from './charts.ts';
import { Voices } from './Voices.tsx';

/** The days of an event down a line, each with who names it. */
export function DayList({ chart, say }: { readonly chart: Chart; readonly say: Say }) {
  return (
    <ol class="day-list">
      {chart.marks.map(({ value, day, label, voices }, index) => (
        <li key={value}>
          <svg class="day-tick" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <circle cx="6" cy="6" r="3" />
          </svg>
          <b>{day === null ? label : writeDay(say, day, 'year')}</b>
          {index > 0 && <GapWords days={value - (chart.marks[index - 1]?.value ?? value)} say={say} />}
          <span class="voices">
            <Voices voices={voices} say={say} />
          </span>
        </li>
      ))}
    </ol>
  );
}

/** How long after the day before. */
const GapWords = ({ days, say }: { readonly days: number; readonly say: Say }) => (
  <span class="day-gap">{say('figures.later', days)}</span>
);
