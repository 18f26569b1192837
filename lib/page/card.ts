/**
 * The card's life on the page: opens at a claim, follows to another one, gives
 * the focus back when it closes. One at a time. What is in it is rendered by
 * whoever makes it.
 */
import { type CardHost, openCardHost } from './card-host.ts';
import { linesOf } from './frames.ts';
import type { Tone } from './highlight-names.ts';

export type CardPorts = {
  readonly document: Document;
  /** The card's whole stylesheet. */
  readonly styles: string;
  readonly tone: () => Tone;
  readonly rangesOf: (id: string) => readonly Range[] | null;
  /** Renders the claim's card into the element; must be done when it returns. */
  readonly render: (container: HTMLElement, claim: string) => void;
  readonly unmount: (container: HTMLElement) => void;
  /** Another claim's card is open, or none. */
  readonly onOpen: (claim: string | null) => void;
};

export type Card = {
  /** Opens at a claim, or moves there; `false` if the claim's text is gone. */
  open(claim: string): boolean;
  /** Renders the open card again. */
  refresh(): void;
  close(): void;
  /** Closes where the page has taken the card away, and keeps it alive where not. To be called every second. */
  look(): void;
  claim(): string | null;
  isAt(event: Event): boolean;
};

type Open = { readonly host: CardHost; readonly focusBefore: Element | null; claim: string };

export function createCard(ports: CardPorts, signal: AbortSignal): Card {
  let open: Open | null = null;

  const show = (now: Open): boolean => {
    const ranges = ports.rangesOf(now.claim);
    if (ranges === null || ranges.length === 0) return false;
    bringIntoSight(ranges);
    ports.render(now.host.container, now.claim);
    now.host.placeAt(ranges);
    ports.onOpen(now.claim);
    return true;
  };

  const close = (): void => {
    if (open === null) return;
    const { host, focusBefore } = open;
    open = null;
    ports.unmount(host.container);
    host.close();
    ports.onOpen(null);
    if (focusBefore instanceof HTMLElement && focusBefore.isConnected)
      HTMLElement.prototype.focus.call(focusBefore, { preventScroll: true });
  };

  signal.addEventListener('abort', close);
  ports.document.defaultView?.addEventListener('resize', () => replace(), { signal });
  const replace = (): void => {
    const ranges = open === null ? null : ports.rangesOf(open.claim);
    if (ranges !== null) open?.host.placeAt(ranges);
  };

  return {
    open(claim) {
      if (signal.aborted || ports.rangesOf(claim) === null) return false;
      const { document } = ports;
      open ??= {
        host: openCardHost(document, ports.styles, ports.tone(), signal),
        focusBefore: document.activeElement,
        claim,
      };
      open.claim = claim;
      if (show(open)) return true;
      close();
      return false;
    },
    refresh() {
      if (open === null) return;
      ports.render(open.host.container, open.claim);
      replace();
    },
    close,
    look() {
      if (open?.host.container.isConnected === false) close();
      open?.host.live();
    },
    claim: () => open?.claim ?? null,
    isAt: event => open?.host.isAt(event) ?? false,
  };
}

/** Scrolls a sentence to the middle, whatever box it scrolls in; not if it can be seen whole. */
export function bringIntoSight(ranges: readonly Range[]): void {
  const [first] = ranges;
  if (first === undefined || isInSight(ranges)) return;
  const element = first.startContainer.parentElement;
  // Of a frame this scrolls the windows round it too.
  if (element) Element.prototype.scrollIntoView.call(element, { block: 'center', behavior: 'instant' });
  // The paragraph may be higher than the window.
  const shownIn = first.startContainer.ownerDocument?.defaultView ?? window;
  const now = first.getBoundingClientRect();
  if (now.top < 0 || now.bottom > shownIn.innerHeight)
    shownIn.scrollBy({ top: now.top - shownIn.innerHeight / 3, behavior: 'instant' });
}

/** Whole, in the window that shows it and in the one on top; what takes no room cannot be brought there. */
function isInSight(ranges: readonly Range[]): boolean {
  const shownIn = ranges[0]?.startContainer.ownerDocument?.defaultView ?? window;
  const own = ranges.flatMap(range => Array.from(range.getClientRects()));
  return (
    own.every(({ top, bottom }) => top >= 0 && bottom <= shownIn.innerHeight) &&
    linesOf(ranges).every(({ top, bottom }) => top >= 0 && bottom <= window.innerHeight)
  );
}
