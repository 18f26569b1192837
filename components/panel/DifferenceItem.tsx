import type { CheckedClaim, Evidence } from '../../lib/comparison/verdict.ts';
import { type Say, writeDay } from '../../lib/wording/say.ts';
import { countSources } from '../describe-claim.ts';
import { documentWords } from '../document-words.ts';
import { Glyph } from '../Glyph.tsx';
import { leadOfEachSource } from '../lead-evidence.ts';
import { MarkedText } from '../MarkedText.tsx';
import { excerptAround } from '../mark-parts.ts';
import { Sentence } from '../Sentence.tsx';
import { sourceName } from '../source-words.ts';
import { type Standing, standingOf, standingOfRelation } from '../standing.ts';
import { OpenItem } from './OpenItem.tsx';
import type { PanelViewProps } from './PanelView.tsx';
import { kindsOfClaim } from './panel-state.ts';

type Props = PanelViewProps & { readonly claim: CheckedClaim; readonly sources: number };

/** One claim of the list: its kind and count; closed the two values, open the two sentences. */
export function DifferenceItem(props: Props) {
  const { claim, say } = props;
  const standing = standingOf(claim.status);
  const isOpen = props.open === claim.id;
  return (
    <li
      class={isOpen ? 'item open' : 'item'}
      aria-current={props.current === claim.id && !isOpen ? 'location' : undefined}
    >
      <Glyph standing={standing} />
      <div class="item-body">
        <h3>
          <button
            type="button"
            data-stop={claim.id}
            aria-expanded={isOpen}
            onClick={() => props.onOpen(isOpen ? null : claim.id)}
          >
            {itemTitle(claim, say)}
          </button>
          <span class="item-count">{shareLine(claim, props.sources, say)}</span>
        </h3>
        {isOpen ? <OpenItem {...props} /> : <Values claim={claim} standing={standing} say={say} />}
      </div>
    </li>
  );
}

function itemTitle(claim: CheckedClaim, say: Say): string {
  const kinds = kindsOfClaim(claim).map(kind => say(`kind.${kind}`));
  if (kinds.length > 0) return kinds.reduce((line, kind) => say('list.comma', line, kind));
  return say(claim.evidence.length > 0 ? 'panel.same-value' : 'panel.no-source');
}

/** "2 of 3 sources", "1 of 3, 2 match". */
function shareLine(claim: CheckedClaim, sources: number, say: Say): string {
  const counts = countSources(claim);
  const lead = counts.conflicts || counts.differs || counts.matches;
  if (lead === 0) return '';
  const matches = lead === counts.matches && counts.conflicts + counts.differs === 0 ? 0 : counts.matches;
  if (matches === 0) return say('sources.share', lead, sources);
  return say(matches === 1 ? 'sources.share.matches' : 'sources.share.match', lead, sources, matches);
}

function Values({
  claim,
  standing,
  say,
}: {
  readonly claim: CheckedClaim;
  readonly standing: Standing;
  readonly say: Say;
}) {
  const first = claim.evidence[0];
  const difference = first?.differences[0];
  if (first === undefined || difference === undefined) {
    return (
      <div class="item-claim">
        <Sentence text={claim.text} spans={[]} standing={standing} verbatim={true} say={say} />
        {first && <p class="meta">{namesLine(claim.evidence, say)}</p>}
      </div>
    );
  }
  return (
    <dl class="pair">
      <dt>{say('card.here')}</dt>
      <dd>
        <Value text={claim.text} value={difference.here} standing={standing} />
      </dd>
      <dt>{say('card.there')}</dt>
      <dd>
        <Value text={first.claim.text} value={difference.there} standing={standing} />
        <p class="meta">
          {namesLine(
            claim.evidence.filter(each => each.relation === first.relation),
            say,
          )}
        </p>
      </dd>
    </dl>
  );
}

function Value(props: {
  readonly text: string;
  readonly value: Evidence['differences'][number]['here'];
  readonly standing: Standing;
}) {
  const { text, spans } = excerptAround(props.text, props.value.spans) ?? {
    text: props.value.text,
    spans: [{ start: 0, end: props.value.text.length }],
  };
  return (
    <p class="value" {...documentWords}>
      <MarkedText text={text} spans={spans} standing={props.standing} />
    </p>
  );
}

/** "Aldgate Review, 1 more" */
function namesLine(evidence: readonly Evidence[], say: Say): string {
  const [first, ...rest] = leadOfEachSource(evidence);
  if (first === undefined) return '';
  const name = sourceName(first.source, say);
  return rest.length === 0 ? name : say('panel.name-more', name, rest.length);
}

/** Every source of one relation with its day: "Aldgate Review 26 May, Meridian Wire 22 May". */
export const sourcesAndDays = (
  evidence: readonly Evidence[],
  say: Say,
): readonly { name: string; day: string }[] =>
  leadOfEachSource(evidence).map(({ source }) => ({
    name: sourceName(source, say),
    day: source.published === null ? '' : writeDay(say, source.published, 'column'),
  }));

export const sameRelation = (claim: CheckedClaim): readonly Evidence[] =>
  claim.evidence.filter(each => standingOfRelation(each.relation) === standingOf(claim.status));
