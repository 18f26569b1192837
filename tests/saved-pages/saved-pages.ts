/**
 * Saved real pages, and what people marked in them. The pages belong to their
 * sites and are not part of this repository: set SECOND_SOURCE_PAGES to a
 * checkout of mozilla/readability's `test/test-pages`. What needs them is
 * skipped where there are none.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { DOMParser } from 'linkedom';

export type SavedPage = {
  readonly name: string;
  /** The page to serve: no address in it leads anywhere, and no script of it is left. */
  readonly html: string;
  /** The words of the article that people marked. */
  readonly words: string;
  readonly metadata: {
    readonly title: string | null;
    readonly siteName: string | null;
    readonly publishedTime: string | null;
  };
};

const beside = fileURLToPath(new URL('../../../shared/data/pages_readability', import.meta.url));
const folder = process.env['SECOND_SOURCE_PAGES'] ?? beside;

/** Empty where the pages are not on this machine. */
export const savedPageNames: readonly string[] = existsSync(folder)
  ? readdirSync(folder)
      .filter(name => existsSync(join(folder, name, 'source.html')))
      .toSorted()
  : [];

/** In order of the alphabet: reports of an event, by a newspaper, a broadcaster, a news site or a magazine. */
export const newsArticles: ReadonlySet<string> = new Set(
  `aktualne ars-1 bbc-1 breitbart bug-1255978 buzzfeed-1 citylab-1 cnet cnet-svg-classes cnn engadget folha gmw
   guardian-1 heise herald-sun-1 la-nacion lemonde-1 liberation-1 lwn-1 medicalnewstoday msn nytimes-1 nytimes-2
   nytimes-3 nytimes-4 qq quanta-1 salon-1 schema-org-context-object seattletimes-1 spiceworks telegraph theverge
   tmz-1 videos-1 videos-2 wapo-1 wapo-2 webmd-1 webmd-2 wikia wordpress yahoo-1 yahoo-2 yahoo-3 yahoo-4 youth`.split(
    /\s+/,
  ),
);

export function readSavedPage(name: string): SavedPage {
  const file = (part: string): string => readFileSync(join(folder, name, part), 'utf8');
  const metadata = JSON.parse(file('expected-metadata.json')) as Record<string, string | null | undefined>;
  return {
    name,
    html: harmless(file('source.html')),
    words: textOf(file('expected.html')),
    metadata: {
      title: metadata['title'] ?? null,
      siteName: metadata['siteName'] ?? null,
      publishedTime: metadata['publishedTime'] ?? null,
    },
  };
}

/**
 * A saved page would ask its own site for pictures, styles and scripts. A script
 * or style goes with all it holds, or its code would stand on the page as text;
 * JSON-LD stays, since it is data. Every other address leads nowhere.
 */
export function harmless(html: string): string {
  return html
    .replaceAll(/<(script|style)\b(?![^>]*ld\+json)[^>]*>.*?<\/\1\s*>/gis, '')
    .replaceAll(/<(?:link|base)\b[^>]*>|<meta\b[^>]*http-equiv=["']?(?:refresh|content-security)[^>]*>/gi, '')
    .replaceAll(
      /(<script\b[^>]*ld\+json[^>]*>.*?<\/script\s*>)|https?:\/\/|(?<=["'(=,;]\s*)\/\/(?=[\w.-])/gis,
      (_, data) => (typeof data === 'string' ? data : 'about:blank#'),
    );
}

function textOf(html: string): string {
  const spaced = html.replaceAll(/<\/(?:p|div|li|h\d|figcaption|td|th|dt|dd|tr|section)>|<br\b/g, ' $&');
  const page: unknown = new DOMParser().parseFromString(`<html><body>${spaced}</body></html>`, 'text/html');
  return (page as Document).body.textContent ?? '';
}
