/** Calls the reader of a tab, from the background or one of the extension's own pages. */
import { browser } from 'wxt/browser';
import { fail, type Result, succeed } from '../base/result.ts';
import type { ReaderCalls } from './calls.ts';
import { type Envelope, openAnswer } from './envelope.ts';
import { parseReaderAnswer } from './parse-answer.ts';

/** `no-reader`: the tab has no reader, since the page was not read, is gone, or may not be read. */
export type ReaderCallFailure = 'no-reader';

/**
 * Asks the reader in the top frame of a tab. It is asked once: a reader does not
 * die without its page. An answer of another shape counts as none. Never rejects.
 */
export async function callReader<Name extends keyof ReaderCalls>(
  tabId: number,
  name: Name,
  request: Parameters<ReaderCalls[Name]>[0],
): Promise<Result<ReturnType<ReaderCalls[Name]>, ReaderCallFailure>> {
  const envelope: Envelope = { to: 'reader', call: name, request };
  try {
    const response: unknown = await browser.tabs.sendMessage(tabId, envelope, { frameId: 0 });
    const answer = openAnswer(response);
    if (answer === null) return fail('no-reader');
    const parsed = parseReaderAnswer(name, answer.answer);
    return parsed === undefined ? fail('no-reader') : succeed(parsed);
  } catch {
    // "Receiving end does not exist", "No tab with id", a page swapped out: all mean the same here.
    return fail('no-reader');
  }
}
