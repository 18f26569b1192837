import type { CheckedClaim } from '../../lib/comparison/verdict.ts';
import { sayPhrase } from '../../lib/wording/say.ts';
import { sameEventLine, unmarkedNotes } from '../card/CardReasons.tsx';
import { endSentence } from '../describe-claim.ts';
import { Sentence } from '../Sentence.tsx';
import { standingOfRelation } from '../standing.ts';
import { sameRelation, sourcesAndDays } from './DifferenceItem.tsx';
import type { PanelViewProps } from './PanelView.tsx';

type Props = PanelViewProps & { readonly claim: CheckedClaim };

/** Both sentences, who says so, why both can hold, why it is one event, and what may be decided. */
export function OpenItem(props: Props) {
  const { claim, say } = props;
  const first = claim.evidence[0];
  const standing = first ? standingOfRelation(first.relation) : 'none';
  const hereSpans = first?.differences.flatMap(({ here }) => here.spans) ?? [];
  return (
    <>
      <dl class="pair open-pair">
        <dt>{say('card.here')}</dt>
        <dd>
          <Sentence text={claim.text} spans={hereSpans} standing={standing} verbatim={true} say={say} />
        </dd>
        {first && (
          <>
            <dt>{say('card.there')}</dt>
            <dd>
              <Sentence
                text={first.claim.text}
                spans={first.differences.flatMap(({ there }) => there.spans)}
                standing={standing}
                verbatim={first.claim.verbatim}
                say={say}
              />
            </dd>
          </>
        )}
      </dl>
      <div class="item-reasons">
        {first && <Names {...props} />}
        {first && unmarkedNotes(first, say).map(note => <p key={note}>{note}</p>)}
        {first?.bothCanHold && (
          <p>
            <b>{say('card.can-hold')}</b> {endSentence(sayPhrase(say, first.bothCanHold))}
          </p>
        )}
        {first ? (
          <p>
            <b>{say('card.because')}</b> {sameEventLine(first, say)}
          </p>
        ) : (
          <p>{say('card.silent')}</p>
        )}
      </div>
      <Actions {...props} />
    </>
  );
}

function Names({ claim, say }: Props) {
  const names = sourcesAndDays(sameRelation(claim), say);
  return (
    <p>
      {names.map(({ name, day }, index) => (
        <span key={name + day}>
          <b>{name}</b>
          {day && ` ${day}`}
          {index < names.length - 1 && ', '}
        </span>
      ))}
    </p>
  );
}

function Actions({ claim, onDecide, say }: Props) {
  const first = claim.evidence[0];
  const overrule = first?.relation === 'contradicts' ? 'both-can-hold' : 'cannot-both-hold';
  return (
    <div class="item-actions">
      {first && (
        <button
          type="button"
          class="button bare small"
          onClick={() => onDecide(claim.id, 'not-same-event', first.claim.id)}
        >
          {say('action.not-same-event')}
        </button>
      )}
      {first && first.relation !== 'supports' && (
        <button
          type="button"
          class="button bare small"
          onClick={() => onDecide(claim.id, overrule, first.claim.id)}
        >
          {say(`action.${overrule}`)}
        </button>
      )}
      <button type="button" class="button bare small" onClick={() => onDecide(claim.id, 'hide', null)}>
        {say('action.hide')}
      </button>
    </div>
  );
}
