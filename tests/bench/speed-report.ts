/** What was measured, as docs/PERFORMANCE.md says it. */
import { cpus } from 'node:os';
import type { Clock } from './page-clock.ts';

export type Row = {
  readonly words: number;
  readonly way: 'icon' | 'site';
  readonly isStopped: boolean;
  readonly clocks: readonly Clock[];
  /** Long tasks of the same page without a reader, over all runs. */
  readonly idle: readonly number[];
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const ms = (value: number): string => `${value.toFixed(0)} ms`;
const spread = (values: readonly number[]): string => `${ms(median(values))} (${ms(Math.max(...values))})`;

function line({ words, way, isStopped, clocks, idle }: Row): string {
  const tasks = clocks.flatMap(clock => clock.longTasks);
  const cells = [
    words.toLocaleString('en'),
    way === 'icon' ? 'icon' : 'allowed site',
    isStopped ? 'stopped right before' : 'running',
    spread(clocks.map(clock => clock.found - clock.begun)),
    `**${ms(median(clocks.map(clock => clock.firstHighlight - clock.found)))}** (${ms(Math.max(...clocks.map(clock => clock.firstHighlight - clock.found)))})`,
    spread(clocks.map(clock => clock.slices[0] ?? 0)),
    spread(clocks.flatMap(clock => clock.slices.slice(1))),
    tasks.length === 0
      ? `0 (${idle.length})`
      : `${tasks.length}, longest ${ms(Math.max(...tasks))} (${idle.length})`,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Milliseconds of ten million multiplications on one core. */
export function calibrate(): number {
  const start = performance.now();
  let value = 1;
  for (let at = 0; at < 1e7; at += 1) value = Math.imul(value, 48_271) ^ at;
  return value === 0 ? 0 : performance.now() - start;
}

export function report(rows: readonly Row[], runs: number): string {
  const loop = median(Array.from({ length: runs }, calibrate));
  const day = new Date().toISOString().slice(0, 10);
  return `# How fast it is

Written by \`npm run build && npm run bench\` on ${day}: ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Chromium without a display, ${runs} runs each. Ten million multiplications in Node took ${loop.toFixed(1)} ms beside it: where they take twice as long, expect about twice of everything.

| words | read by | background's worker | finding the article | article found to first highlight | first slice | each later slice | tasks of 50 ms or more |
|---|---|---|---|---|---|---|---|
${rows.map(line).join('\n')}

Medians; in brackets the longest of all runs. The target: 100 ms from the article found to the first highlight, and no task of ours over 50 ms on the page's thread.

- **Finding the article**, from the reader's first line to the article's text with its map of the page, in steps between which the page goes first.
- **Article found to first highlight**: from then until the first range is handed to the browser, which paints it in the next frame. In it are a message to the background, the reading of the whole article there, the first sentences held against the library, and the message back.
- **Slices**: from asking the background to its answer, for as many sentences as it gets through in 40 ms; the first holds the reading of the whole article besides.
- **Tasks of 50 ms or more** on the page's thread in all runs together (\`PerformanceObserver\`, type \`longtask\`), in brackets those of the same page in as many loads without a reader.
- **Read by**: the icon opens the popup, which wakes the worker while the reader is on its way; on a site that was allowed the reader comes alone.

How fast the engine is without a browser: \`npm run bench:quality\` prints the milliseconds for 1,000 words, and for holding them against 1,000 claims.
`;
}
