/**
 * The five documents that the bundled set was made from, as pages: the errors
 * that one of them holds are found, and nothing else is called a conflict. The
 * documents belong to their publishers and are not here; where their folder is
 * absent these tests are skipped.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CheckedClaim } from '../../lib/comparison/verdict.ts';
import { highlightName } from '../../lib/page/highlight-names.ts';
import { articlePage } from './articles.ts';
import { cardTexts } from './card.ts';
import { expect, test } from './fixture.ts';

const folder = fileURLToPath(new URL('../../../shared/seeds', import.meta.url));
const files = existsSync(folder) ? readdirSync(folder).sort() : [];
test.skip(files.length === 0, 'The documents are not on this machine.');

const pageOf = (number: string, published: string): string => {
  const text = readFileSync(join(folder, files.find(file => file.startsWith(number)) ?? ''), 'utf8');
  const asHtml = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const paragraphs = text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(asHtml);
  return articlePage({ title: `Document ${number}`, author: 'Nobody', published, paragraphs });
};

const conflicts = (claims: readonly CheckedClaim[]) =>
  claims.filter(claim => claim.status === 'contradicted' || claim.status === 'disputed');

test('the swap between two strangers is a conflict on who took part, with source, date and reasons', async ({
  extension,
  site,
}) => {
  const page = await extension.open(site.serve('/002', pageOf('002', '2025-05-20')));
  await extension.click(page);
  await extension.stopWorker();
  const state = await extension.settledState(page);
  if (state.state !== 'done') throw new Error(`The page was not read: ${state.state}`);
  const { claims, sameDocument } = state.report;
  const of = (words: string) => {
    const claim = claims.find(one => one.text.includes(words));
    if (!claim) throw new Error(`No claim holds “${words}”`);
    return claim;
  };

  const swap = of('prisoner-swap');
  expect(swap.status).toBe('contradicted');
  expect(swap.evidence[0]).toMatchObject({
    source: { title: 'Ukraine–Russia Direct Talks Resume: What to Expect Next', published: '2025-05-26' },
    differences: [{ kind: 'participants', here: { text: 'US, Iran' }, there: { text: 'Russia, Ukraine' } }],
  });
  expect(swap.evidence[0]?.sameEvent[0]).toMatchObject({
    key: expect.stringMatching(/^phrase\.same\.hostPlace/),
    values: ['Istanbul'],
  });

  // On the page: drawn as a conflict, and all of this on its card.
  const drawn = () =>
    page.evaluate(
      name =>
        [...(CSS.highlights.get(name) ?? [])].map(range => (range instanceof Range ? range.toString() : '')),
      highlightName('conflicts', 'light'),
    );
  await expect
    .poll(async () => (await drawn()).filter(text => text.includes('prisoner-swap')))
    .toHaveLength(1);
  await extension.askReader(await extension.tabIdOf(page), 'showClaim', { claim: swap.id });
  await expect.poll(() => cardTexts(page)).toContain('Conflicts on who took part');
  const card = (await cardTexts(page)).join(' ');
  for (const words of ['US', 'Iran', 'Russia', 'Ukraine', '26 May 2025', 'Direct Talks Resume', 'Istanbul'])
    expect(card).toContain(words);
  expect(card).toContain('Same event because');

  expect(of('Former President').evidence[0]?.differences[0]?.kind).toBe('role');
  expect(
    conflicts(claims)
      .map(claim => claim.id)
      .sort(),
  ).toEqual([swap.id, of('Former President').id].sort());

  const supported = [
    'Vatican might',
    'negotiations since 2022',
    'failed to reach',
    'principles of settlement',
  ];
  expect(supported.map(words => [words, of(words).status])).toEqual(
    supported.map(words => [words, 'supported']),
  );

  // The page is itself a source of the set: no evidence for or against itself.
  expect(sameDocument).toEqual(['source-1']);
  expect(claims.flatMap(claim => claim.evidence).filter(one => one.source.id === 'source-1')).toEqual([]);
});

for (const [number, published] of [
  ['000', '2025-05-21'],
  ['001', '2025-09-03'],
  ['003', '2025-05-26'],
  ['004', '2025-05-15'],
] as const) {
  test(`document ${number} raises no conflict`, async ({ extension, site }) => {
    const page = await extension.open(site.serve(`/${number}`, pageOf(number, published)));
    await extension.click(page);
    const state = await extension.settledState(page);
    if (state.state !== 'done') throw new Error(`The page was not read: ${state.state}`);
    expect(state.report.claims.length).toBeGreaterThan(10);
    expect(conflicts(state.report.claims).map(claim => claim.text)).toEqual([]);
  });
}
