/**
 * The clocks of one measured reading, without a trace of them in the product:
 * in the world that the reader will run in, `sendMessage` and `Highlight.add`
 * are wrapped before the reader comes, and the page itself watches for long
 * tasks. Needs a tab that the extension may already read.
 */
import type { Page } from 'playwright';
import type { Extension } from '../../scripts/extension.ts';

/** Milliseconds of the page's own clock. */
export type Clock = {
  /** The reader's first line ran. */
  readonly begun: number;
  /** The first slice was asked for, which is what follows at once when the article has been found. */
  readonly found: number;
  /** The first range was handed to the browser, which paints it in the next frame. */
  readonly firstHighlight: number;
  /** From asking the background for each slice to its answer. */
  readonly slices: readonly number[];
  /** Tasks of the page's thread of 50 ms or more, whoever's they are. */
  readonly longTasks: readonly number[];
};

/** Winds the clocks up in a page that has no reader yet. */
export async function windClocks(extension: Extension, page: Page): Promise<void> {
  await page.evaluate(() => {
    const longTasks: number[] = [];
    Object.assign(globalThis, { longTasks });
    new PerformanceObserver(list =>
      longTasks.push(...list.getEntries().map(entry => entry.duration)),
    ).observe({ type: 'longtask' });
  });
  const own = await extension.ownPage();
  await own.evaluate(
    async tabId => {
      const func = (): void => {
        const clock: Record<string, number> & { slices?: number[] } = {};
        const slices: number[] = [];
        Object.assign(globalThis, { clock, slices });
        const note = (name: string): void => {
          clock[name] ??= performance.now();
        };

        // The reader looks at its mark before anything else (lib/page/one-run.ts).
        let mark: unknown;
        Object.defineProperty(globalThis, Symbol.for('second-source.reader'), {
          get() {
            note('begun');
            return mark;
          },
          set(value) {
            mark = value;
          },
        });

        const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (
          message: unknown,
        ) => Promise<unknown>;
        const sendMessage = async (message: { readonly call?: string }): Promise<unknown> => {
          if (message.call !== 'checkArticle') return send(message);
          note('found');
          const start = performance.now();
          const answer = await send(message);
          slices.push(performance.now() - start);
          return answer;
        };
        Object.assign(chrome.runtime, { sendMessage });

        const { add } = Highlight.prototype;
        Highlight.prototype.add = function (range) {
          note('firstHighlight');
          return add.call(this, range);
        };
      };
      await chrome.scripting.executeScript({ target: { tabId }, func });
    },
    await extension.tabIdOf(page),
  );
}

/** What the clocks show once the page has been read. Throws if one of them never ran. */
export async function readClocks(extension: Extension, page: Page): Promise<Clock> {
  const own = await extension.ownPage();
  const inReader = await own.evaluate(
    async tabId => {
      const func = () => {
        const { clock, slices } = globalThis as unknown as {
          clock: { begun?: number; found?: number; firstHighlight?: number };
          slices: number[];
        };
        return { ...clock, slices };
      };
      const [answer] = await chrome.scripting.executeScript({ target: { tabId }, func });
      return answer?.result ?? null;
    },
    await extension.tabIdOf(page),
  );
  const { begun, found, firstHighlight, slices } = inReader ?? {};
  if (begun === undefined || found === undefined || firstHighlight === undefined || slices === undefined)
    throw new Error(`A clock never ran: ${JSON.stringify(inReader)}`);
  return { begun, found, firstHighlight, slices, longTasks: await longTasksOf(page) };
}

export const longTasksOf = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => (globalThis as unknown as { longTasks: readonly number[] }).longTasks);
