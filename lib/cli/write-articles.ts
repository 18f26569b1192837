/** Articles as a pack, as if they had been saved as pages: what `--out` writes. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Article } from '../app/article.ts';
import { savedPagesId } from '../app/set-sources.ts';
import { cleanText, sourceOfArticle } from '../app/source-of-article.ts';
import type { ClaimSet } from '../claims/claim-set.ts';
import type { SourceId } from '../claims/source.ts';
import { packFormats, type WrittenFormat, writePack } from '../formats/write-pack.ts';
import { BadInput } from './fail.ts';

export type Written = { readonly file: string; readonly article: Article };

/** The format by its name, or by the end of the file's. */
export function formatFor(path: string, named: string | undefined): WrittenFormat {
  const byName = packFormats.find(format => format === named);
  if (named !== undefined && byName === undefined)
    throw new BadInput(`--as: ${named} is no format (${packFormats.join(', ')})`);
  if (byName !== undefined) return byName;
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const byEnding = { json: 'claim-set', jsonld: 'schema-org', md: 'markdown', csv: 'csv' } as const;
  const format = Object.entries(byEnding).find(([end]) => end === ending)?.[1];
  if (format === undefined)
    throw new BadInput(
      `--out: ${path} does not tell its format; name it with --as (${packFormats.join(', ')})`,
    );
  return format;
}

export function writeArticles(
  path: string,
  format: WrittenFormat,
  articles: readonly Written[],
  at: string,
): void {
  const text = [...writePack([setOf(articles, at)], format)].join('');
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new BadInput(`${path}: cannot be written (${error instanceof Error ? error.message : error})`);
  }
}

/** A file has no address: it is known by its name, and two of one name are told apart by their words. */
function setOf(articles: readonly Written[], at: string): ClaimSet {
  const read = articles.map(({ file, article }) => {
    const sha256 = createHash('sha256').update(cleanText(article.text)).digest('hex');
    const { source, claims } = sourceOfArticle(article, { at, sha256 });
    const name = basename(file);
    return { source: source.title === null ? { ...source, title: name } : source, claims };
  });
  const sources = new Map(read.map(one => [one.source.id as SourceId, one]));
  return {
    format: 'second-source/claim-set',
    version: 2,
    id: savedPagesId,
    title: 'Saved pages',
    language: 'en',
    updated: at.slice(0, 10),
    sources: [...sources.values()].map(({ source }) => source),
    claims: [...sources.values()].flatMap(({ claims }) => claims),
  };
}
