/**
 * Reads a reader's answer out of `unknown`. A reader shares its process with
 * the page, so an extension page that shows the answer trusts its shape only
 * after it was looked at, and its addresses only where they are web addresses.
 */
import type { Article } from '../app/article.ts';
import type { PageFailure, PageReport, PageState } from '../app/report.ts';
import { asFields, asInteger, asOneOf, isTextOrNull } from '../base/shape.ts';
import type { ReaderCalls } from './calls.ts';
import { maxFieldChars, maxIdChars, maxUrlChars, parseArticle } from './parse-call.ts';
import { parseClaims } from './parse-claims.ts';
import { webAddress } from './web-address.ts';

type Parsers = {
  readonly [Name in keyof ReaderCalls]: (answer: unknown) => ReturnType<ReaderCalls[Name]> | undefined;
};

const asNothing = (answer: unknown): null | undefined => (answer === null ? null : undefined);

const parsers: Parsers = {
  pageState: parsePageState,
  article: parseArticleAnswer,
  readAnyway: asNothing,
  showClaim: asNothing,
  showPassage: answer => (answer === null || typeof answer === 'boolean' ? answer : undefined),
  decisionsChanged: asNothing,
  claimInSight: answer => (isTextOrNull(answer, maxIdChars) ? answer : undefined),
  press: asNothing,
  setHighlights: asNothing,
  toggleHighlights: asNothing,
};

/** The answer, or `undefined` if its shape is not the call's. */
export function parseReaderAnswer<Name extends keyof ReaderCalls>(
  name: Name,
  answer: unknown,
): ReturnType<ReaderCalls[Name]> | undefined {
  return parsers[name](answer);
}

function parseArticleAnswer(answer: unknown): Article | null | undefined {
  if (answer === null) return null;
  const article = parseArticle(answer);
  return article === null ? undefined : { ...article, url: webAddress(article.url) };
}

const failures = [
  'extension-gone',
  'no-answer',
  'too-long',
  'language',
] as const satisfies readonly PageFailure[];

function parsePageState(answer: unknown): PageState | undefined {
  const fields = asFields(answer);
  switch (fields?.['state']) {
    case 'unread':
      return { state: 'unread' };
    case 'no-article':
      return { state: 'no-article' };
    case 'reading':
    case 'done': {
      const report = parseReport(fields['report']);
      return report === null ? undefined : { state: fields['state'], report };
    }
    case 'failed': {
      const reason = asOneOf(fields['reason'], failures);
      return reason === null ? undefined : { state: 'failed', reason };
    }
    default:
      return undefined;
  }
}

/** More sentences than 5 million characters can hold. */
const maxSentences = 5_000_000;

function parseReport(value: unknown): PageReport | null {
  const fields = asFields(value);
  const article = parseHead(fields?.['article']);
  const sentences = asInteger(fields?.['sentences'], 0, maxSentences);
  const sentencesRead = asInteger(fields?.['sentencesRead'], 0, maxSentences);
  const claims = parseClaims(fields?.['claims']);
  const same = fields?.['sameDocument'];
  if (article === null || sentences === null || sentencesRead === null || claims === null) return null;
  if (!Array.isArray(same) || !same.every(id => typeof id === 'string')) return null;
  return { article, sentences, sentencesRead, claims, sameDocument: same };
}

function parseHead(value: unknown): PageReport['article'] | null {
  const fields = asFields(value);
  if (fields === null) return null;
  const { title, outlet, author, published, url, language } = fields;
  if (!isTextOrNull(title, maxFieldChars) || !isTextOrNull(outlet, maxFieldChars)) return null;
  if (!isTextOrNull(author, maxFieldChars) || !isTextOrNull(published, 10)) return null;
  if (!isTextOrNull(url, maxUrlChars) || !isTextOrNull(language, 200)) return null;
  return { title, outlet, author, published, url: webAddress(url), language };
}
