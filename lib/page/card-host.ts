/**
 * The one element that is ever added to a page: the host of the card, with a
 * closed shadow root, there only while a card is open.
 *
 * It hangs on the root element, not in the body, so that no rule or script of
 * the page's content meets it, and it is in the top layer where the browser
 * has one. Only events of the reader's own hand pass into it, and its keys
 * do not reach the page's shortcuts.
 *
 * Knows nothing of what is shown in it.
 */

import { parentElementOf } from './dom.ts';
import { boxesOnTop, linesOf } from './frames.ts';
import type { Tone } from './highlight-names.ts';
import { type Box, type Placement, placeCard } from './placement.ts';

export type CardHost = {
  /** Where to render. The same element until `close`. */
  readonly container: HTMLElement;
  /** Puts the card at a sentence; the page may be scrolled for it. */
  placeAt(ranges: readonly Range[]): void;
  isAt(event: Event): boolean;
  /** To be called every second: a card whose script is gone, as Firefox ends it with its extension, hides by itself. */
  live(): void;
  close(): void;
};

/** Longer than a page holds up its timers, and short enough for a reader who switched the extension off. */
const livesMs = 5000;

const inputEvents = `click dblclick auxclick contextmenu pointerdown pointerup mousedown mouseup
  keydown keypress keyup input beforeinput change focusin focusout`.split(/\s+/);

/** Adds the host. `styles` is the card's whole stylesheet. Removed when `signal` aborts. */
export function openCardHost(document: Document, styles: string, tone: Tone, signal: AbortSignal): CardHost {
  const host = document.createElement('div');
  host.setAttribute('data-theme', tone);
  setStyle(host, baseStyle);
  const root = host.attachShadow({ mode: 'closed' });
  applyStyles(document, root, hostStyles + styles);
  const notch = document.createElement('div');
  notch.className = 'notch';
  notch.hidden = true;
  const container = document.createElement('div');
  const all = document.createElement('div');
  all.append(notch, container);
  root.append(all);
  const life = all.animate(
    { visibility: ['visible', 'visible', 'hidden'] },
    { duration: livesMs, fill: 'forwards' },
  );
  keepEventsApart(host, root);
  document.documentElement.append(host);
  raise(host);
  const close = (): void => host.remove();
  signal.addEventListener('abort', close);
  return {
    container,
    placeAt: ranges => place(document, host, container, notch, ranges),
    live() {
      life.currentTime = 0;
    },
    isAt: event => event.composedPath().includes(host),
    close,
  };
}

type Style = Readonly<Record<string, string>>;

// `all` first: whatever the page's rules say of a `div` ends here.
const baseStyle: Style = {
  all: 'initial',
  display: 'block',
  position: 'absolute',
  'z-index': '2147483647',
  margin: '0',
  // Of the host itself, which is nothing but a frame; the card in it takes the hand again.
  'pointer-events': 'none',
  width: '400px',
  left: '0',
  top: '0',
};

function setStyle(element: HTMLElement, style: Style): void {
  for (const [property, value] of Object.entries(style))
    element.style.setProperty(property, value, 'important');
}

const hostStyles = `
div { pointer-events: auto; }
.notch { position: absolute; left: -5px; width: 10px; height: 10px; margin-top: -5px; rotate: 45deg;
  background: var(--paper); border: 1px solid var(--line); border-width: 0 0 1px 1px; z-index: 1; }
.notch[hidden] { display: none; }
`;

/** Firefox refuses constructed sheets from a content script in some versions; then a style element does it. */
function applyStyles(document: Document, root: ShadowRoot, styles: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    if (root.adoptedStyleSheets.length === 1) return;
  } catch {
    // Falls through to the element.
  }
  const element = document.createElement('style');
  element.textContent = styles;
  root.append(element);
}

function keepEventsApart(host: HTMLElement, root: ShadowRoot): void {
  for (const type of inputEvents) {
    root.addEventListener(
      type,
      event => {
        if (event.isTrusted) return;
        event.stopImmediatePropagation();
        event.preventDefault();
      },
      { capture: true },
    );
    host.addEventListener(type, event => event.stopPropagation());
  }
}

/** Above dialogs and whatever else the page has raised. */
function raise(host: HTMLElement): void {
  if (typeof host.showPopover !== 'function') return;
  host.popover = 'manual';
  try {
    host.showPopover();
  } catch {
    // A page in the middle of going away; the z-index has to do.
    host.removeAttribute('popover');
  }
}

function place(
  document: Document,
  host: HTMLElement,
  container: HTMLElement,
  notch: HTMLElement,
  ranges: readonly Range[],
): void {
  const window = document.defaultView;
  if (window === null) return;
  const size = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const card = { width: host.offsetWidth, height: container.offsetHeight };
  const placement = placeCard(linesOf(ranges), columnOf(ranges), card, size);
  container.className = placement.kind === 'sheet' ? 'sheet' : '';
  notch.hidden = placement.kind === 'sheet' || placement.notch === null;
  if (placement.kind === 'sheet') {
    setStyle(host, { position: 'fixed', left: '0', top: 'auto', bottom: '0', right: '0', width: '100%' });
  } else {
    notch.style.top = `${placement.notch ?? 0}px`;
    setStyle(host, { position: 'absolute', bottom: 'auto', right: 'auto', width: '400px' });
    moveTo(window, host, placement);
  }
  if (placement.scrollBy > 0) window.scrollBy({ top: placement.scrollBy, behavior: 'instant' });
}

/** Twice: what an absolute place counts from depends on the page, so the first move measures it. */
function moveTo(window: Window, host: HTMLElement, placement: Exclude<Placement, { kind: 'sheet' }>): void {
  const wanted = { left: window.scrollX + placement.left, top: window.scrollY + placement.top };
  setStyle(host, { left: `${wanted.left}px`, top: `${wanted.top}px` });
  const got = host.getBoundingClientRect();
  const off = { left: placement.left - got.left, top: placement.top - got.top };
  if (Math.abs(off.left) < 1 && Math.abs(off.top) < 1) return;
  setStyle(host, { left: `${wanted.left + off.left}px`, top: `${wanted.top + off.top}px` });
}

/** The box of the paragraph that holds the sentence, which is as wide as the column. */
function columnOf(ranges: readonly Range[]): Box {
  const [first] = ranges;
  let element = first === undefined ? null : parentElementOf(first.startContainer);
  while (element !== null && getComputedStyle(element).display.startsWith('inline'))
    element = parentElementOf(element);
  const [column] =
    element === null ? [] : boxesOnTop(element, [Element.prototype.getBoundingClientRect.call(element)]);
  return column ?? { left: 0, top: 0, right: 0, bottom: 0 };
}
