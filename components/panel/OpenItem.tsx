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
          {day && (
            <>
              {' '}
              <span class="item-day">{day}</span>
            </>
          )}
          {index < names.length - 1 && ', '}
        </span>
      ))}
    </p>
  );
}

function Actions({ claim, onDecide, onCopyClaim, onGoTo, said, say }: Props) {
  const first = claim.evidence[0];
  const overrule = first?.relation === 'contradicts' ? 'both-can-hold' : 'cannot-both-hold';
  return (
    <div class="item-actions">
      {first && (
        <Action
          name={say('action.not-same-event')}
          onClick={() => onDecide(claim.id, 'not-same-event', first.claim.id)}
        />
      )}
      {first && first.relation !== 'supports' && (
        <Action
          name={say(`action.${overrule}`)}
          onClick={() => onDecide(claim.id, overrule, first.claim.id)}
        />
      )}
      <Action name={say('action.hide')} onClick={() => onDecide(claim.id, 'hide', null)} />
      {first && <Action name={say('action.copy')} onClick={() => onCopyClaim(claim.id, 'sentences')} />}
      {first && <Action name={say('action.note')} onClick={() => onCopyClaim(claim.id, 'note')} />}
      {onGoTo !== null && <Action name={say('facts.show')} onClick={() => onGoTo(claim.id)} />}
      <p class="item-said" role="status">
        {said?.where === claim.id && said.words}
      </p>
    </div>
  );
}

const Action = (props: { readonly name: string; readonly onClick: () => void }) => (
  <button type="button" class="button bare small" onClick={props.onClick}>
    {props.name}
  </button>
);
