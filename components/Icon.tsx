/** One of `icons.ts`: a path, or one that turns round where lines run from right to left. */
export type IconShape = string | { readonly mirrored: string };

/** An icon, drawn. */
export function Icon({ path, size = 16 }: { readonly path: IconShape; readonly size?: number }) {
  const isMirrored = typeof path !== 'string';
  return (
    <svg
      class={isMirrored ? 'mirrors' : undefined}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      aria-hidden="true"
    >
      <path
        d={isMirrored ? path.mirrored : path}
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
