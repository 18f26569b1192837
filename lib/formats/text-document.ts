/**
 * A text for people as Markdown and as HTML. What it holds comes from pages and
 * packs that others wrote, so every word is escaped where it is written, and a
 * link is one only where its address is a web address.
 */

/** A piece of a line: plain words, weighty ones, or words that lead to an address. */
export type Run =
  | string
  | { readonly strong: string }
  /** `null`, or an address that is none of the web: the words alone. */
  | { readonly link: string; readonly address: string | null };

export type Line = readonly Run[];

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly line: Line }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'quote'; readonly lines: readonly Line[] }
  | { readonly kind: 'list'; readonly lines: readonly Line[] };

export type TextDocument = {
  readonly title: string;
  /** BCP 47 */
  readonly language: string;
  readonly blocks: readonly Block[];
};

/** CommonMark, one blank line between blocks. */
export const writeDocumentAsMarkdown = (blocks: readonly Block[]): string =>
  `${blocks.map(blockAsMarkdown).join('\n\n')}\n`;

function blockAsMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${lineAsMarkdown(block.line)}`;
    case 'paragraph':
      return lineAsMarkdown(block.line);
    case 'quote':
      return block.lines.map(line => `> ${lineAsMarkdown(line)}`).join('  \n');
    case 'list':
      return block.lines.map(line => `- ${lineAsMarkdown(line)}`).join('\n');
  }
}

/** A number or a mark at the start of a line would begin a list, a rule or a heading. */
const lineAsMarkdown = (line: Line): string =>
  line
    .map(runAsMarkdown)
    .join('')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, mark => `\\${mark}`);

function runAsMarkdown(run: Run): string {
  if (typeof run === 'string') return escapeMarkdown(run);
  if ('strong' in run) return `**${escapeMarkdown(run.strong)}**`;
  const address = addressOf(run.address);
  return address === null
    ? escapeMarkdown(run.link)
    : `[${escapeMarkdown(run.link)}](<${addressInMarkdown(address)}>)`;
}

/** Marks of Markdown and of HTML; and what some readers of Markdown make a link of by themselves. */
const escapeMarkdown = (text: string): string =>
  oneLine(text)
    .replaceAll(/[\\`*_{}[\]<>#|~&!@^$]/g, mark => `\\${mark}`)
    .replaceAll('://', '\\://')
    .replaceAll(/\b(www)\./gi, '$1\\.');

const addressInMarkdown = (address: string): string =>
  address.replaceAll(/[\\<>]/g, mark => encodeURIComponent(mark)).replaceAll(/&(?=#?\w+;)/g, '&amp;');

/** A whole page that asks for nothing: its own few rules, and a policy that lets nothing else in. */
export function writeDocumentAsHtml({ title, language, blocks }: TextDocument): string {
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${documentStyle}</style>`,
    '</head>',
    '<body>',
    writeBlocksAsHtml(blocks),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const documentStyle =
  ':root{color-scheme:light dark}body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}' +
  'h1,h2,h3{line-height:1.25;margin:2rem 0 .5rem}blockquote{margin:.5rem 0;padding-inline-start:1rem;' +
  'border-inline-start:3px solid;font-family:Charter,Georgia,serif}blockquote p{margin:.25rem 0}';

/** The blocks alone, as they are put into another text. */
export const writeBlocksAsHtml = (blocks: readonly Block[]): string => blocks.map(blockAsHtml).join('\n');

function blockAsHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${lineAsHtml(block.line)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${lineAsHtml(block.line)}</p>`;
    case 'quote':
      return `<blockquote>${block.lines.map(line => `<p>${lineAsHtml(line)}</p>`).join('')}</blockquote>`;
    case 'list':
      return `<ul>${block.lines.map(line => `<li>${lineAsHtml(line)}</li>`).join('')}</ul>`;
  }
}

const lineAsHtml = (line: Line): string => line.map(runAsHtml).join('');

function runAsHtml(run: Run): string {
  if (typeof run === 'string') return escapeHtml(run);
  if ('strong' in run) return `<strong>${escapeHtml(run.strong)}</strong>`;
  const address = addressOf(run.address);
  const words = escapeHtml(run.link);
  return address === null ? words : `<a href="${escapeHtml(address)}" rel="noreferrer">${words}</a>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string =>
  oneLine(text).replaceAll(/[&<>"']/g, mark => entities[mark] ?? mark);

/** `null` for what is no web address: anything but http and https, and whatever a blank or a control hides in. */
const addressOf = (address: string | null): string | null =>
  address !== null && webAddress.test(address) ? address : null;

const webAddress = /^https?:\/\/[^\s\p{C}]+$/iu;

/** Line ends become blanks. What steers a terminal or turns the direction of all that follows is dropped. */
const oneLine = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replaceAll(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
