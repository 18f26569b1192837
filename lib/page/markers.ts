/**
 * Marks in the scroll bar's lane: a tick for each difference, as far down as
 * its sentence stands in the page. Off until the reader asks for them, since
 * they need an element that stays (docs/decisions/018).
 *
 * The element hangs on the root like the card's host, with a closed shadow
 * root, takes no click, and is read to nobody.
 */
import { linesOf } from './frames.ts';
import type { MarkKind } from './highlight-names.ts';
import type { Mark } from './highlights.ts';

export type Markers = {
  /** Draws the ticks of these marks; none of them takes the element away. Cheap: meant to be called every second. */
  show(marks: Iterable<Mark>): void;
};

/** By shape too, never by colour alone: a conflict's tick is as wide as the lane, a difference's half as wide. */
const looks: Readonly<Partial<Record<MarkKind, string>>> = {
  conflicts: 'width:10px;background:#b96d00',
  differs: 'width:5px;background:#7b57d1',
};

/** A page that takes the element away again and again has its way. */
const mostReturns = 10;

export function createMarkers(document: Document, signal: AbortSignal): Markers {
  let host: HTMLElement | null = null;
  let shown = '';
  let returns = 0;
  const close = (): void => {
    host?.remove();
    host = null;
    shown = '';
  };
  signal.addEventListener('abort', close);
  return {
    show(marks) {
      const ticks = signal.aborted ? [] : [...marks].flatMap(mark => tickOf(document, mark));
      if (ticks.length === 0) return close();
      const now = ticks.join('|');
      if (now === shown && host?.isConnected === true) return;
      if (host?.isConnected === false) returns += 1;
      close();
      if (returns > mostReturns) return;
      host = document.createElement('div');
      host.setAttribute('aria-hidden', 'true');
      host.style.cssText =
        'all:initial;position:fixed;top:0;right:0;width:10px;height:100%;pointer-events:none;z-index:2147483646';
      const root = host.attachShadow({ mode: 'closed' });
      for (const style of ticks) {
        const tick = document.createElement('div');
        tick.style.cssText = `position:absolute;right:0;height:3px;forced-color-adjust:none;${style}`;
        root.append(tick);
      }
      document.documentElement.append(host);
      shown = now;
    },
  };
}

/** The style of a tick; none for a mark that is no difference, or whose words are gone. */
function tickOf(document: Document, { kind, ranges }: Mark): string[] {
  const look = looks[kind];
  const box = look === undefined ? undefined : linesOf(ranges)[0];
  if (box === undefined) return [];
  const { scrollTop, scrollHeight } = document.scrollingElement ?? document.documentElement;
  return [`top:${((100 * (box.top + scrollTop)) / scrollHeight).toFixed(1)}%;${look}`];
}
