/** Reads a file of text, or says in one line why it cannot be read. */
import { readFileSync, statSync } from 'node:fs';
import { BadInput } from './fail.ts';

/** Bytes. The longest novel has 12 million characters; an article that long is a mistake. */
const largestFile = 20_000_000;

export function readTextFile(path: string, largest = largestFile): string {
  const size = sizeOf(path);
  if (size === 0) throw new BadInput(`${path}: the file is empty`);
  if (size > largest)
    throw new BadInput(
      `${path}: the file has ${Math.round(size / 1e6)} MB; at most ${Math.round(largest / 1e6)} MB are read`,
    );
  const bytes = readFileSync(path);
  if (bytes.includes(0)) throw new BadInput(`${path}: the file is binary, not text`);
  try {
    // A mark of byte order becomes a space, so that offsets stay those of the file.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).replace(/^\uFEFF/, ' ');
  } catch {
    throw new BadInput(`${path}: the file is not UTF-8`);
  }
}

function sizeOf(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new BadInput(`${path}: there is no such file`);
  if (!stats.isFile()) throw new BadInput(`${path}: not a file`);
  return stats.size;
}
