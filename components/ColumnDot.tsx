/** The mark of a column or a voice: filled for this page, a ring for a source. */
export const ColumnDot = ({ isPage, size }: { readonly isPage: boolean; readonly size: 8 | 10 }) => (
  <svg class="column-dot" viewBox="0 0 10 10" width={size} height={size} aria-hidden="true">
    <circle
      cx="5"
      cy="5"
      r="4"
      fill={isPage ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width="1.5"
    />
  </svg>
);
