import type { ComponentChildren } from 'preact';
import type { Say } from '../lib/wording/say.ts';
import type { ScreenState } from './screen-state.ts';

/** One calm heading and sentence in place of a list: why there is nothing to list, and what can be done. */
export function PageNote(props: {
  readonly name: string;
  readonly say: Say;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="note">
      <h2>{props.say(`page.${props.name}.title`)}</h2>
      <p>{props.say(`page.${props.name}.text`)}</p>
      {props.children && <div class="note-actions">{props.children}</div>}
    </div>
  );
}

/** The name of the note for a state, as in `page.<name>.title`; `null` where there is something to list. */
export function noteFor(state: ScreenState): string | null {
  switch (state.state) {
    case 'starting':
      return null;
    case 'unread':
    case 'no-article':
      return state.state;
    case 'closed':
    case 'failed':
      return state.reason;
    case 'reading':
      return null;
    case 'done':
      if (state.report.claims.length === 0) return 'no-claim';
      return state.report.claims.every(claim => claim.evidence.length === 0) ? 'silent' : null;
  }
}
