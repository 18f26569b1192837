/** line 28: one input gives one output, byte for byte, however it is cut into slices and wherever it is read. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../lib/app/article.ts';
import { createChecker } from '../../../lib/app/check-article.ts';
import { buildLibrary } from '../../../lib/app/library.ts';
import { readPage } from '../../../lib/app/read-page.ts';
import { succeed } from '../../../lib/base/result.ts';
import { bundledSets } from '../../../lib/cli/bundled.ts';
import { findArticle } from '../../../lib/page/find-article.ts';
import { parsePage } from '../page/page.ts';

const path = (relative: string): string => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));
const sample = path('assets/sample/sample-article.html');
const html = readFileSync(sample, 'utf8');
const library = buildLibrary(bundledSets());

const bytesOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** Finds the article anew, and reads it in slices that end after as many sentences as `sizes` says in turn. */
async function readInSlices(sizes: readonly number[]): Promise<string> {
  const whole: Article | undefined = findArticle(parsePage(html))?.article;
  if (whole === undefined) throw new Error('The sample has no article');
  // Some of its blocks will do, a hundred times.
  const article = { ...whole, text: whole.text.split('\n').slice(0, 8).join('\n') };
  const checker = createChecker(library);
  let turn = 0;
  const check = async (of: Article, part: { start: number; end: number }) => {
    let left = sizes[turn++ % sizes.length] ?? 1;
    return succeed(checker.check(of, part, () => --left <= 0));
  };
  let last: unknown = null;
  for await (const state of readPage(article, { check }, { aborted: false })) last = state;
  expect(last).toMatchObject({ state: 'done' });
  return bytesOf([article, last]);
}

describe('line 28: the same input gives the same bytes', () => {
  test('in 100 readings, each cut into slices of its own', async () => {
    const hashes = new Set<string>();
    for (let run = 0; run < 100; run += 1) {
      hashes.add(await readInSlices([(run % 7) + 1, (run % 3) + 1, run + 1]));
    }
    expect(hashes.size).toBe(1);
    // Only a test that hangs is to end by the clock.
  }, 240_000);

  test('in any time zone and locale', async () => {
    const zones = [
      ['UTC', 'C'],
      ['Pacific/Kiritimati', 'en_US.UTF-8'],
      ['Pacific/Pago_Pago', 'de_DE.UTF-8'],
      ['Asia/Kathmandu', 'tr_TR.UTF-8'],
      ['America/St_Johns', 'ar_EG.UTF-8'],
    ] as const;
    const outputs = new Set<string>();
    for (const [zone, locale] of zones) {
      const env = { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale };
      const answer = await promisify(execFile)(
        process.execPath,
        [path('lib/cli/check.ts'), sample, '--json'],
        { env },
      ).catch((failed: { stdout: string; code: number }) => {
        // 1: there are discrepancies.
        expect(failed.code).toBe(1);
        return failed;
      });
      outputs.add(answer.stdout);
    }
    expect(outputs.size).toBe(1);
    expect([...outputs][0]?.length).toBeGreaterThan(1000);
  });
});
