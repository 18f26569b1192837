/**
 * A page that is saved, as a source of a claim set: its verbatim text, and the
 * sentences of it that are claims. Pure; the hash and the time come in.
 */
import { fnv1a64 } from '../base/hash.ts';
import type { ClaimId, ClaimSetClaim, ClaimSetSource } from '../claims/claim-set.ts';
import { claimSetLimits } from '../claims/claim-set-limits.ts';
import type { SourceId } from '../claims/source.ts';
import type { Article } from './article.ts';
import { readDocumentClaims } from './read-source.ts';
import type { SourceToRead } from './set-sources.ts';

/** What JSON can carry: no NUL, no half of a surrogate pair. */
export const cleanText = (text: string): string => text.replaceAll('\0', '\ufffd').toWellFormed();

/** The address without its place in the page: where a page is the same page again. */
export const pageAddress = (url: string | null): string | null => url?.replace(/#.*$/s, '') ?? null;

export type Saving = {
  /** `2026-11-25T22:41:00.000Z` */
  readonly at: string;
  /** SHA-256 of the clean text, 64 hexadecimal digits. */
  readonly sha256: string;
};

/** Saved twice, a page has the same id twice, and a sentence that stands in both has the same claim's. */
export function sourceOfArticle(article: Article, saved: Saving): SourceToRead {
  const text = cleanText(article.text);
  const url = webAddressOf(article);
  const id = savedPageId(article, saved.sha256);
  const language = fitting(
    article.language,
    claimSetLimits.languageChars,
    /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/,
  );
  const source: ClaimSetSource = {
    id,
    outlet: shortened(article.outlet),
    title: shortened(article.title),
    author: shortened(article.author),
    published: article.published,
    url,
    genre: null,
    ...(language !== null && { language }),
    text,
    saved,
  };
  return { source, claims: claimsOfText(id, text, article.published), events: [] };
}

/** By its address, or where it has none by its words. */
export const savedPageId = (article: Article, sha256: string): SourceId =>
  // The brand is minted here.
  `page-${fnv1a64(webAddressOf(article) ?? sha256)}` as SourceId;

const webAddressOf = ({ url }: Article): string | null =>
  fitting(pageAddress(url), claimSetLimits.urlChars, /^https?:\/\/[^\s\p{Cc}]+$/u);

function claimsOfText(source: SourceId, text: string, published: string | null): readonly ClaimSetClaim[] {
  const seen = new Map<string, number>();
  return readDocumentClaims(text, published)
    .claims.filter(({ sentence }) => Array.from(sentence.text).length <= claimSetLimits.claimChars)
    .map(({ sentence, paragraph }) => {
      const before = seen.get(sentence.text) ?? 0;
      seen.set(sentence.text, before + 1);
      const id = `${source}-${fnv1a64(`${before} ${sentence.text}`)}` as ClaimId;
      return { id, source, text: sentence.text, verbatim: true, locator: { paragraph } };
    });
}

/** A headline of any length, as far as the format takes it; `null` for one without a character. */
function shortened(text: string | null): string | null {
  const clean = cleanText(text ?? '').trim();
  return clean === '' ? null : Array.from(clean).slice(0, claimSetLimits.titleChars).join('').trim();
}

const fitting = (text: string | null, max: number, pattern: RegExp): string | null =>
  text !== null && text.length <= max && pattern.test(text) ? text : null;
