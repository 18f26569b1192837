/** Articles in open shadow roots and in frames of the same origin. */
import { describe, expect, test } from 'vitest';
import { findArticle } from '../../../lib/page/find-article.ts';
import { paragraphs, showBody } from './pages.ts';
import '../../../entrypoints/reader.content/style.css';

const whole = paragraphs.map(text => `<p>${text}</p>`).join('');
const shadow = (html: string): string => `<template shadowrootmode="open">${html}</template>`;
const textOf = (): string | undefined => findArticle(document)?.article.text;

describe('an article in a shadow root', () => {
  test('is found where the page’s own tree has none', () => {
    showBody(
      `<nav><a href="#a">Home</a></nav><story-view>${shadow(`<article>${whole}</article>`)}</story-view>`,
    );
    expect(textOf()).toBe(paragraphs.join('\n'));
  });

  test('is found within a host within a host, with paragraphs that are hosts themselves', () => {
    const parts = [...paragraphs, ...paragraphs].map(text => `<p>${text}</p>`);
    parts[1] = `<x-aside>${shadow(parts[1] ?? '')}</x-aside>`;
    showBody(
      `<x-app>${shadow(`<header>News</header><x-page>${shadow(`<main>${parts.join('')}</main>`)}</x-page>`)}</x-app>`,
    );
    expect(textOf()).toBe([...paragraphs, ...paragraphs].join('\n'));
  });

  test('shows its host’s own children where their slot stands, and those without a slot not at all', () => {
    const [first = '', second = '', third = '', fourth = ''] = paragraphs;
    showBody(`<article><p>${first}</p><p>${second}</p><p>${fourth}</p>
      <div>${shadow(`<p>${third}</p><slot name="kept"></slot>`)}<p slot="kept">${first}</p><p>unseen</p></div></article>`);
    expect(textOf()).toBe([first, second, fourth, third, first].join('\n'));
  });

  test('is read without its fields, editors and hidden parts', () => {
    showBody(
      `<x-story>${shadow(
        `<article>${whole}<div contenteditable>unseen</div><textarea>unseen</textarea><input value="unseen">
       <p hidden>unseen</p><p style="display: none">unseen</p></article>`,
      )}</x-story>`,
    );
    expect(textOf()).toBe(paragraphs.join('\n'));
  });

  test('is underlined by the page’s own rules for highlights', () => {
    const main = showBody(`<x-story>${shadow(`<article>${whole}</article>`)}</x-story>`);
    const inside = main.querySelector('x-story')?.shadowRoot?.querySelector('p');
    if (inside === null || inside === undefined) throw new Error('The shadow root has no paragraph');
    expect(getComputedStyle(inside, '::highlight(ss-c)').textDecorationLine).toBe('underline');
  });

  test('of a closed root stays closed', () => {
    const main = showBody(`<x-story></x-story>`);
    main.querySelector('x-story')?.attachShadow({ mode: 'closed' }).setHTMLUnsafe(whole);
    expect(findArticle(document)).toBeNull();
  });
});

describe('an article in a frame', () => {
  test('of the same origin is found where the page has none, and its ranges are in the frame', () => {
    const frame = document.createElement('iframe');
    document.body.replaceChildren(frame);
    frame.contentDocument?.body.setHTMLUnsafe(`<article>${whole}</article>`);
    const found = findArticle(document);
    expect(found?.article.text).toBe(paragraphs.join('\n'));
    const [range] = found?.map.rangesOf({ start: 4, end: 11 }) ?? [];
    expect(range?.startContainer.ownerDocument).toBe(frame.contentDocument);
    expect(String(range)).toBe('harbour');
  });

  test('that cannot be looked into is left alone', () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', '');
    frame.srcdoc = whole;
    document.body.replaceChildren(frame);
    expect(findArticle(document)).toBeNull();
  });

  test('within an article, as advertisements are, is not read', () => {
    const main = showBody(`<article>${whole}<iframe></iframe></article>`);
    main.querySelector('iframe')?.contentDocument?.body.setHTMLUnsafe('<p>unseen</p>'.repeat(9));
    expect(textOf()).toBe(paragraphs.join('\n'));
  });
});
