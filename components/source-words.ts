import type { Article } from '../lib/app/article.ts';
import type { Source } from '../lib/claims/source.ts';
import type { Evidence } from '../lib/comparison/verdict.ts';
import { type Say, writeDay } from '../lib/wording/say.ts';

/** What a source is called where one name must do; nothing is invented for one that has none. */
export const sourceName = (source: Source, say: Say): string =>
  source.outlet ?? source.title ?? say('source.untitled');

/** "Meridian Wire · 22 May 2025", or the name alone where no date is given. */
export const sourceNameAndDate = (source: Source, say: Say): string =>
  source.published === null
    ? sourceName(source, say)
    : say('card.outlet-date', sourceName(source, say), writeDay(say, source.published, 'year'));

/** What stands under the name in a list: the title, or what is not given. */
export function sourceTitle(source: Source, say: Say): { readonly text: string; readonly given: boolean } {
  if (source.outlet === null) {
    return { text: say(source.title === null ? 'source.nothing' : 'source.no-outlet'), given: false };
  }
  return source.title === null
    ? { text: say('source.no-title'), given: false }
    : { text: source.title, given: true };
}

/** The parts of the line under the sentence here: outlet or host, date, "this page". */
export function pageMeta(page: Omit<Article, 'text'>, say: Say): readonly string[] {
  const name = page.outlet ?? hostOf(page.url);
  const day = page.published === null ? null : writeDay(say, page.published, 'year');
  return [name, day, say('card.this-page')].filter(part => part !== null);
}

/** The parts of the line under a sentence there: name, date, and where a restated one stands. */
export function evidenceMeta({ source, claim }: Evidence, say: Say): readonly string[] {
  const day = source.published === null ? null : writeDay(say, source.published, 'year');
  return [sourceName(source, say), day, placeOf(claim, say)].filter(part => part !== null);
}

function placeOf({ verbatim, paragraph }: Evidence['claim'], say: Say): string | null {
  if (verbatim) return paragraph === null ? null : say('card.paragraph', paragraph);
  return paragraph === null ? say('card.restated') : say('card.restated.paragraph', paragraph);
}

/** The host of an address, without `www.`; `null` for none or a broken one. */
export function hostOf(url: string | null): string | null {
  const host = url === null ? undefined : URL.parse(url)?.host;
  return host ? host.replace(/^www\./, '') : null;
}
