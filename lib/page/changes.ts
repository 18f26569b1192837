/**
 * Notices that a page has changed under its reader: another address in the
 * same document, text rewritten, blocks added or shown.
 *
 * What is told before the next frame is that a text was rewritten, since words
 * that nobody checked must not stand underlined. Watching costs nothing while a
 * page is busy: after some records the observer rests until the next look.
 */

/** One look a second is soon enough for a reader, and far from a page's frame. */
const lookEveryMs = 1000;

/** Records between two looks; a page that makes more of them changes all the time. */
const mostRecords = 100;

/** What shows or hides text without touching it. */
const showing = ['class', 'style', 'hidden', 'open'];

export type Watch = {
  /** Text of this node was rewritten in place, a moment ago. Not told of all while a page is busy. */
  onRewritten(node: Node): void;
  /** Every second while the page is in sight: whether anything in it changed since the last look. */
  onLook(changed: boolean): void;
};

/** The answer says which trees are watched besides the page's own: shadow roots and frames that were read. */
export function watchPage(
  document: Document,
  watch: Watch,
  signal: AbortSignal,
): (trees: readonly Node[]) => void {
  let records = 0;
  let watched: readonly Node[] = [document];
  const observer = new MutationObserver(batch => {
    records += batch.length;
    if (records > mostRecords) observer.disconnect();
    for (const { type, target } of batch.slice(0, mostRecords)) {
      if (type === 'characterData') watch.onRewritten(target);
    }
  });
  const observe = (): void => {
    for (const tree of watched)
      observer.observe(tree, {
        childList: true,
        characterData: true,
        attributeFilter: showing,
        subtree: true,
      });
  };
  observe();
  const timer = setInterval(() => {
    if (document.visibilityState !== 'visible') return;
    const changed = records > 0;
    if (records > mostRecords) observe();
    records = 0;
    watch.onLook(changed);
  }, lookEveryMs);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    observer.disconnect();
  });
  return trees => {
    if (signal.aborted) return;
    observer.disconnect();
    watched = [...new Set([document, ...trees])];
    observe();
  };
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
