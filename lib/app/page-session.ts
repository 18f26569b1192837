/**
 * The single owner of what is known of one page: where its reading stands, and
 * what its reader decided about claims while the page was open. Screens ask it;
 * the page layer draws what it says.
 *
 * Knows no browser: what it needs comes in as ports.
 */
import { isConflict } from '../comparison/gather.ts';
import type { CheckedClaim } from '../comparison/verdict.ts';
import type { Article } from './article.ts';
import { applyDecisions, type Decision, indexDecisions, isSameDecision } from './decisions.ts';
import { type Ends, type ReadPagePorts, readPage } from './read-page.ts';
import type { PageReport, PageState } from './report.ts';

export type SessionPorts = ReadPagePorts & {
  /** The state is another one; `changed` are the claims that are new or stand otherwise. */
  readonly onState: (state: PageState, changed: readonly CheckedClaim[]) => void;
};

export type PageSession = {
  state(): PageState;
  /** Reads an article; of an earlier one the blocks that still stand are kept, unless all is to be read `anew`. Never rejects. */
  read(article: Article, signal: Ends, anew?: boolean): Promise<void>;
  /** Says why nothing is read. */
  stop(state: PageState): void;
  /** Applies a decision of the reader to what is shown, until it is taken back; twice is as once. */
  apply(decision: Decision): void;
  /** `false` where the page was read while the decision held, so that it has to be read again without it. */
  takeBack(decision: Decision): boolean;
  claim(id: string): CheckedClaim | null;
  /** The claims that previous and next walk from a claim: all differences, or all claims with evidence. */
  listOf(claim: CheckedClaim): readonly CheckedClaim[];
};

export function createPageSession(ports: SessionPorts): PageSession {
  let asRead: PageState = { state: 'unread' };
  let shown: PageState = asRead;
  let text: string | null = null;
  let decisions: readonly Decision[] = [];
  /** Those that were made since the page was last read: the claims as read know nothing of them. */
  let unread: readonly Decision[] = [];

  const publish = (state: PageState): void => {
    asRead = state;
    const before = new Set(claimsOf(shown));
    shown = withDecisions(state, decisions);
    const changed = claimsOf(shown).filter(claim => !before.has(claim));
    ports.onState(shown, changed);
  };

  return {
    state: () => shown,
    async read(article, signal, anew = false) {
      const report = reportOf(asRead);
      const isWhole = asRead.state === 'done' && !anew;
      const earlier = isWhole && report !== null && text !== null ? { text, report } : null;
      text = article.text;
      unread = [];
      // What was kept may stand elsewhere now, so that all of it is drawn again.
      shown = { state: 'unread' };
      for await (const state of readPage(article, ports, signal, earlier)) publish(state);
    },
    stop(state) {
      text = null;
      publish(state);
    },
    apply(decision) {
      decisions = [...decisions, decision];
      unread = [...unread, decision];
      publish(asRead);
    },
    takeBack(decision) {
      const isSame = (one: Decision): boolean => isSameDecision(one, decision);
      const wasUnread = unread.some(isSame);
      decisions = decisions.filter(one => !isSame(one));
      unread = unread.filter(one => !isSame(one));
      publish(asRead);
      return wasUnread;
    },
    claim: id => claimsOf(shown).find(claim => claim.id === id) ?? null,
    listOf(claim) {
      const all = claimsOf(shown);
      return isDifference(claim) ? all.filter(isDifference) : all.filter(one => one.evidence.length > 0);
    },
  };
}

/** How many claims conflict: the number on the icon. */
export const conflictsIn = (state: PageState): number => claimsOf(state).filter(isConflict).length;

export const isDifference = (claim: CheckedClaim): boolean => isConflict(claim) || claim.status === 'differs';

export const claimsOf = (state: PageState): readonly CheckedClaim[] => reportOf(state)?.claims ?? [];

function reportOf(state: PageState): PageReport | null {
  return state.state === 'reading' || state.state === 'done' ? state.report : null;
}

function withDecisions(state: PageState, decisions: readonly Decision[]): PageState {
  if (decisions.length === 0 || (state.state !== 'reading' && state.state !== 'done')) return state;
  const claims = applyDecisions(state.report.claims, indexDecisions(decisions));
  return { ...state, report: { ...state.report, claims } };
}
