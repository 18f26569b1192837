/**
 * Two real articles on one event by two outlets, served as pages. They belong
 * to their outlets and are not here; where their folder is absent the tests
 * that need them are skipped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../../../shared/data/basil/dev.jsonl', import.meta.url));
const event = 'eb17fa36-89f2-4d0b-8133-7bb4682228e1';

export const hasNewsPair = existsSync(file);

export const noNewsPair = 'The news articles are not on this machine.';

type Told = {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly paragraphs: readonly string[];
};

/** The article of one outlet as a page. */
export function newsPage(outlet: 'fox' | 'hpo'): string {
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Told);
  const told = rows.find(({ id }) => id === `${event}_${outlet}`);
  if (told === undefined) throw new Error(`No article of ${outlet} tells ${event}`);
  const name = { fox: 'First Outlet', hpo: 'Second Outlet' }[outlet];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(told.title)}</title>
<meta property="og:site_name" content="${name}"><meta property="og:type" content="article">
<meta property="article:published_time" content="${told.date}"></head>
<body><main><article><h1>${escaped(told.title)}</h1>
${told.paragraphs.map(text => `<p>${escaped(text)}</p>`).join('\n')}
</article></main></body></html>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
