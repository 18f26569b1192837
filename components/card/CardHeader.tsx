import type { ClaimCardProps } from '../ClaimCard.tsx';
import { cardTitle, countLine } from '../describe-claim.ts';
import { Glyph } from '../Glyph.tsx';
import { IconButton } from '../IconButton.tsx';
import * as icons from '../icons.ts';
import { standingOf } from '../standing.ts';
import { placeLine } from './place-line.ts';

/** Kind and count first, then the way through the page. */
export function CardHeader(props: ClaimCardProps & { readonly titleId: string }) {
  const { claim, position, say } = props;
  const standing = standingOf(claim.status);
  const isDifference = standing === 'conflicts' || standing === 'differs';
  const list = isDifference ? '' : '.claim';
  return (
    <header class="card-header">
      <Glyph standing={standing} />
      <h2 id={props.titleId}>{cardTitle(claim, say)}</h2>
      <div class="card-walk">
        <IconButton icon={icons.up} name={say(`card.previous${list}`)} onClick={props.onPrevious} />
        <span class="card-position">
          {say(isDifference ? 'card.position' : 'card.position.claim', position.index, position.count)}
        </span>
        <IconButton icon={icons.down} name={say(`card.next${list}`)} onClick={props.onNext} />
        <IconButton icon={icons.close} name={say('card.close')} onClick={props.onClose} />
      </div>
      <p class="card-at" role="status">
        {placeLine(claim, position, say)}
      </p>
      <p class="card-count">{countLine(claim, props.sources ?? 0, say)}</p>
    </header>
  );
}
