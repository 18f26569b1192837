/** Several screens that edit at once: nothing that one does is lost by another. */
import { seededRandom } from '../bench/quality/random.ts';
import { bundled } from './bundled-client.ts';
import { expect, test } from './fixture.ts';
import type * as KeptLibrary from './kept-library.ts';

declare const kept: typeof KeptLibrary;

type Step =
  | { readonly kind: 'decide'; readonly claim: string }
  | { readonly kind: 'undo'; readonly claim: string }
  | { readonly kind: 'site'; readonly host: string }
  | { readonly kind: 'off'; readonly id: string };

/** What each of three screens does, one after the other; what all of it comes to is the same in every order. */
function stepsOf(screen: number, count: number, random: () => number): readonly Step[] {
  const steps: Step[] = [];
  const mine: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const draw = random();
    const name = `screen ${screen} step ${at}`;
    const last = mine.at(-1);
    if (draw < 0.4) {
      mine.push(name);
      steps.push({ kind: 'decide', claim: name });
    } else if (draw < 0.5 && last !== undefined) {
      mine.pop();
      steps.push({ kind: 'undo', claim: last });
    } else if (draw < 0.75) steps.push({ kind: 'site', host: `s${screen}-${at}.example` });
    else steps.push({ kind: 'off', id: `source-${screen}-${at}` });
  }
  return steps;
}

test('line 22: two panels and a popup edit at once, 1,000 random interleavings: nothing is lost', async ({
  extension,
}) => {
  test.setTimeout(240_000);
  const random = seededRandom(22);
  const screens = await Promise.all(
    ['sidepanel.html?tab=1', 'sidepanel.html?tab=2', 'popup.html'].map(path =>
      extension.browser.openOwnPage(path),
    ),
  );
  const script = await bundled('tests/e2e/kept-library.ts', 'kept');
  for (const screen of screens) await screen.evaluate(script);
  const plans = screens.map((_, screen) => stepsOf(screen, 1000, random));

  await Promise.all(
    screens.map((screen, index) =>
      screen.evaluate(
        async ({ steps, seed }) => {
          const ids = new Map<string, string>();
          let state = seed;
          for (const step of steps) {
            // A pause of its own before each step, so that the three fall in with one another in ever other ways.
            state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
            if (state % 3 === 0) await new Promise(resolve => setTimeout(resolve, state % 5));
            if (step.kind === 'decide') {
              const added = await kept.addDecision(
                { claim: step.claim, evidence: null, decision: 'hide' },
                1,
              );
              if (added.ok) ids.set(step.claim, added.value.id);
            } else if (step.kind === 'undo') await kept.undoDecision(ids.get(step.claim) ?? '');
            else if (step.kind === 'site')
              await kept.updateSettings(now => ({
                ...now,
                sites: [...now.sites, { host: step.host, since: '2026-01-01' }],
              }));
            else await kept.switchBundled(step.id, false);
          }
        },
        { steps: plans[index] ?? [], seed: index * 7919 + 1 },
      ),
    ),
  );

  const [screen] = screens;
  if (screen === undefined) throw new Error('No screen was opened');
  const end = await screen.evaluate(async () => {
    const decisions = await kept.listDecisions();
    const library = await kept.listLibrary();
    return {
      claims: decisions.ok ? decisions.value.map(({ claim }) => claim).toSorted() : [],
      hosts: (await kept.getSettings()).sites.map(({ host }) => host).toSorted(),
      off: library.ok ? library.value.bundledOff.toSorted() : [],
    };
  });
  const all = plans.flat();
  const undone = new Set(all.flatMap(step => (step.kind === 'undo' ? [step.claim] : [])));
  expect(end.claims).toEqual(
    all.flatMap(step => (step.kind === 'decide' && !undone.has(step.claim) ? [step.claim] : [])).toSorted(),
  );
  expect(end.hosts).toEqual(all.flatMap(step => (step.kind === 'site' ? [step.host] : [])).toSorted());
  expect(end.off).toEqual(all.flatMap(step => (step.kind === 'off' ? [step.id] : [])).toSorted());
  expect(plans.map(steps => steps.length)).toEqual([1000, 1000, 1000]);
});
