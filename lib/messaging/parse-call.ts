/**
 * Reads the request of a call for the background out of `unknown`. Only the
 * known fields are copied; what is too long, of another type or missing makes
 * the whole request `null`, and the call is not made.
 */
import type { Article } from '../app/article.ts';
import { asFields, asInteger, asOneOf, asText, isTextOrNull } from '../base/shape.ts';
import type { Span } from '../text/span.ts';
import type { BackgroundCalls, Decision } from './calls.ts';

type Parsers = {
  readonly [Name in keyof BackgroundCalls]: (request: unknown) => Parameters<BackgroundCalls[Name]>[0] | null;
};

/** Above the 5 million characters that are read, so that the engine can say "too long" itself. */
export const maxArticleChars = 10_000_000;
/** A headline, a byline, an outlet. */
export const maxFieldChars = 10_000;
/** Browsers cut addresses at 2 MB; no article has one of over this. */
export const maxUrlChars = 100_000;
/** One claim, one id. */
export const maxClaimChars = 20_000;
export const maxIdChars = 200;

/** Open tabs that are compared at once. */
const maxOthers = 50;

const decisions = ['not-same-event', 'both-can-hold', 'cannot-both-hold', 'hide'] as const;

export const backgroundParsers: Parsers = {
  wake: request => (asFields(request)?.['because'] === 'article' ? { because: 'article' } : null),
  checkArticle(request) {
    const fields = asFields(request);
    const article = parseArticle(fields?.['article']);
    const part = parsePart(fields?.['part']);
    return article !== null && part !== null ? { article, part } : null;
  },
  stateChanged(request) {
    const conflicts = asInteger(asFields(request)?.['conflicts'], 0, maxArticleChars);
    return conflicts === null ? null : { conflicts };
  },
  styleMarks(request) {
    const frames = asFields(request)?.['frames'];
    return typeof frames === 'boolean' ? { frames } : null;
  },
  decide: parseDecision,
  undoDecision: parseId,
  savePage(request) {
    const tabId = asInteger(asFields(request)?.['tabId'], 0, Number.MAX_SAFE_INTEGER);
    const change = asText(asFields(request)?.['change'], maxIdChars);
    return tabId === null || change === null || change === '' ? null : { tabId, change };
  },
  savedPage(request) {
    const tabId = asInteger(asFields(request)?.['tabId'], 0, Number.MAX_SAFE_INTEGER);
    return tabId === null ? null : { tabId };
  },
  undoChange(request) {
    const change = asText(asFields(request)?.['change'], maxIdChars);
    return change === null || change === '' ? null : { change };
  },
  compareArticle(request) {
    const fields = asFields(request);
    const article = parseArticle(fields?.['article']);
    const part = parsePart(fields?.['part']);
    const others = Array.isArray(fields?.['others']) ? fields['others'].map(parseArticle) : null;
    if (article === null || part === null || others === null || others.length > maxOthers) return null;
    const known = others.filter(other => other !== null);
    return known.length === others.length ? { article, others: known, part } : null;
  },
  readImport: parseId,
  finishImport: parseId,
  openPanel(request) {
    const claim = asFields(request)?.['claim'];
    return isTextOrNull(claim, maxClaimChars) ? { claim } : null;
  },
};

/** A part of an article, in UTF-16 units of its text. */
export function parsePart(value: unknown): Span | null {
  const fields = asFields(value);
  const start = asInteger(fields?.['start'], 0, maxArticleChars);
  const end = asInteger(fields?.['end'], 0, maxArticleChars);
  return start === null || end === null ? null : { start, end };
}

function parseId(request: unknown): { readonly id: string } | null {
  const id = asText(asFields(request)?.['id'], maxIdChars);
  return id === null ? null : { id };
}

/** An article as a reader sends it. */
export function parseArticle(value: unknown): Article | null {
  const fields = asFields(value);
  if (fields === null) return null;
  const { title, outlet, author, published, url, language } = fields;
  const text = asText(fields['text'], maxArticleChars);
  if (text === null || !isTextOrNull(title, maxFieldChars) || !isTextOrNull(outlet, maxFieldChars))
    return null;
  if (!isTextOrNull(author, maxFieldChars) || !isDayOrNull(published)) return null;
  if (!isTextOrNull(url, maxUrlChars) || !isTextOrNull(language, maxIdChars)) return null;
  return { title, outlet, author, published, url, language, text };
}

/** A decision as a screen sends it or the database holds it. */
export function parseDecision(value: unknown): Decision | null {
  const fields = asFields(value);
  const claim = asText(fields?.['claim'], maxClaimChars);
  const evidence = fields?.['evidence'];
  const decision = asOneOf(fields?.['decision'], decisions);
  if (claim === null || claim === '' || decision === null || !isTextOrNull(evidence, maxIdChars)) return null;
  return { claim, evidence, decision };
}

const isDayOrNull = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value));
