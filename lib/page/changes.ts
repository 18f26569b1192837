/**
 * Notices that a page has changed under its reader: another address in the
 * same document, text rewritten, blocks added.
 *
 * Watching costs nothing while a page is busy: the observer stops at the first
 * record and starts again a second later, however many changes there were.
 */

/** One look a second is soon enough for a reader, and far from a page's frame. */
const lookEveryMs = 1000;

export type Watch = {
  /** Every second while the page is in sight: whether anything in it changed since the last look. */
  onLook(changed: boolean): void;
};

export function watchPage(document: Document, watch: Watch, signal: AbortSignal): void {
  let changed = false;
  const observer = new MutationObserver(() => {
    changed = true;
    observer.disconnect();
  });
  const observe = (): void =>
    observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true });
  observe();
  const timer = setInterval(() => {
    if (document.visibilityState !== 'visible') return;
    const hadChanged = changed;
    changed = false;
    if (hadChanged) observe();
    watch.onLook(hadChanged);
  }, lookEveryMs);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    observer.disconnect();
  });
}

/** Resolves when the page is in sight: at once, or after prerendering or in a hidden tab's first showing. */
export function whenVisible(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const check = (): void => {
      if (document.visibilityState === 'visible') resolve();
    };
    document.addEventListener('visibilitychange', check, { signal });
    check();
  });
}
