import type { Say } from '../../lib/wording/say.ts';
import { ColumnDot } from '../ColumnDot.tsx';
import { sourceName } from '../source-words.ts';
import type { Voice } from './charts.ts';

/** Who gives a value, each with the dot of its column. */
export function Voices({ voices, say }: { readonly voices: readonly Voice[]; readonly say: Say }) {
  return (
    <>
      {voices.map(voice => (
        <span key={voice?.id ?? ''} class="voice">
          <ColumnDot isPage={voice === null} size={10} />{' '}
          {voice === null ? say('facts.this-page') : sourceName(voice, say)}
        </span>
      ))}
    </>
  );
}
