/**
 * The background's side of the table: listens, checks who asks and what, and
 * answers. Register it synchronously, before any `await`, or the message that
 * woke the worker is lost.
 */
import { browser } from 'wxt/browser';
import type { BackgroundCalls } from './calls.ts';
import { openEnvelope, type WrappedAnswer } from './envelope.ts';
import { backgroundParsers } from './parse-call.ts';
import { type RawSender, recogniseSender, type Sender } from './sender.ts';

/** One handler a call; it never rejects. The sender is one that was recognised and may make the call. */
export type BackgroundHandlers = {
  readonly [Name in keyof BackgroundCalls]: (
    request: Parameters<BackgroundCalls[Name]>[0],
    sender: Sender,
  ) => ReturnType<BackgroundCalls[Name]> | Promise<ReturnType<BackgroundCalls[Name]>>;
};

/** Who may make a call: C and P in `calls.ts`. */
const mayCall: { readonly [Name in keyof BackgroundCalls]: readonly Sender['kind'][] } = {
  wake: ['page'],
  checkArticle: ['reader', 'page'],
  stateChanged: ['reader'],
  styleMarks: ['reader'],
  decide: ['reader', 'page'],
  undoDecision: ['reader', 'page'],
  savePage: ['page'],
  savedPage: ['page'],
  undoChange: ['page'],
  compareArticle: ['page'],
  readImport: ['page'],
  finishImport: ['page'],
  openPanel: ['reader', 'page'],
};

/**
 * Answers the calls of readers and pages. A message that is not understood, or
 * whose sender may not make it, is left without an answer and without effect.
 * A handler is started at once, within the sender's gesture, as `openPanel` needs.
 */
export function answerBackgroundCalls(handlers: BackgroundHandlers): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, rawSender: RawSender, sendResponse: (response: WrappedAnswer) => void) => {
      const answer = startHandler(handlers, message, rawSender);
      if (answer === null) return undefined;
      void answer.then(value => sendResponse({ answer: value }));
      // Kept open for the answer: a returned promise works from Chrome 144 on only.
      return true;
    },
  );
}

/** The answer to come, or `null` if the message is to be left alone. */
function startHandler(
  handlers: BackgroundHandlers,
  message: unknown,
  rawSender: RawSender,
): Promise<unknown> | null {
  const envelope = openEnvelope(message, 'background');
  const sender = recogniseSender(rawSender);
  if (envelope === null || sender === null || !isCallName(envelope.call)) return null;
  return start(handlers, envelope.call, envelope.request, sender);
}

function start<Name extends keyof BackgroundCalls>(
  handlers: BackgroundHandlers,
  name: Name,
  rawRequest: unknown,
  sender: Sender,
): Promise<unknown> | null {
  if (!mayCall[name].includes(sender.kind)) return null;
  const request = backgroundParsers[name](rawRequest);
  return request === null ? null : Promise.resolve(handlers[name](request, sender));
}

const isCallName = (name: string): name is keyof BackgroundCalls => Object.hasOwn(mayCall, name);
