/**
 * Tells who asks which claim the reader of the page has come to, once it is
 * another than the asker knows. Looks only while somebody waits for an answer.
 */

export type Whereabouts = {
  /** The claim, as soon as it is another than `known`; never, if nothing moves. */
  ask(known: string | null): Promise<string | null>;
  /** Something moved, such as the card. */
  look(): void;
};

/** Between two looks while the page scrolls: quick enough to follow, seldom enough not to be felt. */
const lookEveryMs = 150;

export function createWhereabouts(window: Window, at: () => string | null, signal: AbortSignal): Whereabouts {
  let waiting: readonly { readonly known: string | null; readonly answer: (at: string | null) => void }[] =
    [];
  let isDue = false;
  const look = (): void => {
    isDue = false;
    if (waiting.length === 0) return;
    const now = at();
    const told = waiting;
    waiting = told.filter(({ known }) => known === now);
    for (const { known, answer } of told) if (known !== now) answer(now);
  };
  window.addEventListener(
    'scroll',
    () => {
      if (isDue || waiting.length === 0) return;
      isDue = true;
      setTimeout(look, lookEveryMs);
    },
    { capture: true, passive: true, signal },
  );
  return {
    ask: known =>
      new Promise(answer => {
        waiting = [...waiting, { known, answer }];
        look();
      }),
    look,
  };
}
