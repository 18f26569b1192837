import { useState } from 'preact/hooks';
import type { Say } from '../../lib/wording/say.ts';

/** Code points of a name or a story, as the format has it. */
const mostChars = 200;

/** Asks for a name; an empty one takes it away (`null`). */
export function NameForm(props: {
  readonly label: string;
  readonly value: string;
  readonly onKeep: (name: string | null) => void;
  readonly say: Say;
}) {
  const [name, setName] = useState(props.value);
  return (
    <form
      class="name-form"
      onSubmit={event => {
        event.preventDefault();
        event.currentTarget.closest('details')?.removeAttribute('open');
        props.onKeep(name.trim() === '' ? null : name.trim());
      }}
    >
      <label>
        <span>{props.label}</span>
        <input
          class="text-field"
          value={name}
          maxLength={mostChars}
          onInput={event => setName(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button small">
        {props.say('library.keep')}
      </button>
    </form>
  );
}
