import { describe, expect, it } from 'vitest';
import { sourceOfArticle } from '../../../lib/app/source-of-article.ts';
import type { ClaimSet } from '../../../lib/claims/claim-set.ts';
import { parseClaimSet } from '../../../lib/claims/parse-claim-set.ts';
import { readPack } from '../../../lib/formats/read-pack.ts';
import { writePack } from '../../../lib/formats/write-pack.ts';
import { evening, morning } from '../storage/ferry.ts';

const file = { name: 'notes.jsonld', today: '2026-11-25' };

const saved = [morning, evening].map(article =>
  sourceOfArticle(article, { at: '2026-03-13T10:00:00.000Z', sha256: 'ab'.repeat(32) }),
);
const set: ClaimSet = {
  format: 'second-source/claim-set',
  version: 2,
  id: 'saved-pages',
  title: 'Saved pages',
  language: 'en',
  updated: '2026-03-13',
  sources: saved.map(({ source }) => source),
  claims: saved.flatMap(({ claims }) => claims),
};

const write = (format: Parameters<typeof writePack>[1], sets: readonly ClaimSet[] = [set]): string =>
  [...writePack(sets, format)].join('');

type Annotation = {
  readonly target: {
    readonly source: { readonly id: string };
    readonly selector: readonly {
      readonly type: string;
      readonly exact?: string;
      readonly start?: number;
      readonly end?: number;
      readonly prefix?: string;
      readonly suffix?: string;
    }[];
  };
};

describe('Web Annotations', () => {
  const page = JSON.parse(write('web-annotation')) as { readonly items: readonly Annotation[] };

  it('point at each claim by text quote and text position', () => {
    expect(page.items).toHaveLength(set.claims.length);
    for (const { target } of page.items) {
      const [quote, position] = target.selector;
      const text = set.sources.find(({ url }) => url === target.source.id)?.text ?? '';
      expect(text.slice(position?.start, position?.end)).toBe(quote?.exact);
      expect(text).toContain(`${quote?.prefix}${quote?.exact}${quote?.suffix}`);
    }
  });

  it('are read again: the same sentences of the same pages', () => {
    const pack = readPack(write('web-annotation'), file);
    const [again] = pack.ok ? pack.value.sets : [];
    expect(again?.claims.map(({ text, verbatim }) => [text, verbatim])).toEqual(
      set.claims.map(({ text }) => [text, true]),
    );
    expect(
      again?.sources.map(({ url, title, outlet, published }) => [url, title, outlet, published]),
    ).toEqual(set.sources.map(({ url, title, outlet, published }) => [url, title, outlet, published]));
  });

  it('are read as Hypothesis gives them', () => {
    const row = {
      id: 'x1',
      uri: 'https://harbourdaily.example/ferry',
      text: 'a note of mine',
      document: { title: ['Ferry sinks off Port Arden'] },
      target: [
        {
          source: 'https://harbourdaily.example/ferry',
          selector: [
            {
              type: 'RangeSelector',
              startContainer: '/div[1]/p[1]',
              endContainer: '/div[1]/p[1]',
              startOffset: 0,
              endOffset: 9,
            },
            { type: 'TextPositionSelector', start: 40, end: 95 },
            {
              type: 'TextQuoteSelector',
              exact: 'Rescuers pulled 41 people from the water.',
              prefix: 'x ',
              suffix: ' y',
            },
          ],
        },
      ],
    };
    const pack = readPack(
      JSON.stringify({ total: 1, rows: [row, { ...row, target: [{ source: row.uri }] }] }),
      file,
    );
    expect(pack.ok && pack.value.sets[0]?.claims.map(({ text, verbatim }) => [text, verbatim])).toEqual([
      ['Rescuers pulled 41 people from the water.', true],
    ]);
    expect(pack.ok && pack.value.sets[0]?.sources[0]).toMatchObject({
      title: 'Ferry sinks off Port Arden',
      url: row.uri,
    });
    expect(pack.ok && pack.value.refused.map(({ path }) => path)).toEqual(['/rows/1/target/0']);
  });
});

it('several sets are written as one sound claim set', () => {
  const text = write('claim-set', [set, { ...set, id: 'other' }]);
  const parsed = parseClaimSet(text);
  expect(parsed.ok && parsed.value.claims.length).toBe(2 * set.claims.length);
});

describe('tables', () => {
  const odd = {
    ...set,
    sources: set.sources.map(source => ({
      ...source,
      outlet: '=HYPERLINK("x")',
      title: '[a](javascript:x) <b>',
    })),
  };

  it('as CSV have a row a claim, and no cell that would be taken for a formula', () => {
    const lines = write('csv', [odd]).trimEnd().split('\r\n');
    expect(lines).toHaveLength(set.claims.length + 1);
    expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('as Markdown have no link and no element that a title brought', () => {
    expect(write('markdown', [odd])).not.toMatch(/(?<!\\)\[a|(?<!\\)<b/);
    expect(write('markdown')).toContain('- “Rescuers pulled 41 people from the water.”');
  });
});
