/** Three articles of our own on one event: a morning's, the same put right, and an evening's that puts it otherwise. */
import type { Article } from '../../../lib/app/article.ts';

const article = (parts: Partial<Article> & { readonly text: string }): Article => ({
  outlet: null,
  title: null,
  author: null,
  published: '2026-03-12',
  url: null,
  language: 'en',
  ...parts,
});

const text = (rescued: number) =>
  [
    `The ferry Halden sank off Port Arden on Tuesday. Rescuers pulled ${rescued} people from the water.`,
    'The harbour master Ines Karlberg said the ferry had left Port Arden at seven in the morning, an hour late.',
    'The Halden was built in 1987 and carried goods for the islands until 2019, when the county bought it for 3 million crowns.',
    'A commission of inquiry will meet in Port Arden on 20 March 2026 to hear the captain and the crew of the ferry.',
  ].join('\n');

export const morning = article({
  outlet: 'Harbour Daily',
  title: 'Ferry sinks off Port Arden',
  url: 'https://harbourdaily.example/ferry#top',
  text: text(41),
});

export const morningCorrected = { ...morning, url: 'https://harbourdaily.example/ferry', text: text(29) };

export const evening = article({
  outlet: 'Coastline Gazette',
  title: 'After the ferry sank off Port Arden',
  published: '2026-03-13',
  url: 'https://coastline.example/after',
  text: [
    'The ferry Halden sank off Port Arden on Tuesday. Rescuers pulled 29 people from the water.',
    'A commission of inquiry will meet in Port Arden on 20 March 2026, the county said.',
    'Neighbours brought blankets to the quay and waited until the last boat was back.',
  ].join('\n'),
});
