/**
 * Icons on a grid of 16, stroke 1.5, round. None carries a meaning of its own: a name always goes with it.
 * Each an export of its own, so that a page that is read carries only those of its card. Those that the popup
 * shows are in `popup-icons.ts`, since the extension's own pages share whole files.
 */
import type { IconShape } from './Icon.tsx';

export const copy =
  'M6.5 5.25h6a1 1 0 0 1 1 1v6.5a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6.5a1 1 0 0 1 1-1zM3 10.5h-.25a1 1 0 0 1-1-1V3.25a1 1 0 0 1 1-1h6a1 1 0 0 1 1 1v.25';
export const hide =
  'M2.5 2.5l11 11M6.4 3.9c.5-.1 1-.15 1.6-.15 3.2 0 5.4 2.2 6.5 4.25a9 9 0 0 1-1.7 2.2M9.6 9.7a2.3 2.3 0 0 1-3.3-3.2M4.4 4.7A9.3 9.3 0 0 0 1.5 8c1.1 2.05 3.3 4.25 6.5 4.25 1.3 0 2.4-.35 3.3-.85';
export const close = 'M4 4l8 8M12 4l-8 8';
export const up = 'M4 10l4-4 4 4';
export const down = 'M4 6l4 4 4-4';
export const right: IconShape = { mirrored: 'M6 4l4 4-4 4' };
export const same =
  'M6 4.75a3.25 3.25 0 1 1 0 6.5 3.25 3.25 0 0 1 0-6.5zM10 4.75a3.25 3.25 0 1 1 0 6.5 3.25 3.25 0 0 1 0-6.5z';
const exportIcon = 'M8 10V2.5M5 5.25l3-3 3 3M2.5 11v1.5a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1V11';
export const search = 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.25 10.25l3.5 3.5';
export const wipe =
  'M2.5 4.25h11M6 4.25v-1a1 1 0 0 1 1-1h2a1 1 0 0 1 1 1v1M4 4.25l.6 8.6a1 1 0 0 0 1 .9h4.8a1 1 0 0 0 1-.9l.6-8.6';
export const more = 'M3.25 8h.01M8 8h.01M12.75 8h.01';
export const check = 'M3.5 8.5l3 3 6-7';
export const plus = 'M8 3v10M3 8h10';
export { exportIcon as export };
