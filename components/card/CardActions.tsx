import type { ClaimCardProps } from '../ClaimCard.tsx';
import { IconButton } from '../IconButton.tsx';
import * as icons from '../icons.ts';
import * as popupIcons from '../popup-icons.ts';

/** What the reader may decide of the evidence in sight, and what may be done with the claim. */
export function CardActions(props: ClaimCardProps & { readonly said: string }) {
  const { claim, onDecide, say } = props;
  const evidence = claim.evidence[0];
  const overrule = evidence && (evidence.relation === 'contradicts' ? 'both-can-hold' : 'cannot-both-hold');
  return (
    <footer class="card-actions">
      {evidence && (
        <button
          type="button"
          class="button bare small"
          onClick={() => onDecide('not-same-event', evidence.claim.id)}
        >
          {say('action.not-same-event')}
        </button>
      )}
      {evidence && overrule && evidence.relation !== 'supports' && (
        <button type="button" class="button bare small" onClick={() => onDecide(overrule, evidence.claim.id)}>
          {say(`action.${overrule}`)}
        </button>
      )}
      <span class="card-said" role="status">
        {props.said}
      </span>
      {evidence && <IconButton icon={icons.copy} name={say('action.copy')} onClick={props.onCopy} />}
      <IconButton icon={icons.hide} name={say('action.hide')} onClick={() => onDecide('hide', null)} />
      <IconButton icon={popupIcons.panel} name={say('action.open-panel')} onClick={props.onOpenPanel} />
    </footer>
  );
}
