/**
 * The reader's hand on the page: clicks and moves over underlines, and keys.
 * Only events of the hand itself count, never those a script makes. Nothing of
 * the page is held up, but for the keys that are ours. A frame that is read has
 * events of its own: each window is listened to by itself.
 */

export type Hands = {
  /** An underline was clicked, or the pointer is over one; both in CSS pixels of the window that was listened to. */
  onClick(x: number, y: number): void;
  onMove(x: number, y: number): void;
  /** Pressed anywhere in the page but in the card. */
  onPressOutside(): void;
  isInCard(event: Event): boolean;
  /** `true` if the key was used, which keeps it from the page. */
  onKey(key: ReaderKey): boolean;
};

export type ReaderKey = 'next' | 'previous' | 'open' | 'close';

export function listenToHands(window: Window, hands: Hands, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal } as const;
  window.addEventListener(
    'click',
    event => {
      if (isPlainClick(event) && !hands.isInCard(event) && !isControl(event) && !isSelecting(window))
        hands.onClick(event.clientX, event.clientY);
    },
    options,
  );
  window.addEventListener(
    'pointerdown',
    event => {
      if (event.isTrusted && !hands.isInCard(event)) hands.onPressOutside();
    },
    options,
  );
  listenToMoves(window, hands, options);
  window.addEventListener(
    'keydown',
    event => {
      const key = event.isTrusted && !isTyping(event) ? keyOf(event) : null;
      // The card hears Escape itself, and closes what is open in it first.
      if (key === null || (key === 'close' && hands.isInCard(event)) || !hands.onKey(key)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true, signal },
  );
}

/** At most one look a frame. */
function listenToMoves(window: Window, hands: Hands, options: AddEventListenerOptions): void {
  let last: PointerEvent | null = null;
  const look = (): void => {
    const event = last;
    last = null;
    if (event !== null && options.signal?.aborted !== true) hands.onMove(event.clientX, event.clientY);
  };
  window.addEventListener(
    'pointermove',
    event => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      if (last === null) window.requestAnimationFrame(look);
      last = event;
    },
    options,
  );
}

const isPlainClick = (event: MouseEvent): boolean =>
  event.isTrusted &&
  event.button === 0 &&
  !event.altKey &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.shiftKey;

/** A link or button of the page keeps its click, underlined or not. */
const controls = 'a[href], button, input, select, textarea, label, summary, [role=button], [contenteditable]';

function isControl(event: Event): boolean {
  const [target] = event.composedPath();
  return isElementTarget(target) && Element.prototype.closest.call(target, controls) !== null;
}

function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  if (!isElementTarget(target)) return false;
  return (
    (target as HTMLElement).isContentEditable === true || /^(?:input|textarea|select)$/.test(target.localName)
  );
}

/** Not by its class: of what stands in a frame that is another one. */
const isElementTarget = (target: EventTarget | undefined): target is Element =>
  target !== undefined && 'nodeType' in target && target.nodeType === Node.ELEMENT_NODE;

const isSelecting = (window: Window): boolean => window.getSelection()?.isCollapsed === false;

function keyOf(event: KeyboardEvent): ReaderKey | null {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return null;
  if (event.key === 'Escape') return event.altKey ? null : 'close';
  if (!event.altKey) return null;
  if (event.key === 'ArrowDown') return 'next';
  if (event.key === 'ArrowUp') return 'previous';
  return event.key === 'Enter' ? 'open' : null;
}
