import type { PageReport } from '../../lib/app/report.ts';
import type { EventLabel } from '../../lib/comparison/verdict.ts';
import { type Say, writeDay } from '../../lib/wording/say.ts';
import { countStandings, groupByEvent, sourcesOfPage } from '../report-summary.ts';
import { DifferenceItem } from './DifferenceItem.tsx';
import { NotedItem } from './NotedItem.tsx';
import type { PanelViewProps } from './PanelView.tsx';
import { listed, withNoted } from './panel-state.ts';

/** The listed claims by event. */
export function DifferenceList(props: PanelViewProps & { readonly report: PageReport }) {
  const { report, filter, noted, say } = props;
  const claims = listed(withNoted(report.claims, noted), filter);
  const sources = sourcesOfPage(report.claims).length;
  if (claims.length === 0) return <p class="nothing-listed">{nothingListed(report, sources, say)}</p>;
  return (
    <div class="events">
      {groupByEvent(claims).map(({ event, claims: ofEvent }) => (
        <section key={event?.id ?? ''} class="event">
          <EventHead
            event={event}
            count={ofEvent.length}
            hasSource={ofEvent.some(claim => claim.evidence.length > 0)}
            say={say}
          />
          <ul>
            {ofEvent.map(claim => {
              const done = noted.get(claim.id);
              return done ? (
                <NotedItem
                  key={claim.id}
                  notice={done.notice}
                  onUndo={() => props.onUndo(claim.id)}
                  say={say}
                />
              ) : (
                <DifferenceItem key={claim.id} {...props} claim={claim} sources={sources} />
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

function EventHead(props: {
  readonly event: EventLabel | null;
  readonly count: number;
  readonly hasSource: boolean;
  readonly say: Say;
}) {
  const { event, count, say } = props;
  const title = event?.title ?? say(props.hasSource ? 'panel.group.other' : 'panel.group.none');
  return (
    <h2 class="event-head">
      <span>
        {title} <span class="event-days">{event && !namesItsDay(event) && daysOf(event, say)}</span>
      </span>
      <span class="event-count">{count}</span>
    </h2>
  );
}

/** A title such as "Exchange agreed in Istanbul, 16 May 2025" has said it already. */
const namesItsDay = ({ title, from }: EventLabel): boolean =>
  from !== null && title.includes(from.slice(0, 4));

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

/** Where no filter hides anything the page has no difference, which is said with the sources that were held against it. */
function nothingListed(report: PageReport, sources: number, say: Say): string {
  const counts = countStandings(report.claims);
  if (counts.conflicts + counts.differs > 0 || sources === 0) return say('panel.nothing-listed');
  const line = [say('panel.no-difference', sources)];
  if (counts.none > 0) line.push(say('panel.without-source', counts.none));
  return line.join(' ');
}
