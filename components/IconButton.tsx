import { Icon, type IconShape } from './Icon.tsx';

/** An icon alone: its name is the button's name and tooltip. */
export function IconButton(props: {
  /** One of `icons.ts`. */
  readonly icon: IconShape;
  readonly name: string;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={props.name}
      title={props.name}
      onClick={props.onClick}
    >
      <Icon path={props.icon} />
    </button>
  );
}
