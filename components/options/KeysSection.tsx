import type { Say } from '../../lib/wording/say.ts';
import { Keys } from './ReadingChoice.tsx';

export type ShownKey = {
  /** The end of `keys.<name>`. */
  readonly name: string;
  /** As pressed; `null` where none is set. */
  readonly keys: string | null;
  /** A further key that the reader set in the browser. */
  readonly also?: string | null;
};

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
        {props.keys.map(({ name, keys, also }) => (
          <div key={name} class="key">
            <dt>{say(`keys.${name}`)}</dt>
            <dd>
              {keys === null ? <span class="key-none">{say('keys.none')}</span> : <Keys keys={keys} />}{' '}
              {also && <Keys keys={also} />}
            </dd>
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
