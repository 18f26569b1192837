/** A switch always goes with its word: what it does, and how it stands. */
export function Switch(props: {
  readonly label: string;
  readonly word: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  return (
    <label class="switch">
      <span class="switch-label">{props.label}</span>
      <span class="switch-word">{props.word}</span>
      <input
        type="checkbox"
        role="switch"
        checked={props.on}
        aria-checked={props.on}
        onChange={event => props.onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
