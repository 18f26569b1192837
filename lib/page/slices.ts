/** Work on the page's thread in short pieces, so that scrolling and typing never wait for us. */

/** Half a frame at 60 Hz: the page keeps the other half. */
export const sliceMs = 8;

/** Does `work` on each item in order, and lets the page go first after every `sliceMs`. Stops when `signal` aborts. */
export async function runInSlices<Item>(
  items: readonly Item[],
  work: (item: Item) => void,
  signal: AbortSignal,
): Promise<void> {
  let sliceStart = performance.now();
  for (const item of items) {
    if (performance.now() - sliceStart > sliceMs) {
      await new Promise(resolve => setTimeout(resolve));
      sliceStart = performance.now();
    }
    if (signal.aborted) return;
    work(item);
  }
}
