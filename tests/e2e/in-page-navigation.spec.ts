/** A page that shows one story after the other in one document. */
import { sampleArticle } from './articles.ts';
import { expect, test } from './fixture.ts';

test('line 11: 50 in-page navigations grow the page’s memory by less than 1 MB and leave no stale highlight', async ({
  extension,
  site,
}) => {
  test.setTimeout(240_000);
  const page = await extension.open(site.serve('/story', sampleArticle));
  const session = await page.context().newCDPSession(page);
  await extension.read(page);
  await page.bringToFront();
  const original = await page.evaluate(() => document.querySelector('main')?.innerHTML ?? '');
  const heap = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  const drawn = (): Promise<readonly string[]> =>
    page.evaluate(() =>
      [...CSS.highlights.values()]
        .flatMap(ranges => [...ranges])
        .map(String)
        .filter(text => text !== ''),
    );

  let before = 0;
  for (let story = 0; story <= 50; story += 1) {
    await page.evaluate(
      ([number, html]) => {
        history.pushState(null, '', `/story/${number}`);
        const main = document.querySelector('main');
        main?.replaceChildren();
        main?.setHTMLUnsafe(html.replaceAll('<p>', `<p><i>Story ${number}.</i> `));
      },
      [story, original] as const,
    );
    const early = await drawn();
    await expect.poll(async () => (await drawn()).length, { intervals: [50] }).toBeGreaterThan(5);
    // Nothing of the story before was drawn any more, though some of this one may have been.
    const all = await drawn();
    expect(early.filter(text => !all.includes(text))).toEqual([]);
    // The first reading fills what is kept for all.
    if (story === 0) before = await heap();
  }
  expect((await heap()) - before).toBeLessThan(1024 * 1024);
});
