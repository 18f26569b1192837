import type { Say } from '../../lib/wording/say.ts';
import { IconButton } from '../IconButton.tsx';
import * as icons from '../icons.ts';

/** What is left of the card after a decision: what was noted, and the way back. */
export function CardNotice(props: {
  readonly id: string;
  readonly text: string;
  readonly onUndo: () => void;
  readonly onClose: () => void;
  readonly say: Say;
}) {
  return (
    <div class="card-notice">
      <p id={props.id} role="status">
        {props.text}
      </p>
      <button ref={takeFocus} type="button" class="button bare small" onClick={props.onUndo}>
        {props.say('action.undo')}
      </button>
      <IconButton icon={icons.close} name={props.say('card.close')} onClick={props.onClose} />
    </div>
  );
}

/** What was pressed is gone with the rest of the card; the keys go on from here. */
function takeFocus(button: HTMLElement | null): void {
  button?.focus({ preventScroll: true });
}
