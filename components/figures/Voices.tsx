import type { Say } from '../../lib/wording/say.ts';
import { sourceName } from '../source-words.ts';
import type { Voice } from './charts.ts';

/** Filled for this page, a ring for a source. */
export const VoiceDot = ({ isPage }: { readonly isPage: boolean }) => (
  <svg class="voice-dot" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
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

/** Who gives a value, each with the dot of its column. */
export function Voices({ voices, say }: { readonly voices: readonly Voice[]; readonly say: Say }) {
  return (
    <>
      {voices.map(voice => (
        <span key={voice?.id ?? ''} class="voice">
          <VoiceDot isPage={voice === null} />{' '}
          {voice === null ? say('facts.this-page') : sourceName(voice, say)}
        </span>
      ))}
    </>
  );
}
