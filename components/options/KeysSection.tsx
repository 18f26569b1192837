import type { Say } from '../../lib/wording/say.ts';
import { Keys } from './ReadingChoice.tsx';

/** `name` is the end of `keys.<name>`; `keys` as pressed, `null` where none is set. */
export type ShownKey = { readonly name: string; readonly keys: string | null };

export function KeysSection(props: {
  readonly keys: readonly ShownKey[];
  readonly onChangeKeys: (() => void) | null;
  readonly say: Say;
}) {
  const { say } = props;
  return (
    <section id="keys">
      <h2>{say('keys.title')}</h2>
      <dl class="keys">
        {props.keys.map(({ name, keys }) => (
          <div key={name} class="key">
            <dt>{say(`keys.${name}`)}</dt>
            <dd>{keys === null ? <span class="key-none">{say('keys.none')}</span> : <Keys keys={keys} />}</dd>
          </div>
        ))}
      </dl>
      {props.onChangeKeys === null ? (
        <p class="section-text">{say('keys.where')}</p>
      ) : (
        <button type="button" class="button" onClick={props.onChangeKeys}>
          {say('keys.change')}
        </button>
      )}
    </section>
  );
}
