import { useState } from 'preact/hooks';
import type { PageReport } from '../../lib/app/report.ts';
import type { Say } from '../../lib/wording/say.ts';
import { ColumnDot } from '../ColumnDot.tsx';
import { countLine } from '../describe-claim.ts';
import { daysOf, namesItsDay } from '../event-days.ts';
import { Glyph } from '../Glyph.tsx';
import { Icon } from '../Icon.tsx';
import * as icons from '../icons.ts';
import { sourcesOfPage } from '../report-summary.ts';
import { type Chart, type ChartedEvent, chartsOf } from './charts.ts';
import { DayList } from './DayList.tsx';
import { Ladder } from './Ladder.tsx';
import { NumberLine } from './NumberLine.tsx';

type Props = {
  readonly report: PageReport;
  /** Shows a claim's sentence on the page. */
  readonly onOpen: (claim: string) => void;
  readonly say: Say;
};

/** Do the numbers add up: figures of one thing, numbers in a row, and days, each with who gives it. */
export function FiguresView({ report, onOpen, say }: Props) {
  const [chosen, choose] = useState('');
  const { events, alone } = chartsOf(report);
  const shown = events.filter(({ event }) => chosen === event.id);
  const sources = sourcesOfPage(report.claims).length;
  if (events.length === 0) return <p class="nothing-listed">{say('figures.nothing')}</p>;
  return (
    <>
      {events.length > 1 && <EventChoice events={events} chosen={chosen} choose={choose} say={say} />}
      <div class="charts">
        {(shown.length > 0 ? shown : events).map(({ event, charts }) => (
          <section key={event.id} class="charted">
            <h2 class="event-head">
              <span>
                {event.title} <span class="event-days">{!namesItsDay(event) && daysOf(event, say)}</span>
              </span>
            </h2>
            {charts.map(chart => (
              <ChartFigure key={chart.id} chart={chart} sources={sources} onOpen={onOpen} say={say} />
            ))}
          </section>
        ))}
      </div>
      <Foot alone={alone} say={say} />
    </>
  );
}

function EventChoice(props: {
  readonly events: readonly ChartedEvent[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
  readonly say: Say;
}) {
  const { events, say } = props;
  return (
    <div class="event-choice">
      <select
        aria-label={say('figures.event')}
        value={props.chosen}
        onChange={event => props.choose(event.currentTarget.value)}
      >
        <option value="">{say('figures.events.all', events.length)}</option>
        {events.map(({ event }) => (
          <option key={event.id} value={event.id}>
            {event.title}
          </option>
        ))}
      </select>
      <Icon path={icons.down} />
    </div>
  );
}

function ChartFigure(props: {
  readonly chart: Chart;
  readonly sources: number;
  readonly onOpen: (claim: string) => void;
  readonly say: Say;
}) {
  const { chart, say } = props;
  const [claim] = chart.claims;
  const isParted = chart.standing === 'conflicts' || chart.standing === 'differs';
  return (
    <figure class="chart">
      <figcaption>
        <h3>
          {isParted && <Glyph standing={chart.standing} />}
          {titleOf(chart, say)}
        </h3>
        {claim && isParted && <p class="meta">{countLine(claim, props.sources, say)}</p>}
      </figcaption>
      {chart.kind === 'ladder' && <Ladder chart={chart} say={say} />}
      {chart.kind === 'row' && <NumberLine chart={chart} say={say} />}
      {chart.kind === 'days' && <DayList chart={chart} say={say} />}
      {claim && (
        <button type="button" class="button bare small" onClick={() => props.onOpen(claim.id)}>
          {say('facts.show')}
        </button>
      )}
    </figure>
  );
}

function titleOf({ kind, noun }: Chart, say: Say): string {
  if (kind === 'days') return say('figures.days');
  const name = say(kind === 'row' ? 'kind.ordinal' : 'kind.quantity');
  return noun === '' ? name : say('figures.of', name, noun);
}

/** More than these would bury the charts. */
const mostAlone = 3;

function Foot({ alone, say }: { readonly alone: readonly string[]; readonly say: Say }) {
  const some = alone.slice(0, mostAlone).map(text => say('quoted', text));
  return (
    <div class="charts-foot">
      <p class="voices">
        <span>
          <ColumnDot isPage size={10} /> {say('facts.this-page')}
        </span>
        <span>
          <ColumnDot isPage={false} size={10} /> {say('figures.a-source')}
        </span>
      </p>
      {alone.length > 0 && (
        <p>
          {say('figures.alone', alone.length)} {some.reduce((line, next) => say('list.comma', line, next))}
          {alone.length > mostAlone && ' …'}
        </p>
      )}
    </div>
  );
}
