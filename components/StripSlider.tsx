import { useState } from 'preact/hooks';
import { type ClaimStripProps, tickName } from './ClaimStrip.tsx';
import { type Standing, standingOf } from './standing.ts';

/** Height of a tick on 24, and the order in which ticks are drawn: a conflict is never covered. */
const heights: Record<Standing, number> = { none: 3, matches: 12, differs: 24, conflicts: 24 };
const drawn = ['none', 'matches', 'differs', 'conflicts'] as const;
const dashes: Partial<Record<Standing, string>> = { matches: '3 1.5', differs: '6 3' };

/** The strip of a long article: one slider over ticks of 3 px. Arrows walk the claims, Enter opens one. */
export function StripSlider({ claims, unread, open, onOpen, say }: ClaimStripProps) {
  const all = claims.length + unread;
  const opened = claims.findIndex(claim => claim.id === open);
  const [walked, walk] = useState<number | null>(null);
  const tickWidth = all > 160 ? 1.5 : all > 80 ? 2 : 3;
  const at = walked ?? Math.max(0, opened);
  const current = claims[at];
  const place = (index: number) => `${((index + 0.5) / all) * 100}%`;
  const openCurrent = () => current && onOpen(current.id);
  return (
    <div class="strip-slider">
      <svg class="mirrors" width="100%" height="24" aria-hidden="true">
        {drawn.map(standing =>
          claims.map(
            (claim, index) =>
              standingOf(claim.status) === standing && (
                <line
                  key={claim.id}
                  class={`tick ${standing}`}
                  x1={place(index)}
                  x2={place(index)}
                  y1="24"
                  y2={24 - heights[standing]}
                  stroke-width={tickWidth}
                  stroke-dasharray={dashes[standing]}
                />
              ),
          ),
        )}
        {(walked !== null || opened >= 0) && (
          <line class="strip-here" x1={place(at)} x2={place(at)} y1="0" y2="24" stroke-width="1" />
        )}
      </svg>
      <input
        type="range"
        min={0}
        max={claims.length - 1}
        value={at}
        style={{ width: `${(claims.length / all) * 100}%` }}
        aria-label={say('strip', claims.length)}
        aria-valuetext={current && tickName(current, at, claims.length, say)}
        onInput={event => walk(Number(event.currentTarget.value))}
        onPointerUp={openCurrent}
        onKeyDown={event => event.key === 'Enter' && openCurrent()}
      />
    </div>
  );
}
