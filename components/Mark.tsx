/** The mark: two lines that run on together and part. Always beside the name. */
export function Mark({ size = 16 }: { readonly size?: number }) {
  return (
    <svg
      class="logo"
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke-width="2"
      aria-hidden="true"
    >
      <rect class="logo-tile" width="16" height="16" rx="3.5" />
      <path d="M3 5h10" stroke="#fff" />
      <path d="M3 9h4l6 4" stroke="#f5b544" stroke-linejoin="round" />
    </svg>
  );
}
