/**
 * One asking over a message channel, made patient: a background worker that
 * dies under the message is asked again, which is why every call is safe to
 * repeat. Knows nothing of any one call.
 */
import { browser } from 'wxt/browser';
import { fail, type Result, succeed } from '../base/result.ts';
import { openAnswer } from './envelope.ts';

/**
 * `extension-gone`: the extension was updated or switched off under this page,
 * for good. `no-answer`: nobody answered, however often asked, or the call was refused.
 */
export type CallFailure = 'extension-gone' | 'no-answer';

/** The longest a single answer takes is a 40 ms slice after a cold start with its index; this is many times that. */
const answerWithinMs = 10_000;

/**
 * Before each attempt. A worker that was being stopped is mostly gone
 * by the second, and starts anew in 18 to 36 ms; a machine that is busy needs the longer ones.
 */
const pausesMs = [0, 50, 250, 1000];

export async function ask(send: () => Promise<unknown>): Promise<Result<unknown, CallFailure>> {
  for (const pauseMs of pausesMs) {
    if (pauseMs > 0) await new Promise(resolve => setTimeout(resolve, pauseMs));
    if (isExtensionGone()) return fail('extension-gone');
    const answer = openAnswer(await answerInTime(send));
    if (answer !== null) return succeed(answer.answer);
  }
  return fail(isExtensionGone() ? 'extension-gone' : 'no-answer');
}

/** The response, or `undefined` for a channel that broke, stayed silent or could not be opened. */
async function answerInTime(send: () => Promise<unknown>): Promise<unknown> {
  let stopWaiting = (): void => {};
  const silence = new Promise<undefined>(resolve => {
    const timer = setTimeout(() => resolve(undefined), answerWithinMs);
    stopWaiting = () => clearTimeout(timer);
  });
  try {
    return await Promise.race([send(), silence]);
  } catch {
    // "Could not establish connection", "message channel closed", "Extension context invalidated":
    // the browsers word these differently, and whether to ask again does not depend on the wording.
    return undefined;
  } finally {
    stopWaiting();
  }
}

/** After an update the old content script runs on, with a `runtime` that has lost its id. */
function isExtensionGone(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}
