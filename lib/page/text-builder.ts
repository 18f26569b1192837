/**
 * Puts an article's text together from the page's text nodes as a browser
 * renders them, and keeps which unit came from where.
 *
 * - Rows of spaces, tabs and line ends become one space; none stands at a block's ends.
 * - A `<br>` is a space, two in a row end the block; so does an empty line in `<pre>`.
 * - Left out, and therefore between two runs: soft hyphen, zero-width space, word
 *   joiner, byte order mark and the bidi controls. Joiners (U+200C, U+200D) stay:
 *   emoji and several scripts need them. No-break spaces stay as they are.
 * - Nothing is composed or decomposed: a unit of the text is a unit of the page.
 */
import type { ReadNode, Run } from './text-map.ts';

export type TextBuilder = {
  add(node: Text, preformatted: boolean): void;
  lineBreak(): void;
  endBlock(): void;
  finish(): { readonly text: string; readonly nodes: readonly ReadNode[]; readonly runs: readonly Run[] };
};

const apart = /[\t\n\f\r ]+|[\u00AD\u200B\u2060\uFEFF\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/g;
const emptyLine = /\n[\t\f\r ]*\r?\n/;
const blank = /^\s*$/;

/** A space that is written when a word follows it; `node` is `null` for a `<br>`. */
type PendingSpace = { readonly node: number | null; readonly offset: number };

export function createTextBuilder(): TextBuilder {
  const parts: string[] = [];
  const nodes: ReadNode[] = [];
  const runs: Run[] = [];
  let length = 0;
  let inBlock = false;
  let space: PendingSpace | null = null;
  let lineBreaks = 0;

  const push = (run: Run): void => {
    const last = runs.at(-1);
    const continues =
      last?.node === run.node &&
      last.start + last.length === run.start &&
      last.offset + last.length === run.offset;
    if (last !== undefined && continues)
      runs[runs.length - 1] = { ...last, length: last.length + run.length };
    else runs.push(run);
  };

  const write = (part: string, node: number | null, offset: number): void => {
    if (node !== null) push({ start: length, node, offset, length: part.length });
    parts.push(part);
    length += part.length;
  };

  const addWords = (words: string, node: number, offset: number): void => {
    if (words === '') return;
    if (!inBlock) {
      // A block of no-break spaces alone is an empty block.
      if (blank.test(words)) return;
      if (length > 0) write('\n', null, 0);
      inBlock = true;
    } else if (space !== null) {
      write(' ', space.node, space.offset);
    }
    space = null;
    lineBreaks = 0;
    write(words, node, offset);
  };

  const endBlock = (): void => {
    inBlock = false;
    space = null;
    lineBreaks = 0;
  };

  const add = (node: Text, preformatted: boolean): void => {
    const data = node.data;
    const index = nodes.push({ node, data }) - 1;
    let done = 0;
    for (const match of data.matchAll(apart)) {
      addWords(data.slice(done, match.index), index, done);
      done = match.index + match[0].length;
      if (!isSpace(match[0])) continue;
      if (preformatted && emptyLine.test(match[0])) endBlock();
      else space = { node: index, offset: done - 1 };
    }
    addWords(data.slice(done), index, done);
  };

  const lineBreak = (): void => {
    lineBreaks += 1;
    if (lineBreaks > 1) endBlock();
    else space ??= { node: null, offset: 0 };
  };

  return { add, lineBreak, endBlock, finish: () => ({ text: parts.join(''), nodes, runs }) };
}

const isSpace = (characters: string): boolean => characters.charCodeAt(0) <= 0x20;
