/** Icons on a grid of 16, stroke 1.5, round. None carries a meaning of its own: a name always goes with it. */
const paths = {
  panel: 'M3.5 2.75h9a1 1 0 0 1 1 1v8.5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-8.5a1 1 0 0 1 1-1zM9.75 2.75v10.5',
  copy: 'M6.5 5.25h6a1 1 0 0 1 1 1v6.5a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6.5a1 1 0 0 1 1-1zM3 10.5h-.25a1 1 0 0 1-1-1V3.25a1 1 0 0 1 1-1h6a1 1 0 0 1 1 1v.25',
  hide: 'M2.5 2.5l11 11M6.4 3.9c.5-.1 1-.15 1.6-.15 3.2 0 5.4 2.2 6.5 4.25a9 9 0 0 1-1.7 2.2M9.6 9.7a2.3 2.3 0 0 1-3.3-3.2M4.4 4.7A9.3 9.3 0 0 0 1.5 8c1.1 2.05 3.3 4.25 6.5 4.25 1.3 0 2.4-.35 3.3-.85',
  close: 'M4 4l8 8M12 4l-8 8',
  up: 'M4 10l4-4 4 4',
  down: 'M4 6l4 4 4-4',
  right: 'M6 4l4 4-4 4',
  options:
    'M2 5h5.5M11.5 5H14M2 11h2.5M8.5 11H14M9.5 3.25a1.75 1.75 0 1 1 0 3.5 1.75 1.75 0 0 1 0-3.5zM6.5 9.25a1.75 1.75 0 1 1 0 3.5 1.75 1.75 0 0 1 0-3.5z',
  same: 'M6 4.75a3.25 3.25 0 1 1 0 6.5 3.25 3.25 0 0 1 0-6.5zM10 4.75a3.25 3.25 0 1 1 0 6.5 3.25 3.25 0 0 1 0-6.5z',
  page: 'M4 1.75h5l3.5 3.5v8a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V2.75a1 1 0 0 1 1-1zM9 1.75v3.5h3.5M5.5 8.5h5M5.5 11h3.5',
  save: 'M8.5 14.25H4a1 1 0 0 1-1-1V2.75a1 1 0 0 1 1-1h5l3.5 3.5v4M9 1.75v3.5h3.5M12 11v4M10 13h4',
  library: 'M3 2.5v11M6.5 2.5v11M9.5 2.9l3.5 10.4',
  import: 'M8 2.5v7.5M5 7.25l3 3 3-3M2.5 11v1.5a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1V11',
  tabs: 'M2.5 5.25v7.25a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1V5.25M2.5 5.25V3.5a1 1 0 0 1 1-1h3l1.5 2.75h5.5M8 5.25h4.5a1 1 0 0 1 1 1',
  check: 'M3.5 8.5l3 3 6-7',
  plus: 'M8 3v10M3 8h10',
  undo: 'M5.5 3L2.75 5.75 5.5 8.5M3 5.75h6.25a3.5 3.5 0 0 1 0 7H6',
} as const;

export type IconName = keyof typeof paths;

/** Those that point along the line of reading, or to the side where the panel is: they turn round with it. */
const mirrored: ReadonlySet<IconName> = new Set(['panel', 'right', 'tabs', 'undo']);

export const Icon = ({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) => (
  <Stroke path={paths[name]} size={size} mirrors={mirrored.has(name)} />
);

/** A path drawn as an icon, for screens that have icons of their own. */
export function Stroke(props: { readonly path: string; readonly size: number; readonly mirrors?: boolean }) {
  const { path, size } = props;
  return (
    <svg
      class={props.mirrors ? 'mirrors' : undefined}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      aria-hidden="true"
    >
      <path
        d={path}
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
