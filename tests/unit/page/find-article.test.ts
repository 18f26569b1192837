import { describe, expect, test } from 'vitest';
import { findArticle } from '../../../lib/page/find-article.ts';
import { articlePage, paragraphs, parsePage } from './page.ts';

const read = (body: string, anyway = false) =>
  findArticle(articlePage('<title>Eastern quay to close</title>', body), { anyway });
const paragraph = (text: string): string => `<p>${text}</p>`;
const whole = paragraphs.map(paragraph).join('\n');

describe('what is an article', () => {
  test('a plain document of nothing but paragraphs in its body is read', () => {
    expect(read(whole)?.article.text).toBe(paragraphs.join('\n'));
  });

  test('paragraphs in bare divs are read', () => {
    const body = `<div id="x">${paragraphs.map(text => `<div>${text}</div>`).join('')}</div>`;
    expect(read(body)?.article.text).toBe(paragraphs.join('\n'));
  });

  test('paragraphs that are parted by line breaks alone are read', () => {
    expect(read(`<div>${paragraphs.join('<br><br>')}</div>`)?.article.text).toBe(paragraphs.join('\n'));
  });

  test('a text file, as the browser shows it, is read paragraph by paragraph', () => {
    const wrapped = paragraphs.map(text => text.replaceAll(/(.{50}\S*) /g, '$1\n')).join('\n\n');
    expect(read(`<pre>${wrapped}</pre>`)?.article.text).toBe(paragraphs.join('\n'));
  });

  test('a page of few signs is known for an article where each says much', () => {
    const signs = '港口委员会周二投票决定，从三月三日到五月十八日关闭东码头，为期十一周。';
    expect(read(paragraph(signs).repeat(5))?.article.text).toHaveLength(signs.length * 5 + 4);
  });

  test('a list of teasers is none', () => {
    const teasers = paragraphs.map(
      text => `<li><h3><a href="/a">A story</a></h3><p><a href="/a">${text}</a></p></li>`,
    );
    expect(read(`<ul>${teasers.join('').repeat(5)}</ul>`)).toBeNull();
  });

  test('a product is none, however long its description', () => {
    const page = articlePage('<meta property="og:type" content="product">', whole);
    expect(findArticle(page)).toBeNull();
  });

  test('search results are none', () => {
    const results = '{"@context": "https://schema.org", "@type": "SearchResultsPage"}';
    expect(
      findArticle(articlePage(`<script type="application/ld+json">${results}</script>`, whole)),
    ).toBeNull();
  });

  test('an editor is none', () => {
    expect(read(`<div contenteditable="true">${whole}</div>`)).toBeNull();
  });

  test('an empty document is none, whoever asks', () => {
    expect(findArticle(parsePage(''), { anyway: true })).toBeNull();
    expect(findArticle(parsePage('<html></html>'), { anyway: true })).toBeNull();
  });

  test('a short notice is read when the reader wants it, and only then', () => {
    const notice = paragraph('The library is closed on Monday.');
    expect(read(notice)).toBeNull();
    expect(read(notice, true)?.article.text).toBe('The library is closed on Monday.');
  });
});

describe('what of it is read', () => {
  const readWith = (extra: string): string => read(`<article>${whole}${extra}</article>`)?.article.text ?? '';

  test.each([
    ['a hidden part', '<p hidden>Not for the eye.</p>'],
    ['a part without display', '<p style="display: none">Not for the eye.</p>'],
    ['a script', '<script>"Not for the eye."</script>'],
    ['a style', '<style>.x { content: "Not for the eye." }</style>'],
    ['an aside', '<aside><p>Not for the eye.</p></aside>'],
    ['navigation', '<nav><p>Not for the eye.</p></nav>'],
    ['a text field', '<textarea>Not for the eye.</textarea>'],
    ['an editable part', '<div contenteditable><p>Not for the eye.</p></div>'],
    ['an editable part in plain text', '<p contenteditable="plaintext-only">Not for the eye.</p>'],
    ['a text box by role', '<div role="textbox">Not for the eye.</div>'],
    ['a password', '<p><input type="password" value="Not for the eye."></p>'],
    ['an advertisement', '<div class="ad"><p>Not for the eye.</p></div>'],
    [
      'a picture’s credit',
      '<figure><figcaption>The quay. <span class="credit">Not for the eye.</span></figcaption></figure>',
    ],
    ['a note for screen readers', '<p><span class="sr-only">Not for the eye.</span></p>'],
  ])('%s is not', (_, extra) => expect(readWith(extra)).not.toContain('Not for the eye'));

  test('a part that says it is not editable is', () => {
    expect(readWith('<p contenteditable="false">The quay was built in 1911.</p>')).toContain('built in 1911');
  });

  test('captions, items and cells are blocks', () => {
    const text =
      readWith(`<figure><img src="q.jpg"><figcaption>The quay at dawn, before the vote.</figcaption></figure>
      <ul><li>First ferry: 6.10, from the fish market</li><li>Second ferry: 17.40, from the fish market</li></ul>
      <table><tr><th>Year</th><th>Boats</th></tr><tr><td>2023</td><td>1,204</td></tr></table>`);
    const [, after] = text.split(paragraphs[3] ?? '');
    expect(after?.trim().split('\n')).toEqual([
      'The quay at dawn, before the vote.',
      'First ferry: 6.10, from the fish market',
      'Second ferry: 17.40, from the fish market',
      'Year',
      'Boats',
      '2023',
      '1,204',
    ]);
  });

  test('headline, byline and date are not', () => {
    const head = `<h1>Eastern quay to close</h1><p class="byline">By Ines Karlberg</p>`;
    const found = read(`<article>${head}${whole}</article>`);
    expect(found?.article).toMatchObject({ text: paragraphs.join('\n'), author: 'Ines Karlberg' });
  });

  test('a line break is a space, two end the block', () => {
    expect(readWith('<p>The first ferry<br>leaves at six.<br> <br>The second<br/>at noon.</p>')).toMatch(
      /\nThe first ferry leaves at six\.\nThe second at noon\.$/,
    );
  });

  test('soft hyphens, zero-width spaces and bidi controls are left out, joiners stay', () => {
    const extra = '<p>The har\u00ADbour\u200B board \u202A4.2\u202C million 👩\u200D🚒 \uFEFFman.</p>';
    expect(readWith(extra)).toMatch(/\nThe harbour board 4\.2 million 👩\u200D🚒 man\.$/u);
  });
});

describe('a form whose fields bear the names of properties', () => {
  const names =
    'parentNode firstChild nextSibling children childNodes attributes remove getAttribute tagName nodeType textContent style className innerHTML id'.split(
      ' ',
    );
  const fields = names.map(name => `<input name="${name}">`).join('');

  test('reads like one without', () => {
    expect(read(`<form>${fields}${whole}</form>`)?.article.text).toBe(paragraphs.join('\n'));
  });
});
