import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PageReport } from '../../lib/app/report.ts';
import type { CheckedClaim, EventLabel } from '../../lib/comparison/verdict.ts';
import type { Say } from '../../lib/wording/say.ts';
import { daysOf, namesItsDay } from '../event-days.ts';
import { countStandings, type EventGroup, groupByEvent, sourcesOfPage } from '../report-summary.ts';
import { DifferenceItem } from './DifferenceItem.tsx';
import { NotedItem } from './NotedItem.tsx';
import type { PanelViewProps } from './PanelView.tsx';
import { listed, withNoted } from './panel-state.ts';
import { stopOf, walkByKey } from './walk-list.ts';

/** Items that fill the tallest window; drawn before the rest, so that they are there at once. */
const firstScreenful = 24;

/** The listed claims by event. */
export function DifferenceList(props: PanelViewProps & { readonly report: PageReport }) {
  const { report, filter, noted, current, say } = props;
  // The open item may be any.
  const isWhole = props.isWhole || props.open !== null;
  const list = useRef<HTMLElement>(null);
  /** The claim whose item the reader was in when a decision took its buttons away. */
  const lost = useRef<string | null>(null);

  // What a decision leaves of its item gets the focus, so that the keys go on from there.
  useLayoutEffect(() => {
    const stop = lost.current === null ? null : stopOf(list.current, lost.current);
    if (stop === null || document.activeElement !== document.body) return;
    stop.focus();
    lost.current = null;
  });
  useLayoutEffect(() => {
    // Not while the reader's hand or focus is here: only the page's scrolling moves the list.
    if (current === null || document.hasFocus()) return;
    stopOf(list.current, current)?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [current, isWhole]);

  const claims = listed(withNoted(report.claims, noted), filter);
  const sources = sourcesOfPage(report.claims).length;
  if (claims.length === 0) return <p class="nothing-listed">{nothingListed(report, sources, say)}</p>;
  const inItems: PanelViewProps = {
    ...props,
    onDecide(claim, decision, evidence) {
      lost.current = claim;
      props.onDecide(claim, decision, evidence);
    },
    onUndo(claim) {
      lost.current = claim;
      props.onUndo(claim);
    },
  };
  return (
    <section
      ref={list}
      class="events"
      aria-label={say('panel.list')}
      onKeyDown={event => walkByKey(event, props.open, () => props.onOpen(null))}
    >
      {upTo(isWhole ? claims.length : firstScreenful, groupByEvent(claims)).map(
        ({ event, claims: ofEvent, drawn }) => (
          <section key={event?.id ?? ''} class="event">
            <EventHead
              event={event}
              count={ofEvent.length}
              hasSource={ofEvent.some(claim => claim.evidence.length > 0)}
              say={say}
            />
            <ul>
              {drawn.map(claim => {
                const done = noted.get(claim.id);
                return done ? (
                  <NotedItem
                    key={claim.id}
                    claim={claim.id}
                    notice={done.notice}
                    onUndo={() => inItems.onUndo(claim.id)}
                    say={say}
                  />
                ) : (
                  <DifferenceItem key={claim.id} {...inItems} claim={claim} sources={sources} />
                );
              })}
            </ul>
          </section>
        ),
      )}
    </section>
  );
}

/** What is drawn of each event: so many claims in all, in their order. */
function upTo(
  most: number,
  groups: readonly EventGroup[],
): readonly (EventGroup & { readonly drawn: readonly CheckedClaim[] })[] {
  let left = most;
  return groups.flatMap(group => {
    const drawn = group.claims.slice(0, left);
    left -= drawn.length;
    return drawn.length === 0 ? [] : [{ ...group, drawn }];
  });
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

/** Where no filter hides anything the page has no difference, which is said with the sources that were held against it. */
function nothingListed(report: PageReport, sources: number, say: Say): string {
  const counts = countStandings(report.claims);
  if (counts.conflicts + counts.differs > 0 || sources === 0) return say('panel.nothing-listed');
  const line = [say('panel.no-difference', sources)];
  if (counts.none > 0) line.push(say('panel.without-source', counts.none));
  return line.join(' ');
}
