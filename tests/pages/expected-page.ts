/** What `expected.json` of a page folder says, and how a page is held against it. */
import { expect } from 'vitest';
import type { Article } from '../../lib/app/article.ts';

export type ExpectedPage =
  | {
      /** No false start: the page is not read unless its reader asks for it. */
      readonly isArticle: false;
    }
  | {
      readonly isArticle?: true;
      readonly title: string | null;
      readonly outlet: string | null;
      readonly author: string | null;
      readonly published: string | null;
      /** The whole text, a string a block. */
      readonly text?: readonly string[];
      /** Instead of the whole text: blocks that are in it, and words that are not. */
      readonly holds?: readonly string[];
      readonly lacks?: readonly string[];
      /** What stylesheets hide or shadow roots hold is known in a browser only, and not in the terminal. */
      readonly needsLayout?: true;
    };

export function expectPage(article: Article | null, expected: ExpectedPage): void {
  if (expected.isArticle === false) {
    expect(article?.text ?? null).toBeNull();
    return;
  }
  const { title, outlet, author, published } = expected;
  expect(article).toMatchObject({ title, outlet, author, published });
  const blocks = article?.text.split('\n') ?? [];
  if (expected.text !== undefined) expect(blocks).toEqual(expected.text);
  expect(blocks).toEqual(expect.arrayContaining([...(expected.holds ?? [])]));
  for (const words of expected.lacks ?? []) expect(article?.text).not.toContain(words);
}
