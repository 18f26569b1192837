import { describe, expect, test } from 'vitest';
import { findArticle } from '../../../lib/page/find-article.ts';
import { paragraphs, showArticle, showBody } from './pages.ts';

const whole = paragraphs.map(text => `<p>${text}</p>`).join('');
const expected = paragraphs.join('\n');

describe('on a live page', () => {
  test('finding changes not a byte and leaves no attribute', () => {
    showArticle();
    const before = document.documentElement.outerHTML;
    expect(findArticle(document)?.article.text).toBe(expected);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('what a stylesheet hides is not read', () => {
    showBody(`<style>.later { display: none } .gone { visibility: hidden }</style>
      <article>${whole}<p class="later">Not for the eye.</p><p class="gone">Nor this, which is just as long as the other.</p></article>`);
    expect(findArticle(document)?.article.text).toBe(expected);
  });

  test('a closed details element is not read', () => {
    showBody(`<article>${whole}<details><summary>More</summary><p>Not for the eye.</p></details></article>`);
    expect(findArticle(document)?.article.text).not.toContain('Not for the eye');
  });

  test('fields are not read, even while a reader types into them', () => {
    const main = showBody(
      `<article>${whole}<div contenteditable>Secret draft of mine</div><input type="password"><textarea></textarea></article>`,
    );
    for (const field of main.querySelectorAll('input, textarea'))
      (field as HTMLInputElement).value = 'Secret word';
    expect(findArticle(document, { anyway: true })?.article.text).toBe(expected);
  });

  test('a form that shadows its own properties reads like one without', () => {
    const names =
      'parentNode firstChild nextSibling children childNodes attributes remove getAttribute setAttribute querySelectorAll tagName localName nodeType ownerDocument textContent style className hasAttribute removeChild checkVisibility'.split(
        ' ',
      );
    showBody(`<form>${names.map(name => `<input type="hidden" name="${name}">`).join('')}${whole}</form>`);
    expect(findArticle(document)?.article.text).toBe(expected);
  });

  test('1,500 nested elements are read', () => {
    showBody(`${'<div>'.repeat(1500)}${whole}${'</div>'.repeat(1500)}`);
    expect(findArticle(document)?.article.text).toBe(expected);
  });
});
