/**
 * What a page says of itself in JSON-LD, as far as an article needs it.
 * Untrusted: every field is parsed, nothing is believed because it is there.
 */
export type JsonLdArticle = {
  readonly headline: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly language: string | null;
};

type Item = Readonly<Record<string, unknown>>;

/** More than this in one page is data of an application. In characters. */
const mostCharacters = 500_000;
const mostItems = 500;

/** The first item that is an article; one whose headline is among `titles` goes before the others. */
export function articleFromJsonLd(
  scripts: readonly string[],
  titles: readonly string[],
): JsonLdArticle | null {
  const items = scripts.filter(script => script.length <= mostCharacters).flatMap(parseItems);
  const articles = items.filter(isArticle);
  const item = articles.find(({ headline }) => titles.includes(text(headline) ?? '')) ?? articles[0];
  if (item === undefined) return null;
  const find = (reference: unknown): unknown => resolve(reference, items);
  return {
    headline: text(item['headline']) ?? text(item['name']),
    outlet: names(find(item['publisher'])) ?? names(find(item['sourceOrganization'])),
    author: names(find(item['author'])) ?? names(find(item['creator'])),
    published: text(item['datePublished']) ?? text(item['dateCreated']),
    language: text(item['inLanguage']),
  };
}

function parseItems(script: string): Item[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(script.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ''));
  } catch {
    // Broken JSON-LD is common and says nothing.
    return [];
  }
  const items: Item[] = [];
  const waiting: unknown[] = [parsed];
  for (let index = 0; index < waiting.length && items.length < mostItems; index++) {
    const value = waiting[index];
    if (Array.isArray(value)) waiting.push(...value.slice(0, mostItems));
    else if (isItem(value)) {
      items.push(value);
      waiting.push(value['@graph'], value['mainEntity'], value['mainEntityOfPage']);
    }
  }
  return items;
}

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const articleTypes =
  /(?:^|\/)(?:Article|\w*NewsArticle|Report|\w*BlogPosting|LiveBlogPosting|ScholarlyArticle|TechArticle|SocialMediaPosting)$/;

function isArticle(item: Item): boolean {
  const types = Array.isArray(item['@type']) ? item['@type'] : [item['@type']];
  return types.some(type => typeof type === 'string' && articleTypes.test(type));
}

function resolve(reference: unknown, items: readonly Item[]): unknown {
  if (!isItem(reference) || reference['name'] !== undefined) return reference;
  const id = reference['@id'];
  return typeof id === 'string'
    ? (items.find(item => item['@id'] === id && item['name'] !== undefined) ?? null)
    : reference;
}

/** A name, an item with a name, or a list of them, joined by commas. */
function names(value: unknown): string | null {
  const all = (Array.isArray(value) ? value.slice(0, 20) : [value]).map(one =>
    text(isItem(one) ? one['name'] : one),
  );
  const found = all.filter(one => one !== null);
  return found.length === 0 ? null : found.join(', ');
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;
