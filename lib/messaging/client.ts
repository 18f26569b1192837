/** Calls the background, from a reader or from one of the extension's own pages. */
import { browser } from 'wxt/browser';
import type { Result } from '../base/result.ts';
import { ask, type CallFailure } from './ask.ts';
import type { BackgroundCalls } from './calls.ts';
import type { Envelope } from './envelope.ts';

export type { CallFailure } from './ask.ts';

/**
 * Asks the background. The outer `Result` is the channel's: it fails if the
 * extension is gone, or if there was no answer after the last attempt. It never
 * rejects.
 */
export async function callBackground<Name extends keyof BackgroundCalls>(
  name: Name,
  request: Parameters<BackgroundCalls[Name]>[0],
): Promise<Result<ReturnType<BackgroundCalls[Name]>, CallFailure>> {
  const envelope: Envelope = { to: 'background', call: name, request };
  const answer = await ask(() => browser.runtime.sendMessage(envelope));
  // Edge: the background is our own code of this same version, typed by the same table.
  return answer as Result<ReturnType<BackgroundCalls[Name]>, CallFailure>;
}
