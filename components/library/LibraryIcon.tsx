import { Stroke } from '../Icon.tsx';

/** Icons of the library page alone, drawn as all others. */
const paths = {
  export: 'M8 10V2.5M5 5.25l3-3 3 3M2.5 11v1.5a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1V11',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.25 10.25l3.5 3.5',
  wipe: 'M2.5 4.25h11M6 4.25v-1a1 1 0 0 1 1-1h2a1 1 0 0 1 1 1v1M4 4.25l.6 8.6a1 1 0 0 0 1 .9h4.8a1 1 0 0 0 1-.9l.6-8.6',
  more: 'M3.25 8h.01M8 8h.01M12.75 8h.01',
} as const;

export const LibraryIcon = ({ name }: { readonly name: keyof typeof paths }) => (
  <Stroke path={paths[name]} size={16} />
);
