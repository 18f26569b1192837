import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import claimSet from '../../../assets/claims/ukraine-talks-2025.json' with { type: 'json' };
import expected from '../../../assets/sample/expected.json' with { type: 'json' };
import { differenceKinds } from '../../../lib/comparison/verdict.ts';

const html = readFileSync(new URL('../../../assets/sample/sample-article.html', import.meta.url), 'utf8');
const { document } = parseHTML(html);
const body = [...document.querySelectorAll('article .body p')]
  .map(paragraph => paragraph.textContent)
  .join(' ');

describe('the sample article', () => {
  it('is made of the sentences whose outcome is expected, and of no others', () => {
    expect(body).toBe(expected.sentences.map(sentence => sentence.text).join(' '));
  });

  it('says the same of itself in its head and to the eye', () => {
    const data = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
    const { title, outlet, author, published, language } = expected.article;
    expect(data).toMatchObject({ headline: title, datePublished: published, inLanguage: language });
    expect([data.author.name, data.publisher.name]).toEqual([author, outlet]);
    expect(document.querySelector('h1')?.textContent).toBe(title);
    expect(document.querySelector('time')?.getAttribute('datetime')).toBe(published);
    expect(document.documentElement.getAttribute('lang')).toBe(language);
  });

  it('asks the network for nothing', () => {
    expect(document.querySelectorAll('[src], [href], [srcset], [action]').length).toBe(0);
    expect(html).not.toMatch(/url\(|@import/);
  });
});

describe('what is expected of the sample article', () => {
  const ids = new Set(claimSet.claims.map(claim => claim.id));

  it('rests on claims that the bundled set has', () => {
    const named = expected.sentences.flatMap(sentence => sentence.evidence ?? []);
    expect(named.filter(id => !ids.has(id))).toEqual([]);
  });

  it('names evidence where there is a relation, and none where there is not', () => {
    const related = expected.sentences.filter(({ status }) => status !== null && status !== 'unmatched');
    expect(expected.sentences.filter(({ evidence }) => evidence !== undefined)).toEqual(related);
  });

  it('names a known kind for each difference', () => {
    const kinds: readonly string[] = differenceKinds;
    const parted = expected.sentences.filter(({ differences }) => differences !== undefined);
    expect(parted.map(({ status }) => status)).toEqual([
      'disputed',
      'differs',
      'contradicted',
      'differs',
      'contradicted',
      'contradicted',
    ]);
    expect(
      parted.flatMap(({ differences }) => differences ?? []).filter(kind => !kinds.includes(kind)),
    ).toEqual([]);
  });
});
