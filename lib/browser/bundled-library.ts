/** The library that ships with the extension. Read from its text at the first use, so that a worker that wakes for less does not pay. */
import text from '../../assets/claims/built/library.json?raw';
import { type Checker, createChecker } from '../app/check-article.ts';
import type { Library } from '../app/library.ts';
import type { Level } from '../app/settings.ts';

let library: Library | null = null;
const checkers = new Map<Level, Checker>();

/** The engine over the bundled library, at a level. */
export function checkerAt(level: Level): Checker {
  // Edge: written by our own build, of this same version.
  library ??= JSON.parse(text) as Library;
  const checker = checkers.get(level) ?? createChecker(library, level);
  checkers.set(level, checker);
  return checker;
}
