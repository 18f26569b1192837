import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { callBackground } from '../../../lib/messaging/client.ts';

const answer = { answer: null };
type Listener = Parameters<typeof fakeBrowser.runtime.onMessage.addListener>[0];

/** A background that stays silent for the first askings, as one that was just stopped does. */
function answerFrom(nthAsking: number): { readonly asked: () => number } {
  let asked = 0;
  const listener: Listener = (_message, _sender, respond) => {
    asked++;
    if (asked < nthAsking) return undefined;
    respond(answer);
    return true;
  };
  fakeBrowser.runtime.onMessage.addListener(listener);
  return { asked: () => asked };
}

describe('callBackground', () => {
  test('gives the answer', async () => {
    answerFrom(1);
    expect(await callBackground('openPanel', { claim: null })).toEqual({ ok: true, value: null });
  });

  test('line 13: asks again when the background died under the first two askings', async () => {
    const background = answerFrom(3);
    expect(await callBackground('openPanel', { claim: null })).toEqual({ ok: true, value: null });
    expect(background.asked()).toBe(3);
  });

  test('gives up after the fourth asking', async () => {
    const background = answerFrom(5);
    expect(await callBackground('openPanel', { claim: null })).toEqual({ ok: false, failure: 'no-answer' });
    expect(background.asked()).toBe(4);
  });

  test('says that nobody answered where nobody listens', async () => {
    expect(await callBackground('openPanel', { claim: null })).toEqual({ ok: false, failure: 'no-answer' });
  });

  test('line 14: does not ask at all once the extension is gone under the page', async () => {
    const background = answerFrom(1);
    Object.assign(fakeBrowser.runtime, { id: undefined });
    expect(await callBackground('openPanel', { claim: null })).toEqual({
      ok: false,
      failure: 'extension-gone',
    });
    expect(background.asked()).toBe(0);
  });
});
