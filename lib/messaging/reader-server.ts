/**
 * The reader's side of the table: answers the extension's own pages and the
 * background, and no one else. A page's scripts cannot send runtime messages;
 * other extensions' arrive elsewhere.
 */
import { browser } from 'wxt/browser';
import { asFields, asOneOf, asText, isTextOrNull } from '../base/shape.ts';
import type { ReaderCalls } from './calls.ts';
import { openEnvelope, type WrappedAnswer } from './envelope.ts';
import { maxClaimChars, maxIdChars, parseDecision, parsePart } from './parse-call.ts';
import { isOwnSender, type RawSender } from './sender.ts';

/** One handler a call; it never rejects. */
export type ReaderHandlers = {
  readonly [Name in keyof ReaderCalls]: (
    request: Parameters<ReaderCalls[Name]>[0],
  ) => ReturnType<ReaderCalls[Name]> | Promise<ReturnType<ReaderCalls[Name]>>;
};

type Parsers = {
  readonly [Name in keyof ReaderCalls]: (request: unknown) => Parameters<ReaderCalls[Name]>[0] | undefined;
};

const asNothing = (request: unknown): null | undefined => (request === null ? null : undefined);

/** `undefined` refuses a request, since `null` is what most of them are. */
const parsers: Parsers = {
  pageState: asNothing,
  article: asNothing,
  readAnyway: asNothing,
  toggleHighlights: asNothing,
  showClaim(request) {
    const claim = asText(asFields(request)?.['claim'], maxIdChars);
    return claim === null ? undefined : { claim };
  },
  showPassage(request) {
    const fields = asFields(request);
    const span = parsePart(fields?.['span']);
    const text = asText(fields?.['text'], maxClaimChars);
    return span === null || text === null ? undefined : { span, text };
  },
  decisionsChanged(request) {
    const fields = asFields(request);
    const decision = parseDecision(fields?.['decision']);
    const change = asOneOf(fields?.['change'], ['made', 'taken-back'] as const);
    return decision === null || change === null ? undefined : { decision, change };
  },
  claimInSight(request) {
    const known = asFields(request)?.['known'];
    return isTextOrNull(known, maxIdChars) ? { known } : undefined;
  },
  press(request) {
    const key = asOneOf(asFields(request)?.['key'], ['next', 'previous', 'open'] as const);
    return key === null ? undefined : { key };
  },
  setHighlights(request) {
    const visible = asFields(request)?.['visible'];
    return typeof visible === 'boolean' ? { visible } : undefined;
  },
};

/** Answers until `signal` aborts. */
export function answerReaderCalls(handlers: ReaderHandlers, signal: AbortSignal): void {
  if (signal.aborted) return;
  const onMessage = (
    message: unknown,
    sender: RawSender,
    sendResponse: (response: WrappedAnswer) => void,
  ): true | undefined => {
    const envelope = openEnvelope(message, 'reader');
    if (envelope === null || !isOwnSender(sender) || !isCallName(envelope.call)) return undefined;
    const answer = start(handlers, envelope.call, envelope.request);
    if (answer === null) return undefined;
    void answer.then(value => sendResponse({ answer: value }));
    return true;
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage));
}

function start<Name extends keyof ReaderCalls>(
  handlers: ReaderHandlers,
  name: Name,
  rawRequest: unknown,
): Promise<unknown> | null {
  const request = parsers[name](rawRequest);
  return request === undefined ? null : Promise.resolve(handlers[name](request));
}

const isCallName = (name: string): name is keyof ReaderCalls => Object.hasOwn(parsers, name);
