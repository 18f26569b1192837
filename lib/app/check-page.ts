/**
 * Checks one slice of a page for its reader: what the engine finds, at the
 * level and of the kinds that the settings ask for, as the reader's decisions
 * leave it. Storage and the bundled library come in as ports.
 */
import { type Result, succeed } from '../base/result.ts';
import type { CheckedClaim, DifferenceKind } from '../comparison/verdict.ts';
import type { Span } from '../text/span.ts';
import type { Article } from './article.ts';
import type { CheckFailure, CheckSlice } from './check-article.ts';
import type { OwnChecker } from './check-with-own.ts';
import { applyDecisions, type Decision, indexDecisions } from './decisions.ts';
import { keepKinds } from './keep-kinds.ts';
import type { Level } from './settings.ts';

export type CheckPagePorts = {
  /** The engine at a level; made once and kept for as long as the caller lives. */
  readonly checkerAt: (level: Level) => OwnChecker;
  readonly settings: () => Promise<{
    readonly level: Level;
    readonly kinds: Readonly<Record<DifferenceKind, boolean>>;
  }>;
  readonly decisions: () => Promise<readonly Decision[]>;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
};

/** One slice's share of time: a reader waits for no slice longer than the eye notices, and other calls get their turn. */
const sliceMs = 40;
/** The slice that begins an article has the reading of all of it before it, and is waited for by somebody who sees nothing yet. */
const firstSliceMs = 8;

export async function checkPage(
  article: Article,
  part: Span,
  ports: CheckPagePorts,
): Promise<Result<CheckSlice, CheckFailure>> {
  const [{ level, kinds }, decisions] = await Promise.all([ports.settings(), ports.decisions()]);
  // From the first sentence on: what is looked up before it is waited for, and is no work.
  let until: number | null = null;
  const slice = await ports.checkerAt(level).check(article, part, () => {
    until ??= ports.now() + (part.start === 0 ? firstSliceMs : sliceMs);
    return ports.now() >= until;
  });
  if (!slice.ok) return slice;
  const claims: readonly CheckedClaim[] = applyDecisions(
    keepKinds(slice.value.claims, kinds),
    indexDecisions(decisions),
  );
  return succeed({ ...slice.value, claims });
}
