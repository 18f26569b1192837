import { describe, expect, test } from 'vitest';
import {
  type Block,
  writeBlocksAsHtml,
  writeDocumentAsHtml,
  writeDocumentAsMarkdown,
} from '../../../lib/formats/text-document.ts';

const paragraph = (...line: Extract<Block, { kind: 'paragraph' }>['line']): Block => ({
  kind: 'paragraph',
  line,
});
const linked = (address: string | null): Block => paragraph({ link: 'Outlet', address });

const asMarkdown = (block: Block): string => writeDocumentAsMarkdown([block]).trimEnd();
const asHtml = (block: Block): string => writeBlocksAsHtml([block]);

describe('a text for people', () => {
  test('is written as Markdown, a blank line between blocks', () => {
    const blocks: readonly Block[] = [
      { kind: 'heading', level: 2, line: ['Sources'] },
      { kind: 'list', lines: [['one'], [{ strong: 'two' }, ' of them']] },
      { kind: 'quote', lines: [['Here'], ['There']] },
    ];
    expect(writeDocumentAsMarkdown(blocks)).toBe(
      '## Sources\n\n- one\n- **two** of them\n\n> Here  \n> There\n',
    );
  });

  test('is written as HTML, a whole page under a policy that lets nothing in', () => {
    const page = writeDocumentAsHtml({ title: 'A & B', language: 'en', blocks: [paragraph('one')] });
    expect(page).toContain('<title>A &amp; B</title>');
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('<p>one</p>');
    expect(page).not.toContain('<script');
  });

  test('leads to web addresses', () => {
    const address = 'https://example.org/a?b=1&c=2#d';
    expect(asMarkdown(linked(address))).toBe(`[Outlet](<${address}>)`);
    expect(asHtml(linked(address))).toBe(
      '<p><a href="https://example.org/a?b=1&amp;c=2#d" rel="noreferrer">Outlet</a></p>',
    );
  });
});

describe('hostile words', () => {
  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['an image that runs', '<img src=x onerror=alert(1)>'],
    ['an attribute that is left', '" onmouseover="alert(1)'],
    ['an entity', '&lt;script&gt;'],
  ])('do not become elements of HTML: %s', (_, words) => {
    for (const line of [[words], [{ strong: words }], [{ link: words, address: 'https://example.org/' }]]) {
      const inner = asHtml(paragraph(...line)).replace(
        /<\/?(?:p|strong)>|<a href="[^"]*" rel="noreferrer">|<\/a>/g,
        '',
      );
      expect(inner).not.toMatch(/[<>"']/);
    }
  });

  test.each([
    ['a link', '[click](javascript:alert(1))', '\\[click\\](javascript:alert(1))'],
    ['an image', '![x](https://evil.example/p.png)', '\\!\\[x\\](https\\://evil.example/p.png)'],
    ['a link by itself', 'www.evil.example and a@evil.example', 'www\\.evil.example and a\\@evil.example'],
    ['an element', '<b>x</b>', '\\<b\\>x\\</b\\>'],
    ['a heading', '# x', '\\# x'],
    ['a list', '- x', '\\- x'],
    ['a numbered list', '1. x', '1\\. x'],
    ['a rule', '---', '\\---'],
    ['code', '`x`', '\\`x\\`'],
    ['a table', 'a|b', 'a\\|b'],
    ['a new block', 'a\n\n# b', 'a \\# b'],
    ['an escape of its own', '\\[x](y)', '\\\\\\[x\\](y)'],
  ])('do not become Markdown: %s', (_, words, written) => {
    expect(asMarkdown(paragraph(words))).toBe(written);
  });

  test.each([
    ['javascript:alert(1)'],
    ['data:text/html,<script>alert(1)</script>'],
    ['file:///etc/passwd'],
    ['https://example.org/ "onclick="alert(1)'],
    ['https://example.org/\nx'],
    ['//example.org'],
    [null],
  ])('are no link where the address is none of the web: %s', address => {
    expect(asMarkdown(linked(address))).toBe('Outlet');
    expect(asHtml(linked(address))).toBe('<p>Outlet</p>');
  });

  test('cannot leave the address that they stand in', () => {
    const address = 'https://example.org/>)[x](<javascript:alert(1)>"\'\\';
    expect(asMarkdown(linked(address))).toBe(
      '[Outlet](<https://example.org/%3E)[x](%3Cjavascript:alert(1)%3E"\'%5C>)',
    );
    expect(asHtml(linked(address))).toMatch(/^<p><a href="[^"<>]*" rel="noreferrer">Outlet<\/a><\/p>$/);
  });

  test('do not turn the direction of what follows, nor steer a terminal', () => {
    expect(asMarkdown(paragraph('a\u202Eb\u2066c\u001B[31md'))).toBe('abc\\[31md');
  });
});
