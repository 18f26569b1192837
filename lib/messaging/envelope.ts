/**
 * How a call looks on the wire. `to` parts the two tables: the background and
 * every open page of the extension hear one another's `runtime.sendMessage`,
 * and each leaves alone what is not for it.
 */
import { asFields, asText } from '../base/shape.ts';

export type Addressee = 'background' | 'reader';

export type Envelope = { readonly to: Addressee; readonly call: string; readonly request: unknown };

/** Answers travel in a wrapping, so that `null` is told from no answer at all. */
export type WrappedAnswer = { readonly answer: unknown };

/** Longest name of a call; more is no call of ours. */
const maxCallChars = 40;

/** Opens a message that may have come from anywhere; `null` if it is no call for `to`. */
export function openEnvelope(message: unknown, to: Addressee): Envelope | null {
  const fields = asFields(message);
  if (fields === null || fields['to'] !== to) return null;
  const call = asText(fields['call'], maxCallChars);
  return call === null ? null : { to, call, request: fields['request'] };
}

/** The answer in a response; `null` if it is none, as when nobody listened. */
export function openAnswer(response: unknown): WrappedAnswer | null {
  const fields = asFields(response);
  return fields !== null && 'answer' in fields ? { answer: fields['answer'] } : null;
}
