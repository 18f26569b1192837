import { writeDay } from '../../lib/wording/say.ts';
import { documentWords } from '../document-words.ts';
import { Icon } from '../Icon.tsx';
import * as popupIcons from '../popup-icons.ts';
import type { LibraryProps } from './library-props.ts';

/** What the reader said of claims, each with the way back. */
export function DecisionSection({ decisions, onUndoDecision, onUndoAll, say }: LibraryProps) {
  return (
    <section class="decisions">
      <div class="decisions-head">
        <h2>
          {say('library.decisions')} {decisions.length > 0 && <span>{decisions.length}</span>}
        </h2>
        {decisions.length > 0 && (
          <button type="button" class="button bare small" onClick={onUndoAll}>
            {say('library.undo-all')}
          </button>
        )}
      </div>
      {decisions.length === 0 && <p class="meta">{say('library.decisions.none')}</p>}
      <ul>
        {decisions.map(({ id, claim, decision, day }) => (
          <li key={id} class="decision">
            <span class="decision-word">{say(`library.decision.${decision}`)}</span>
            <span class="decision-claim" {...documentWords}>
              {say('quoted', claim)}
            </span>
            <span class="meta">{writeDay(say, day, 'year')}</span>
            <button
              type="button"
              class="button bare small"
              aria-label={say('library.undo.decision', claim)}
              onClick={() => onUndoDecision(id)}
            >
              <Icon path={popupIcons.undo} />
              {say('library.undo')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
