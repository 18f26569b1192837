/** Icons of the popup, which other screens use too (see icons.ts). */
import type { IconShape } from './Icon.tsx';

export const panel: IconShape = {
  mirrored: 'M3.5 2.75h9a1 1 0 0 1 1 1v8.5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-8.5a1 1 0 0 1 1-1zM9.75 2.75v10.5',
};
export const options =
  'M2 5h5.5M11.5 5H14M2 11h2.5M8.5 11H14M9.5 3.25a1.75 1.75 0 1 1 0 3.5 1.75 1.75 0 0 1 0-3.5zM6.5 9.25a1.75 1.75 0 1 1 0 3.5 1.75 1.75 0 0 1 0-3.5z';
export const page =
  'M4 1.75h5l3.5 3.5v8a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V2.75a1 1 0 0 1 1-1zM9 1.75v3.5h3.5M5.5 8.5h5M5.5 11h3.5';
export const save =
  'M8.5 14.25H4a1 1 0 0 1-1-1V2.75a1 1 0 0 1 1-1h5l3.5 3.5v4M9 1.75v3.5h3.5M12 11v4M10 13h4';
export const library = 'M3 2.5v11M6.5 2.5v11M9.5 2.9l3.5 10.4';
const importIcon = 'M8 2.5v7.5M5 7.25l3 3 3-3M2.5 11v1.5a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1V11';
export const tabs: IconShape = {
  mirrored:
    'M5 5.5V3.75a1 1 0 0 1 1-1h6.5a1 1 0 0 1 1 1v5.5a1 1 0 0 1-1 1h-1M3.5 5.5h7a1 1 0 0 1 1 1v5.75a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1V6.5a1 1 0 0 1 1-1z',
};
export const undo: IconShape = {
  mirrored: 'M5.5 3L2.75 5.75 5.5 8.5M3 5.75h6.25a3.5 3.5 0 0 1 0 7H6',
};
export { importIcon as import };
