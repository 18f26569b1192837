/** Work on the page's thread in short pieces, so that scrolling and typing never wait for us. */

/** Half a frame at 60 Hz: the page keeps the other half. */
export const sliceMs = 8;

/** Elements or nodes between two steps of a walk: some tenths of a millisecond. */
export const stepEvery = 200;

/** All steps at once. */
export function toEnd<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Goes from step to step, and lets the page go first after every `sliceMs`. `null` if `signal` aborts. */
export async function runSteps<Result>(
  steps: Generator<void, Result>,
  signal: AbortSignal,
): Promise<Result | null> {
  let sliceStart = performance.now();
  while (!signal.aborted) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - sliceStart <= sliceMs) continue;
    await new Promise(resolve => setTimeout(resolve));
    sliceStart = performance.now();
  }
  return null;
}

/** Does `work` on each item in order, in slices. */
export function runInSlices<Item>(
  items: readonly Item[],
  work: (item: Item) => void,
  signal: AbortSignal,
): Promise<null> {
  function* steps(): Generator<void, null> {
    for (const item of items) {
      work(item);
      yield;
    }
    return null;
  }
  return runSteps(steps(), signal);
}
