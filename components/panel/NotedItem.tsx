import type { Say } from '../../lib/wording/say.ts';

/** An item that was decided on: one line, and the way back. */
export function NotedItem(props: {
  readonly claim: string;
  readonly notice: string;
  readonly onUndo: () => void;
  readonly say: Say;
}) {
  return (
    <li class="noted">
      <p role="status">{props.say(props.notice)}</p>
      <button type="button" class="button bare small" data-stop={props.claim} onClick={props.onUndo}>
        {props.say('action.undo')}
      </button>
    </li>
  );
}
