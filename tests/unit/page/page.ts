import { DOMParser } from 'linkedom';

/** A document as the terminal has it: no layout, no address. */
export const parsePage = (html: string): Document =>
  // linkedom's types are its own; the shape is that of the DOM as far as reading goes.
  new DOMParser().parseFromString(html, 'text/html') as unknown as Document;

/** Invented sentences, long enough for an article. */
export const paragraphs = [
  'The harbour board of Lindholm voted on Tuesday to close the eastern quay for eleven weeks, from 3 March to 18 May.',
  'Two ferries a day will leave from the old fish market instead, said its chair, Marta Oyelaran, after the vote.',
  'The repair is to cost 4.2 million euros, of which the town pays a third and the region of Vestmark the rest.',
  'Fishermen had asked the board to wait until the autumn, when fewer boats come in before dawn, but seven of nine members refused.',
];

export const articlePage = (
  head: string,
  body = paragraphs.map(text => `<p>${text}</p>`).join('\n'),
): Document => parsePage(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`);
