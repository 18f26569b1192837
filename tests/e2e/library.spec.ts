/** The reader's own library: what is saved is held against the next page, and is still there the next day. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageState } from '../../lib/app/report.ts';
import { say } from '../../lib/wording/english.ts';
import { findBrowser } from '../../scripts/browsers.ts';
import { ChromiumWithExtension } from '../../scripts/chromium.ts';
import { Extension } from '../../scripts/extension.ts';
import { articlePage } from './articles.ts';
import { chromeBuild, expect, test } from './fixture.ts';
import { hasNewsPair, newsPage, noNewsPair } from './news-pair.ts';

const standings = (state: PageState): readonly string[] =>
  state.state === 'done'
    ? state.report.claims
        .filter(({ status }) => status !== 'unmatched')
        .map(({ status, text }) => `${status} ${text}`)
    : [state.state];

async function saveFromPopup(popup: Awaited<ReturnType<Extension['click']>>) {
  await popup
    .getByRole('button', { name: say('popup.save') })
    .or(popup.getByRole('button', { name: say('popup.save.source') }))
    .click();
  await expect(popup.getByText(/^Saved as a source: \d+ claims$/)).toBeVisible();
}

test('issue 4, 1: two news articles on one event: one is saved, the other shows where they part, also after the browser was closed', async ({
  site,
}) => {
  test.skip(!hasNewsPair, noNewsPair);
  const found = findBrowser('chromium');
  if (found === null) throw new Error('No Chromium, Chrome or Edge was found');
  const profileDir = mkdtempSync(join(tmpdir(), 'second-source-kept-'));
  const open = async () =>
    new Extension(
      await ChromiumWithExtension.open({
        executablePath: found.path,
        extensionDir: chromeBuild,
        headless: true,
        size: { width: 1280, height: 900 },
        profileDir,
      }),
    );

  const firstDay = await open();
  const saved = await firstDay.open(site.serve('/first', newsPage('fox')));
  const popup = await firstDay.click(saved);
  await firstDay.settledState(saved);
  await saveFromPopup(popup);
  await firstDay.browser.closeSurface(popup);
  const other = await firstDay.open(site.serve('/second', newsPage('hpo')));
  const state = await firstDay.read(other);
  expect(standings(state).filter(line => line.startsWith('contradicted'))).toHaveLength(1);
  expect(standings(state).filter(line => line.startsWith('supported')).length).toBeGreaterThan(1);
  await firstDay.browser.close();

  const nextDay = await open();
  const again = await nextDay.open(site.serve('/second', newsPage('hpo')));
  expect(standings(await nextDay.read(again))).toEqual(standings(state));
  await nextDay.browser.close();
  rmSync(profileDir, { recursive: true, force: true, maxRetries: 3 });
});

/** One event in two wordings: pages that share most of their words would be one document. */
const ferry = (rescued: 41 | 29) =>
  articlePage({
    title: rescued === 41 ? 'Ferry sinks off Port Arden' : 'After the ferry sank off Port Arden',
    published: '2026-03-12',
    paragraphs: [
      `The ferry Halden sank off Port Arden on Tuesday. Rescuers pulled ${rescued} people from the water.`,
      ...(rescued === 41 ? ofTheMorning : ofTheEvening),
    ],
  });

const ofTheMorning = [
  'The harbour master Ines Karlberg said the ferry had left Port Arden at seven in the morning, an hour late. The wind had turned in the night and stood against the harbour mouth.',
  'The Halden was built in 1987 and carried goods for the islands until 2019, when the county bought it for 3 million crowns. It was to be sold again in the autumn.',
  'A commission of inquiry will meet in Port Arden on 20 March 2026 to hear the captain and the crew of the ferry. The county pays for the rescue of the ferry.',
];
const ofTheEvening = [
  'A commission of inquiry will meet in Port Arden on 20 March 2026, the county said. It has asked the crew of the ferry for the log of the last weeks.',
  'Neighbours brought blankets to the quay and waited until the last of the boats was back from the ferry. Divers are to look at the hull of the Halden when the sea is calm.',
  'The county bought the ferry Halden in 2019. What the islands are to do without it nobody in Port Arden could say on Wednesday.',
];

test('a page that is saved while another is open is held against it at once, and no more when that is undone', async ({
  extension,
  site,
}) => {
  const evening = await extension.open(site.serve('/evening', ferry(29)));
  await extension.read(evening);
  const morning = await extension.open(site.serve('/morning', ferry(41)));
  const popup = await extension.click(morning);
  await extension.settledState(morning);
  await saveFromPopup(popup);

  const parted = async () =>
    standings(await extension.settledState(evening)).filter(line => line.startsWith('contradicted')).length;
  await evening.bringToFront();
  await expect.poll(parted).toBe(1);

  const later = await extension.click(morning);
  await later.getByRole('button', { name: say('popup.undo') }).click();
  await expect(later.getByRole('button', { name: say('popup.save.source') })).toBeVisible();
  await evening.bringToFront();
  await expect.poll(parted).toBe(0);
});

test('line 13: a page is saved and compared though the worker is killed before each step', async ({
  extension,
  site,
}) => {
  const morning = await extension.open(site.serve('/morning', ferry(41)));
  const popup = await extension.click(morning);
  await extension.settledState(morning);
  await extension.stopWorker();
  await saveFromPopup(popup);
  await extension.stopWorker();
  await popup.getByRole('button', { name: say('popup.undo') }).click();
  await expect(popup.getByRole('button', { name: say('popup.save.source') })).toBeVisible();
  await extension.stopWorker();
  await saveFromPopup(popup);
  await extension.browser.closeSurface(popup);
  await extension.stopWorker();
  const evening = await extension.open(site.serve('/evening', ferry(29)));
  const state = await extension.read(evening);
  expect(standings(state).filter(line => line.startsWith('contradicted'))).toEqual([
    'contradicted Rescuers pulled 29 people from the water.',
  ]);
});
