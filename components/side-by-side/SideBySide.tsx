import type { CheckedClaim } from '../../lib/comparison/verdict.ts';
import { type Say, writeDay } from '../../lib/wording/say.ts';
import { ColumnDot } from '../ColumnDot.tsx';
import { documentWords } from '../document-words.ts';
import { Glyph } from '../Glyph.tsx';
import { leadOfEachSource } from '../lead-evidence.ts';
import { Sentence } from '../Sentence.tsx';
import { evidenceMeta, sourceName } from '../source-words.ts';
import { standingOfRelation } from '../standing.ts';
import { type Fact, type FactCell, factsOf } from './facts.ts';

export type SideBySideProps = {
  readonly claims: readonly CheckedClaim[];
  /** What stands in the first column: "This page", "The selection". */
  readonly here: string;
  /** `YYYY-MM-DD` */
  readonly published: string | null;
  /** Shows a claim's sentence where it stands; `null` where it stands nowhere else. */
  readonly onShow: ((claim: string) => void) | null;
  readonly say: Say;
};

/** A row a fact, a column a source: who stands alone. */
export function SideBySide(props: SideBySideProps) {
  const { say } = props;
  const { sources, facts } = factsOf(props.claims, say);
  const names = [props.here, ...sources.map(source => sourceName(source, say))];
  const columns = names.length;
  return (
    <>
      <p class="facts-count" role="status">
        {say('facts.count', facts.length, columns)}
      </p>
      <div class="facts-scroll" tabIndex={columns > 4 ? 0 : undefined}>
        <table class={columns > 4 ? 'facts is-wide' : 'facts'}>
          <thead>
            <tr>
              <Column name={props.here} day={props.published} isPage say={say} />
              {sources.map(source => (
                <Column key={source.id} name={sourceName(source, say)} day={source.published} say={say} />
              ))}
            </tr>
          </thead>
          {facts.map(fact => (
            <FactRows key={fact.claim.id} {...props} fact={fact} names={names} />
          ))}
        </table>
      </div>
      {facts.some(fact => fact.cells.some(cell => cell?.isOnlyHere)) && (
        <p class="facts-foot">
          <b>{say('facts.only-here.name')}</b> {say('facts.only-here.text')}
        </p>
      )}
    </>
  );
}

function Column({
  name,
  day,
  isPage = false,
  say,
}: {
  readonly name: string;
  readonly day: string | null;
  readonly isPage?: boolean;
  readonly say: Say;
}) {
  return (
    <th scope="col" class={isPage ? 'is-page' : undefined}>
      <span class="column-name" dir="auto">
        {name}
      </span>
      <span class="column-day">
        <ColumnDot isPage={isPage === true} size={8} />
        {day === null ? '–' : writeDay(say, day, 'column')}
      </span>
    </th>
  );
}

function FactRows({
  fact,
  names,
  say,
  onShow,
}: SideBySideProps & { readonly fact: Fact; readonly names: readonly string[] }) {
  const columns = names.length;
  return (
    <tbody>
      <tr class="fact-head">
        <th scope="rowgroup" colSpan={columns}>
          <span class="fact-line">
            <Glyph standing={fact.standing} />
            <span class="fact-title">{fact.title}</span>
            <span class="fact-count">{fact.count}</span>
          </span>
          <span class="fact-claim" title={fact.claim.text} {...documentWords}>
            {say('quoted', fact.claim.text)}
          </span>
        </th>
      </tr>
      <tr class="fact-cells">
        {fact.cells.map((cell, column) => (
          <td
            key={column}
            class={column === 0 ? 'is-page' : undefined}
            data-column={say('facts.column', names[column] ?? '')}
          >
            <Value cell={cell} say={say} />
          </td>
        ))}
      </tr>
      <tr class="fact-sentences">
        <td colSpan={columns}>
          <details>
            <summary>{say('facts.sentences')}</summary>
            <Sentences claim={fact.claim} say={say} />
            {onShow !== null && (
              <button type="button" class="button small" onClick={() => onShow(fact.claim.id)}>
                {say('facts.show')}
              </button>
            )}
          </details>
        </td>
      </tr>
    </tbody>
  );
}

function Value({ cell, say }: { readonly cell: FactCell; readonly say: Say }) {
  if (cell === null) return <span class="silent">{say('facts.silent')}</span>;
  const isMarked = cell.isAlone || cell.standing === 'differs';
  return (
    <>
      <span class={isMarked ? `fact-value mark ${cell.standing}` : 'fact-value'} dir="auto">
        {cell.text}
      </span>
      {cell.isOnlyHere && <span class="only-here">{say('facts.only-here')}</span>}
    </>
  );
}

function Sentences({ claim, say }: { readonly claim: CheckedClaim; readonly say: Say }) {
  const spansHere = claim.evidence[0]?.differences.flatMap(({ here }) => here.spans) ?? [];
  return (
    <ul class="fact-evidence">
      <li>
        <Sentence text={claim.text} spans={spansHere} standing="none" verbatim say={say} />
      </li>
      {leadOfEachSource(claim.evidence).map(evidence => (
        <li key={evidence.source.id}>
          <Sentence
            text={evidence.claim.text}
            spans={evidence.differences.flatMap(({ there }) => there.spans)}
            standing={standingOfRelation(evidence.relation)}
            verbatim={evidence.claim.verbatim}
            say={say}
          />
          <p class="meta">{evidenceMeta(evidence, say).join(' · ')}</p>
        </li>
      ))}
    </ul>
  );
}
