import type { Say } from '../../lib/wording/say.ts';
import { ColumnDot } from '../ColumnDot.tsx';
import type { Chart, Voice } from './charts.ts';

/** Numbers in a row as places on a line, a dot for each that gives one. */
export function NumberLine({ chart, say }: { readonly chart: Chart; readonly say: Say }) {
  return (
    <ol class="number-line">
      {chart.marks.map(({ value, label, voices }) => (
        <li key={value}>
          <span class="number-dots" aria-hidden="true">
            {voices.map(voice => (
              <ColumnDot key={voice?.id ?? ''} isPage={voice === null} size={10} />
            ))}
          </span>
          <svg class="number-tick" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <line x1="0" x2="100" y1="4" y2="4" />
            <line x1="50" x2="50" y1="0" y2="8" />
          </svg>
          <b>{label}</b>
          <span class="number-who">{whoSays(voices, say)}</span>
        </li>
      ))}
    </ol>
  );
}

/** "this page, 3 sources" */
export function whoSays(voices: readonly Voice[], say: Say): string {
  const sources = voices.filter(voice => voice !== null).length;
  const words = [
    ...(voices.includes(null) ? [say('card.this-page')] : []),
    ...(sources > 0 ? [say('popup.sources', sources)] : []),
  ];
  return words.reduce((line, word) => say('list.comma', line, word));
}
