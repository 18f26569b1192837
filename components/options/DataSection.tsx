import type { Say } from '../../lib/wording/say.ts';
import { Icon } from '../Icon.tsx';
import * as popupIcons from '../popup-icons.ts';

/** What is kept, where, and how it is taken back. */
export function DataSection(props: {
  readonly decisions: number;
  readonly megabytes: string | null;
  readonly onUndoAll: () => void;
  readonly say: Say;
}) {
  const { decisions, say } = props;
  return (
    <section id="data">
      <h2>{say('data.title')}</h2>
      <p class="section-text">{say('data.text')}</p>
      <div class="data-row">
        <span role="status">
          {decisions === 0 ? say('data.decisions.none') : say('data.decisions', decisions)}
        </span>
        {decisions > 0 && (
          <button type="button" class="button bare" onClick={props.onUndoAll}>
            <Icon path={popupIcons.undo} />
            {say('data.undo-all')}
          </button>
        )}
      </div>
      <div class="data-row">
        {props.megabytes !== null && <span>{say('data.used', props.megabytes)}</span>}
        <a href="/library.html">{say('data.library')}</a>
      </div>
    </section>
  );
}
