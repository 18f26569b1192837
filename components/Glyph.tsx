import type { Standing } from './standing.ts';

/** Two lines: here above, there below. They run on together, break, or part. */
const paths: Record<Standing, { readonly here: string; readonly there: string | null }> = {
  conflicts: { here: 'M2 4h12', there: 'M2 9h4.2l7.3 4.7' },
  differs: { here: 'M2 5h12', there: 'M2 10h4.5M9.5 10H14' },
  matches: { here: 'M2 5h12', there: 'M2 10h2M5.4 10h2M8.7 10h2M12 10h2' },
  none: { here: 'M2 8h12', there: null },
};

/** The sign of a standing. Always beside the word, or in a list whose filters name it. */
export function Glyph({ standing, size = 16 }: { readonly standing: Standing; readonly size?: number }) {
  const { here, there } = paths[standing];
  return (
    <svg
      class={`glyph ${standing}`}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      aria-hidden="true"
    >
      <g stroke="currentColor" stroke-width="2" stroke-linejoin="round">
        <path d={here} />
        {there && <path d={there} />}
      </g>
    </svg>
  );
}
