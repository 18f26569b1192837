/**
 * One reader a page, however often its script is put in. The mark is in the
 * extension's own world, where the page does not see it.
 */

export type Run = {
  readonly signal: AbortSignal;
  end(): void;
  /** Called when the script is put in again. */
  onRepeat(listener: () => void): void;
};

const mark = Symbol.for('second-source.reader');

/** `null` if a reader runs here already; it is told. */
export function claimRun(world: object = globalThis): Run | null {
  const earlier: unknown = Reflect.get(world, mark);
  if (typeof earlier === 'function' && earlier() === true) return null;
  const controller = new AbortController();
  let repeat = (): void => {};
  const answer = (): boolean => {
    if (!controller.signal.aborted) repeat();
    return !controller.signal.aborted;
  };
  Reflect.set(world, mark, answer);
  return {
    signal: controller.signal,
    end: () => controller.abort(),
    onRepeat: listener => {
      repeat = listener;
    },
  };
}
