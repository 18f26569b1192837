/**
 * The card as the reader mounts it: the component, and what each of its
 * buttons does here. Decisions hold on the page at once; that they are also
 * remembered is the background's part, and may be refused (a private window).
 */
import { h, render } from 'preact';
import { ClaimCard, noticeKey } from '../../components/ClaimCard.tsx';
import { placeLine } from '../../components/card/place-line.ts';
import { copyText } from '../../components/copy-text.ts';
import { sourcesOfPage } from '../../components/report-summary.ts';
import type { Article } from '../../lib/app/article.ts';
import type { Decision } from '../../lib/app/decisions.ts';
import { claimsOf } from '../../lib/app/page-session.ts';
import { say } from '../../lib/browser/say.ts';
import type { CheckedClaim } from '../../lib/comparison/verdict.ts';
import { callBackground } from '../../lib/messaging/client.ts';
import type { PageReader } from '../../lib/page/reader.ts';

/** What was done last, and how it is taken back. */
type Done = { readonly claim: string; readonly key: string; readonly undo: () => void };

export function createClaimCard(): {
  readonly render: (container: HTMLElement, claim: CheckedClaim, reader: PageReader) => void;
  readonly unmount: (container: HTMLElement) => void;
  /** Tells assistive software which claim was come to, without an element of ours in the page; older browsers say nothing. */
  readonly announce: (claim: CheckedClaim, reader: PageReader) => void;
} {
  let done: Done | null = null;

  const decide = (reader: PageReader, claim: CheckedClaim, decision: Decision): void => {
    const remembered = callBackground('decide', decision);
    const undo = (): void => {
      done = null;
      const isBack = reader.session.takeBack(decision);
      void remembered.then(async answer => {
        if (answer.ok && answer.value.ok) await callBackground('undoDecision', { id: answer.value.value.id });
        if (!isBack) await reader.read({ again: true });
      });
    };
    done = { claim: claim.id, key: noticeKey(decision.decision), undo };
    reader.session.apply(decision);
  };

  const copy = async (
    reader: PageReader,
    claim: CheckedClaim,
    page: Omit<Article, 'text'>,
  ): Promise<void> => {
    const isCopied = await writeClipboard(copyText(claim, page, say));
    done = { claim: claim.id, key: noticeKey(isCopied ? 'copied' : 'copy-failed'), undo: () => {} };
    reader.card.refresh();
  };

  return {
    render(container, claim, reader) {
      const state = reader.session.state();
      if (state.state !== 'reading' && state.state !== 'done') return;
      const page = state.report.article;
      if (done !== null && done.claim !== claim.id) done = null;
      const props = {
        claim,
        page,
        position: positionOf(claim, reader),
        sources: sourcesOfPage(claimsOf(state)).length,
        onPrevious: () => reader.step(claim, -1),
        onNext: () => reader.step(claim, 1),
        onClose: reader.card.close,
        onDecide: (decision: Decision['decision'], evidence: string | null) =>
          decide(reader, claim, { claim: claim.text, evidence, decision }),
        onCopy: () => void copy(reader, claim, page),
        onOpenPanel: () => void callBackground('openPanel', { claim: claim.id }),
        notice: done,
        onUndo: () => done?.undo(),
        say,
      };
      render(h(ClaimCard, props), container);
    },
    announce(claim, reader) {
      const { ariaNotify } = document as Document & MayNotify;
      ariaNotify?.call(document, placeLine(claim, positionOf(claim, reader), say));
    },
    unmount(container) {
      done = null;
      render(null, container);
    },
  };
}

type MayNotify = { readonly ariaNotify?: (words: string) => void };

function positionOf(claim: CheckedClaim, reader: PageReader): { index: number; count: number } {
  const list = reader.session.listOf(claim);
  return { index: list.indexOf(claim) + 1, count: list.length };
}

/** `false` where the browser or the page does not allow it (a page without https). */
async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
