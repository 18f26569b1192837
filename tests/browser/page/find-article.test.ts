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

  test('line 26: what a reader types is not read, wherever it is typed', () => {
    const types =
      `text password search email tel url number date datetime-local month week time color range file hidden
      submit reset button`.split(/\s+/);
    const main = showBody(`<article>${whole}
      <p contenteditable>Secret draft of mine</p><div contenteditable="plaintext-only">Secret draft of mine</div>
      <div contenteditable><p><b>Secret draft</b> of mine</p></div>
      <div role="textbox">Secret draft of mine</div><div role="searchbox">Secret draft of mine</div>
      <div role="combobox">Secret draft of mine</div>
      <textarea>Secret draft of mine</textarea><select><option>Secret choice</option></select>
      <label>Name <input value="Secret name"></label>
      ${types.map(type => `<input type="${type}" value="Secret ${type}" placeholder="Secret">`).join('')}
      <x-field><template shadowrootmode="open"><p>${paragraphs[0]}</p><input value="Secret"><p contenteditable>Secret</p></template></x-field>
      </article>`);
    for (const field of main.querySelectorAll('textarea')) field.value = 'Secret word';
    for (const anyway of [false, true]) {
      const found = findArticle(document, { anyway });
      expect(found?.article.text).not.toContain('Secret');
      const ranges = found?.map.rangesOf({ start: 0, end: found.article.text.length }) ?? [];
      expect(ranges.map(String).join('')).not.toContain('Secret');
      for (const { startContainer } of ranges)
        expect(
          startContainer.parentElement?.closest('input, textarea, select, [contenteditable], [role]'),
        ).toBeNull();
    }
  });

  test('line 26: a document that is edited as a whole is not read', () => {
    showArticle();
    document.designMode = 'on';
    expect(findArticle(document, { anyway: true })).toBeNull();
    document.designMode = 'off';
    expect(findArticle(document)?.article.text).toBe(expected);
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
