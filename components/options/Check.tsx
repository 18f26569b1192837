import type { ComponentChildren } from 'preact';

/** A check box with its name and, below, what it means. */
export function Check(props: {
  readonly name: string;
  readonly text: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  /** A glyph between box and name. */
  readonly children?: ComponentChildren;
}) {
  return (
    <label class="check-row">
      <input
        type="checkbox"
        class="check"
        checked={props.on}
        onChange={event => props.onChange(event.currentTarget.checked)}
      />
      {props.children}
      <span class="check-words">
        <span class="check-name">{props.name}</span>
        <span class="check-text">{props.text}</span>
      </span>
    </label>
  );
}
