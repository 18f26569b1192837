/** An article from a file: .html through the same finder as a page, anything else as plain text. */
import { parseHTML } from 'linkedom';
import type { Article } from '../app/article.ts';
import { findArticle } from '../page/find-article.ts';
import { findPublicationDate } from '../text/dateline.ts';
import { BadInput } from './fail.ts';
import { readTextFile } from './read-file.ts';

export function readArticle(path: string, published: string | null): Article {
  const content = readTextFile(path);
  const article = /\.x?html?$/i.test(path) ? articleOfPage(path, content) : articleOfText(path, content);
  return published === null ? article : { ...article, published };
}

function articleOfPage(path: string, html: string): Article {
  const found = findArticle(parseHTML(html).document);
  if (found === null) throw new BadInput(`${path}: no article was found in this page`);
  return found.article;
}

/** Offsets stay those of the file: line ends become `\n` without a character being moved. */
function articleOfText(path: string, content: string): Article {
  const text = content.replaceAll('\r\n', ' \n').replaceAll('\r', '\n');
  if (!/\p{L}/u.test(text)) throw new BadInput(`${path}: no text was found in this file`);
  return {
    title: titleOf(text),
    outlet: null,
    author: null,
    published: findPublicationDate(text),
    url: null,
    language: null,
    text,
  };
}

const longestTitle = 140;

/** The first line, where it stands alone and is no sentence. */
function titleOf(text: string): string | null {
  const [first = '', second = ''] = text.trimStart().split('\n');
  const line = first.trim();
  return line.length > 0 && line.length <= longestTitle && second.trim() === '' && !/[.!…”"]$/.test(line)
    ? line
    : null;
}
