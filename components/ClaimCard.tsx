import type { Article } from '../lib/app/article.ts';
import type { Decision } from '../lib/app/decisions.ts';
import type { CheckedClaim } from '../lib/comparison/verdict.ts';
import { directionOf, type Say } from '../lib/wording/say.ts';
import { CardActions } from './card/CardActions.tsx';
import { CardHeader } from './card/CardHeader.tsx';
import { CardNotice } from './card/CardNotice.tsx';
import { CardPair } from './card/CardPair.tsx';
import { CardReasons } from './card/CardReasons.tsx';

export type ClaimCardProps = {
  readonly claim: CheckedClaim;
  readonly page: Omit<Article, 'text'>;
  /** Where the claim stands in the list that previous and next walk; `index` counts from 1. */
  readonly position: { readonly index: number; readonly count: number };
  /** Sources that speak of anything on the page (`sourcesOfPage`); those not in the claim's evidence are silent. */
  readonly sources?: number;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onClose: () => void;
  /** `evidence` is the id of the evidence's claim; `null` where the whole claim is hidden. */
  readonly onDecide: (decision: Decision['decision'], evidence: string | null) => void;
  readonly onCopy: () => void;
  readonly onOpenPanel: () => void;
  /** What was done last, as the key of a message (`noticeKey`); a decision leaves only this line of the card. */
  readonly notice: { readonly key: string } | null;
  readonly onUndo: () => void;
  readonly say: Say;
};

/**
 * One claim beside its evidence. At most 400 px wide and high: the middle
 * scrolls, header and actions stay. Takes the focus when it opens, and gives
 * Escape to `onClose`; where it stands and what gets the focus after it is for
 * whoever opens it.
 */
export function ClaimCard(props: ClaimCardProps) {
  const { claim, notice, say } = props;
  const title = `title-${claim.id}`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    props.onClose();
  };
  const isOver = notice !== null && !staysOpenAfter.has(notice.key);
  return (
    <section
      // Also when a decision is undone: the button that had the focus is gone.
      ref={isOver ? null : takeFocus}
      class="card"
      lang={say('language')}
      dir={directionOf(say)}
      role="dialog"
      aria-labelledby={title}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {isOver ? (
        <CardNotice
          id={title}
          text={say(notice.key)}
          onUndo={props.onUndo}
          onClose={props.onClose}
          say={say}
        />
      ) : (
        <>
          <CardHeader {...props} titleId={title} />
          <Middle key={claim.id} {...props} />
          <CardActions {...props} said={notice === null ? '' : say(notice.key)} />
        </>
      )}
    </section>
  );
}

/** Copying changes nothing that could be undone, so the card stays. */
const staysOpenAfter: ReadonlySet<string> = new Set(['card.notice.copied', 'card.notice.copy-failed']);

export const noticeKey = (done: Decision['decision'] | 'copied' | 'copy-failed'): string =>
  `card.notice.${done}`;

function Middle({ claim, page, say }: ClaimCardProps) {
  return (
    <section ref={keepReachable} class="card-middle" aria-label={say('card.pair')}>
      <CardPair claim={claim} page={page} say={say} />
      <CardReasons claim={claim} say={say} />
    </section>
  );
}

// Without hooks, which would weigh as much again in every page that is read: Preact calls these as an element comes and goes.

function takeFocus(card: HTMLElement | null): void {
  card?.focus({ preventScroll: true });
}

/** A scroller that holds no control must be reachable by key; one that does not scroll must not be a stop. */
function keepReachable(middle: HTMLElement | null): (() => void) | undefined {
  if (middle === null) return;
  const observer = new ResizeObserver(() => {
    middle.tabIndex = middle.scrollHeight > middle.clientHeight ? 0 : -1;
  });
  observer.observe(middle);
  return () => observer.disconnect();
}
