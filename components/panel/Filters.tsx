import type { CheckedClaim } from '../../lib/comparison/verdict.ts';
import type { Say } from '../../lib/wording/say.ts';
import { Glyph } from '../Glyph.tsx';
import { Icon } from '../Icon.tsx';
import * as icons from '../icons.ts';
import { NumberWords } from '../NumberWords.tsx';
import { countStandings, groupByEvent, sourcesOfPage } from '../report-summary.ts';
import { sourceName } from '../source-words.ts';
import { standingOf, standings } from '../standing.ts';
import {
  kindsOnPage,
  listed,
  type Noted,
  type PanelFilter,
  toggleStanding,
  withNoted,
} from './panel-state.ts';

/** Four tiles that name every glyph and say how many; a kind; and what is listed now. */
export function Filters(props: {
  readonly claims: readonly CheckedClaim[];
  readonly noted: ReadonlyMap<string, Noted>;
  readonly filter: PanelFilter;
  readonly onFilter: (filter: PanelFilter) => void;
  readonly say: Say;
}) {
  const { claims, filter, onFilter, say } = props;
  const counts = countStandings(claims);
  return (
    <div class="filters">
      <fieldset class="tiles">
        <legend class="visually-hidden">{say('panel.filters')}</legend>
        {standings.map(standing => (
          <button
            key={standing}
            type="button"
            class="tile"
            aria-pressed={filter.standings.has(standing)}
            onClick={() => onFilter(toggleStanding(filter, standing))}
          >
            <Glyph standing={standing} />
            <b>{counts[standing]}</b>
            <span>{say(`standing.${standing}`)}</span>
          </button>
        ))}
      </fieldset>
      <div class="filters-line">
        <p role="status">
          <NumberWords text={listedLine(listed(withNoted(claims, props.noted), filter), say)} />
        </p>
        <span class="choosers">
          <Chooser
            name={say('panel.kinds')}
            all={say('panel.kinds.all')}
            options={kindsOnPage(claims).map(kind => [kind, say(`kind.${kind}`)])}
            chosen={filter.kind}
            onChoose={kind => onFilter({ ...filter, kind })}
          />
          <Chooser
            name={say('panel.sources')}
            all={say('panel.sources.all')}
            options={sourcesOfPage(claims).map(({ source }) => [source.id, sourceName(source, say)])}
            chosen={filter.source}
            onChoose={source => onFilter({ ...filter, source })}
          />
        </span>
      </div>
    </div>
  );
}

/** "6 differences in 4 events"; with matches or claims without a source among them they are claims. */
function listedLine(claims: readonly CheckedClaim[], say: Say): string {
  const events = groupByEvent(claims).filter(group => group.event !== null).length;
  const isAllDifferences = claims.every(claim => ['conflicts', 'differs'].includes(standingOf(claim.status)));
  if (!isAllDifferences) {
    return events === 0
      ? say('coverage.claims', claims.length)
      : say('panel.claims.events', claims.length, events);
  }
  return events === 0
    ? say('panel.differences', claims.length)
    : say('panel.differences.events', claims.length, events);
}

/** One of several, or all; not there where there is nothing to choose from. */
function Chooser(props: {
  readonly name: string;
  readonly all: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly chosen: string | null;
  readonly onChoose: (value: string | null) => void;
}) {
  if (props.options.length < 2) return null;
  return (
    <span class="chooser">
      <select
        aria-label={props.name}
        value={props.chosen ?? ''}
        onChange={event => props.onChoose(event.currentTarget.value || null)}
      >
        <option value="">{props.all}</option>
        {props.options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <Icon path={icons.down} size={14} />
    </span>
  );
}
