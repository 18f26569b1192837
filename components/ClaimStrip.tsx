import type { CheckedClaim } from '../lib/comparison/verdict.ts';
import type { Say } from '../lib/wording/say.ts';
import { StripSlider } from './StripSlider.tsx';
import { type Standing, standingOf } from './standing.ts';

export type ClaimStripProps = {
  readonly claims: readonly CheckedClaim[];
  /** Sentences that are still to be read, drawn as a rule. */
  readonly unread: number;
  /** The claim whose item is open. */
  readonly open: string | null;
  readonly onOpen: (claim: string) => void;
  readonly say: Say;
};

/** More than these and a tick is too narrow to be met with a pointer: one slider instead. */
const mostButtons = 40;

/** A tick a claim, in reading order: height and pattern say how it stands, colour says it once more. */
export function ClaimStrip(props: ClaimStripProps) {
  const { claims, open, say } = props;
  if (claims.length + props.unread === 0) return null;
  if (claims.length > mostButtons) return <StripSlider {...props} />;
  return (
    <ol class="strip" aria-label={say('strip', claims.length)}>
      {claims.map((claim, index) => (
        <li key={claim.id}>
          <button
            type="button"
            class="tick-button"
            aria-current={claim.id === open}
            aria-label={tickName(claim, index, claims.length, say)}
            title={tickName(claim, index, claims.length, say)}
            onClick={() => props.onOpen(claim.id)}
          >
            <Tick standing={standingOf(claim.status)} />
          </button>
        </li>
      ))}
      {props.unread > 0 && <li class="strip-unread" aria-hidden="true" style={{ flexGrow: props.unread }} />}
    </ol>
  );
}

export const tickName = (claim: CheckedClaim, index: number, count: number, say: Say): string =>
  say(`strip.tick.${standingOf(claim.status)}`, index + 1, count);

/** Bars from the foot up, `[y, height]` on 24. */
const bars: Record<Standing, readonly (readonly [number, number])[]> = {
  conflicts: [[0, 24]],
  differs: [
    [0, 6],
    [9, 6],
    [18, 6],
  ],
  matches: [
    [12, 3],
    [16.5, 3],
    [21, 3],
  ],
  none: [[21, 3]],
};

function Tick({ standing }: { readonly standing: Standing }) {
  return (
    <svg class={`tick ${standing}`} width="5" height="24" aria-hidden="true">
      {bars[standing].map(([y, height]) => (
        <rect key={y} x="0" y={y} width="5" height={height} />
      ))}
    </svg>
  );
}
