/**
 * What pages are held against: the library that ships with the extension, and
 * the reader's own. The one that ships is read from its text at the first use,
 * so that a worker that wakes for less does not pay.
 */
import text from '../../assets/claims/built/library.json?raw';
import { createOwnChecker, type OwnChecker } from '../app/check-with-own.ts';
import type { Library } from '../app/library.ts';
import type { Level } from '../app/settings.ts';
import { createOwnLibrary } from '../storage/library/gather.ts';

let bundled: Library | null = null;
const own = createOwnLibrary();
const checkers = new Map<Level, OwnChecker>();

export function bundledLibrary(): Library {
  // Edge: written by our own build, of this same version.
  bundled ??= JSON.parse(text) as Library;
  return bundled;
}

/** The engine over both libraries, at a level. */
export function checkerAt(level: Level): OwnChecker {
  const checker = checkers.get(level) ?? createOwnChecker(bundledLibrary(), own, level);
  checkers.set(level, checker);
  return checker;
}
