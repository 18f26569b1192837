import { Icon, type IconName } from './Icon.tsx';

/** An icon alone: its name is the button's name and tooltip. */
export function IconButton(props: {
  readonly icon: IconName;
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
      <Icon name={props.icon} />
    </button>
  );
}
