import { type Say, sayPhrase, writeDay } from '../../lib/wording/say.ts';
import { endSentence } from '../describe-claim.ts';
import { type Chart, type Mark, stepsOf } from './charts.ts';
import { Voices } from './Voices.tsx';

/** A row a dated figure. The bar is an SVG that is stretched; all words and numbers are text. */
export function Ladder({ chart, say }: { readonly chart: Chart; readonly say: Say }) {
  const steps = stepsOf(chart);
  const most = Math.max(...chart.marks.map(({ value }) => value), 1);
  const done = chart.marks.filter(({ planned }) => !planned);
  const reason = chart.claims
    .flatMap(({ evidence }) => evidence.map(({ bothCanHold }) => bothCanHold))
    .find(each => each !== null);
  return (
    <>
      <ol class="ladder">
        {chart.marks.map(mark => {
          const at = done.indexOf(mark);
          const step = at > 0 ? (steps?.[at] ?? null) : null;
          return (
            <li key={`${mark.value} ${mark.day} ${mark.planned}`}>
              <span class="ladder-day">{mark.day === null ? '–' : writeDay(say, mark.day, 'column')}</span>
              <Bar value={mark.value} step={step} most={most} isPlanned={mark.planned} />
              <span class={mark.planned ? 'ladder-value is-planned' : 'ladder-value'}>{mark.label}</span>
              <span class="voices">
                <Told mark={mark} step={step} say={say} />
                <Voices voices={mark.voices} say={say} />
              </span>
            </li>
          );
        })}
      </ol>
      {chart.standing !== 'conflicts' && reason && (
        <p class="chart-holds">
          <b>{say('card.can-hold')}</b> {endSentence(sayPhrase(say, reason))}
          {steps !== null && ` ${sumOf(steps, say)}`}
        </p>
      )}
    </>
  );
}

/** What a row is besides its number: planned, so much more than before, or dated by its text alone. */
function Told({ mark, step, say }: { readonly mark: Mark; readonly step: number | null; readonly say: Say }) {
  const words = mark.planned
    ? say('figures.planned')
    : step !== null
      ? say('figures.more', step)
      : mark.isDayOfText
        ? say('figures.published')
        : null;
  return words === null ? null : <b>{words}</b>;
}

/** "390 + 307 + 303 = 1,000." */
function sumOf(steps: readonly number[], say: Say): string {
  const [first = 0, ...rest] = steps;
  const total = steps.reduce((sum, step) => sum + step, 0);
  const left = rest.reduce((line, step) => say('figures.plus', line, step), say('figures.number', first));
  return say('figures.equals', left, total);
}

/** Dashed: planned, not done. Pale: counted before; dark: new. On a scale of 100 by 16, stretched to its column. */
function Bar(props: {
  readonly value: number;
  readonly step: number | null;
  readonly most: number;
  readonly isPlanned: boolean;
}) {
  const width = (props.value / props.most) * 100;
  const before = props.step === null ? 0 : ((props.value - props.step) / props.most) * 100;
  return (
    <svg class="bar" viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
      {props.isPlanned ? (
        <rect class="bar-planned" x="0" y="0" width={width} height="16" />
      ) : (
        <>
          <rect class="bar-past" x="0" y="0" width={before} height="16" />
          <rect class="bar-new" x={before} y="0" width={Math.max(0.5, width - before)} height="16" />
        </>
      )}
      <line class="bar-edge" x1="0" x2="0" y1="0" y2="16" />
      <line class="bar-most" x1="100" x2="100" y1="0" y2="16" />
    </svg>
  );
}
