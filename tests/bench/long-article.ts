/** An article of some length: the sample, whose sentences the bundled set partly knows, and filler after it. */
import { articlePage, sampleArticle } from '../e2e/articles.ts';

/** Articles of another number are about the same in other words: none is the same text as another. */
export function longArticle(words: number, number: number): string {
  const known = [...sampleArticle.matchAll(/<p>([^<]{40,})<\/p>/g)].map(([, text = '']) => text.trim());
  const paragraphs: string[] = [];
  let count = 0;
  for (let at = 0; count < words; at += 1) {
    const text = known[at] ?? filler(at, number);
    paragraphs.push(text);
    count += text.split(/\s+/).length;
  }
  return articlePage({ published: '2025-05-24', paragraphs });
}

/** Every one states something that could be checked, so that none is passed over. */
const filler = (at: number, number: number): string =>
  `On day ${at} the harbour master counted ${at + 20 + number} boats at the northern quay, and the council of Port Arden approved ${at + 3} permits.`;
