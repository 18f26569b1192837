/** Pages to read. The sample is the one that the welcome page and `npm start` show. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const sampleArticle = readFileSync(
  fileURLToPath(new URL('../../assets/sample/sample-article.html', import.meta.url)),
  'utf8',
);

type ArticleParts = {
  readonly title?: string;
  readonly author?: string;
  readonly published?: string;
  readonly paragraphs: readonly string[];
};

/** A plain article of our own; the parts are put into the HTML as they are. */
export const articlePage = ({
  title = 'The harbour after the storm',
  author = 'A. Writer',
  published = '2025-05-24',
  paragraphs,
}: ArticleParts): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title>
<meta name="author" content="${author}"><meta property="article:published_time" content="${published}">
<meta property="og:type" content="article"></head>
<body><header><nav><a href="/">Home</a></nav></header>
<main><article><h1>${title}</h1><p class="byline">By ${author}</p>
${paragraphs.map(text => `<p>${text}</p>`).join('\n')}
</article></main></body></html>`;

/** Sentences enough to be an article, about nothing that any source speaks of. */
export const plainParagraphs: readonly string[] = Array.from(
  { length: 12 },
  (_, index) =>
    `On day ${index + 1} after the storm the harbour master counted ${index + 20} boats at the northern quay, and wrote the number into a blue book. ` +
    `The baker across the street opened at six, as she had done since her father left the shop to her, and sold out before noon.`,
);
