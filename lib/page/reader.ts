/**
 * The reader of one page: joins what is found, what is known of it, what is
 * drawn and the reader's hand. Everything it starts ends with one signal.
 *
 * How the background is asked and how a card looks come in as ports.
 */

import type { Article } from '../app/article.ts';
import type { Decision } from '../app/decisions.ts';
import {
  claimsOf,
  conflictsIn,
  createPageSession,
  isDifference,
  type PageSession,
  type SessionPorts,
} from '../app/page-session.ts';
import { firstNotAbove, lastAbove, neighbour } from '../app/walk-claims.ts';
import type { CheckedClaim } from '../comparison/verdict.ts';
import type { Span } from '../text/span.ts';
import { bringIntoSight, type Card, createCard } from './card.ts';
import { watchPage, whenVisible } from './changes.ts';
import { createClaimMarks } from './claim-marks.ts';
import { type FoundArticle, findArticle, findInSteps } from './find-article.ts';
import { createFrames, linesOf, listenToFrames } from './frames.ts';
import { leastCharacters } from './gate.ts';
import { listenToHands, type ReaderKey } from './hands.ts';
import { highlightNames } from './highlight-names.ts';
import { createHighlights, defaultLook, type Look } from './highlights.ts';
import { createMarkers } from './markers.ts';
import { createRereading } from './rereading.ts';
import { runSteps } from './slices.ts';
import { toneUnder } from './tone.ts';
import { createWhereabouts } from './whereabouts.ts';

export type ReaderPorts = Pick<SessionPorts, 'check'> & {
  readonly document: Document;
  readonly window: Window;
  readonly cardStyles: string;
  /** There is something to draw, and the rules for highlights are not there; `frames`: in a frame. */
  readonly onUnstyled?: (frames: boolean) => void;
  readonly renderCard: (container: HTMLElement, claim: CheckedClaim, reader: PageReader) => void;
  readonly unmountCard: (container: HTMLElement) => void;
  /** Says which claim was come to where no card is open to say it. */
  readonly announce?: (claim: CheckedClaim, reader: PageReader) => void;
  /** Where the article is, on a page that has a place for it. */
  readonly find?: (document: Document) => FoundArticle | null;
  /** The state is another one; for the icon and for open screens. */
  readonly report: (conflicts: number) => void;
  /** Asked every second: the extension is no longer there, and the reader ends. */
  readonly isGone: () => boolean;
  readonly onGone: () => void;
};

export type PageReader = {
  readonly session: PageSession;
  readonly card: Card;
  /** Reads the page when it is in sight, or draws it anew where its text is the same. */
  read(options?: ReadOptions): Promise<void>;
  /** The article with its text; `null` on a page that is none. */
  article(): Article | null;
  showClaim(id: string): void;
  /** Scrolls to a part of the text and marks it until the reader presses somewhere; see `ReaderCalls`. */
  showPassage(span: Span, words: string): boolean | null;
  /** A decision that was made or taken back elsewhere, as in the side panel, and is already kept or gone there. */
  decisionChanged(decision: Decision, change: 'made' | 'taken-back'): void;
  /** Moves the open card to the claim after (1) or before (-1). */
  step(from: CheckedClaim, by: 1 | -1): void;
  /** What a key does; `true` if there was something to do. */
  press(key: ReaderKey): boolean;
  /** The claim that its reader has come to, once it is another than `known`. */
  claimInSight(known: string | null): Promise<string | null>;
  setVisible(visible: boolean): void;
  toggle(): void;
  /** What the settings say is drawn. */
  setLook(look: Pick<Look, 'conflictGround' | 'shown'> & { readonly markers?: boolean }): void;
};

export type ReadOptions = {
  /** Even if it does not look like an article; from then on, until another address is opened. */
  readonly anyway?: boolean;
  /** Holds it against the sources again, although its text is the same. */
  readonly again?: boolean;
};

/** How long a sentence that was scrolled to keeps its ground, where no card is open. */
const pointMs = 1200;

export function createReader(ports: ReaderPorts, signal: AbortSignal): PageReader {
  const { document, window } = ports;
  const highlights = createHighlights(CSS.highlights, signal);
  const marks = createClaimMarks(document, highlights, signal);
  const markers = createMarkers(document, signal);
  let hasMarkers = false;
  let look: Look = defaultLook;
  let found: FoundArticle | null = null;
  let reading: AbortController | null = null;
  let current: string | null = null;
  let isAnyway = false;
  /** Counts the readings, so that one that was overtaken ends. */
  let turn = 0;
  /** One of them, overtaken or not, was to hold the page against the sources again. */
  let isWanted = false;

  const mark = (): void => markers.show(hasMarkers ? highlights.seen() : []);

  const draw = (claims: readonly CheckedClaim[]): void => {
    if (claims.length === 0) return;
    updateTone(claims);
    void marks.draw(claims);
  };

  const updateTone = (claims: readonly CheckedClaim[]): void => {
    const first = claims
      .map(claim => found?.map.rangesOf(claim.span)?.[0])
      .find(range => range !== undefined);
    const element = first?.startContainer.parentElement;
    if (element === null || element === undefined) return;
    const tone = toneUnder(window, element);
    if (tone === look.tone) return;
    look = { ...look, tone };
    highlights.setLook(look);
  };

  const session = createPageSession({
    check: ports.check,
    onState(state, changed) {
      draw(changed);
      card.refresh();
      ports.report(conflictsIn(state));
      if (state.state === 'failed' && state.reason === 'extension-gone') ports.onGone();
    },
  });

  const card = createCard(
    {
      document,
      styles: ports.cardStyles,
      tone: () => look.tone,
      rangesOf: marks.rangesOf,
      render(container, id) {
        const claim = session.claim(id);
        if (claim !== null) ports.renderCard(container, claim, reader);
      },
      unmount: ports.unmountCard,
      onOpen(id) {
        highlights.point('open', id);
        if (id !== null) current = id;
        whereabouts.look();
      },
    },
    signal,
  );

  const read = async ({ anyway = false, again = false }: ReadOptions = {}): Promise<void> => {
    isAnyway ||= anyway;
    isWanted ||= again;
    await whenVisible(document, signal);
    if (signal.aborted) return;
    rereading.begin();
    turn += 1;
    const own = turn;
    const steps = () => runSteps(findInSteps(document, { anyway: isAnyway }), signal);
    const next = ports.find === undefined ? await steps() : ports.find(document);
    if (signal.aborted || own !== turn) return;
    if (next === null) return nothingFound();
    const { article } = next;
    const isSameText = found?.article.text === article.text && session.state().state !== 'failed';
    const isSameAddress = found?.article.url === article.url;
    rereading.end(isSameText);
    found = next;
    const trees = next.map.trees();
    watchTrees(trees);
    frames.enter(trees);
    marks.begin(next.map);
    // An opened card is itself a change of the page, which is read again for it.
    highlights.point('open', card.claim());
    const inner = frames.windows();
    highlights.drawIn(inner.map(frame => frame.CSS.highlights));
    const isBare = inner.some(lacksRules);
    if (isBare || lacksRules(window)) ports.onUnstyled?.(isBare);
    if (isSameText) draw(claimsOf(session.state()));
    const anew = isWanted || !isSameAddress;
    if (isSameText && !isWanted) return;
    isWanted = false;
    reading?.abort();
    reading = new AbortController();
    await session.read(article, AbortSignal.any([signal, reading.signal]), anew);
  };

  const rereading = createRereading(document, {
    holds: () => found === null || found.map.holds(),
    onMoved() {
      isAnyway = false;
      current = null;
      card.close();
    },
    onStale: () => void read(),
  });

  const nothingFound = (): void => {
    reading?.abort();
    found = null;
    card.close();
    highlights.clear();
    highlights.drawIn([]);
    frames.enter([]);
    session.stop({ state: 'no-article' });
  };

  const show = (claim: CheckedClaim): void => {
    current = claim.id;
    if (card.claim() !== null) card.open(claim.id);
    else {
      pointAt(claim.id);
      ports.announce?.(claim, reader);
    }
  };

  const pointAt = (id: string): void => {
    bringIntoSight(marks.rangesOf(id) ?? []);
    highlights.point('open', id);
    setTimeout(() => {
      if (card.claim() === null && current === id) highlights.point('open', null);
    }, pointMs);
  };

  const reader: PageReader = {
    session,
    card,
    read,
    article: () => (found ?? (ports.find ?? findArticle)(document, { anyway: isAnyway }))?.article ?? null,
    showClaim(id) {
      if (!highlights.isVisible()) highlights.setVisible(true);
      card.open(id);
    },
    showPassage(span, words) {
      if (found === null) return null;
      if (found.article.text.slice(span.start, span.end) !== words) return false;
      card.close();
      if (!highlights.isVisible()) highlights.setVisible(true);
      const ranges = marks.point(span) ?? [];
      bringIntoSight(ranges);
      return ranges.length > 0;
    },
    decisionChanged(decision, change) {
      if (change === 'taken-back' && !session.takeBack(decision)) return void read({ again: true });
      if (change === 'made') session.apply(decision);
      const open = session.claim(card.claim() ?? '');
      if (open?.evidence.length === 0) card.close();
    },
    step(from, by) {
      const next = neighbour(session.listOf(from), from, by);
      if (next !== null) show(next);
    },
    press: key => onKey(key),
    claimInSight: known => whereabouts.ask(known),
    setVisible(visible) {
      highlights.setVisible(visible);
      mark();
      if (!visible) card.close();
    },
    toggle: () => reader.setVisible(!highlights.isVisible()),
    setLook({ markers: wantsMarkers = false, ...next }) {
      look = { ...look, ...next };
      highlights.setLook(look);
      hasMarkers = wantsMarkers;
      mark();
    },
  };

  /** From the claim that was visited last, or from what is in sight. */
  const targetOf = (key: Exclude<ReaderKey, 'close'>): CheckedClaim | null => {
    const isShown = ({ id }: CheckedClaim): boolean => highlights.shows(id);
    const claim = current === null ? null : session.claim(current);
    if (claim !== null && key === 'open') return claim;
    if (claim !== null)
      return neighbour(session.listOf(claim).filter(isShown), claim, key === 'next' ? 1 : -1);
    const differences = differencesIn().filter(isShown);
    return key === 'previous' ? lastAbove(differences, isAbove) : firstNotAbove(differences, isAbove);
  };

  const differencesIn = (): readonly CheckedClaim[] => claimsOf(session.state()).filter(isDifference);
  const isAbove = (one: CheckedClaim): boolean => topOf(marks.rangesOf(one.id)) < 0;
  const whereabouts = createWhereabouts(
    window,
    () => {
      const all = differencesIn();
      return card.claim() ?? (all.find(one => !isAbove(one)) ?? all.at(-1))?.id ?? null;
    },
    signal,
  );

  const onKey = (key: ReaderKey): boolean => {
    if (key === 'close') {
      const wasOpen = card.claim() !== null;
      card.close();
      return wasOpen;
    }
    const target = targetOf(key);
    if (target === null) return false;
    if (key === 'open') return card.open(target.id);
    show(target);
    return true;
  };

  const listenIn = (shown: Window, whileShown: AbortSignal): void =>
    listenToHands(
      shown,
      {
        onClick(x, y) {
          const claim = marks.at(shown.document, x, y);
          if (claim !== null) card.open(claim.id);
        },
        onMove: (x, y) => highlights.point('hover', marks.at(shown.document, x, y)?.id ?? null),
        onPressOutside() {
          marks.point(null);
          card.close();
        },
        isInCard: card.isAt,
        onKey,
      },
      whileShown,
    );
  listenIn(window, signal);
  const frames = createFrames(document, listenIn, signal);
  listenToFrames(
    document,
    inner => {
      if (found === null && (inner.body.textContent?.length ?? 0) >= leastCharacters) void read();
    },
    signal,
  );

  const watchTrees = watchPage(
    document,
    {
      onRewritten(node) {
        if (found?.map.reads(node) === true) marks.mend();
      },
      onLook(changed) {
        if (ports.isGone()) return ports.onGone();
        const isLost = frames.isLost();
        if (changed) marks.mend();
        highlights.restore();
        card.look();
        mark();
        // A page may change its colours at dusk, or by a button of its own.
        updateTone(claimsOf(session.state()));
        rereading.look(changed || isLost);
      },
    },
    signal,
  );
  listenToHistory(window, () => ports.report(conflictsIn(session.state())), signal);
  return reader;
}

/** By any one of them. */
const lacksRules = (shown: Window): boolean =>
  shown.getComputedStyle(shown.document.documentElement, `::highlight(${highlightNames[0]})`)
    .textDecorationLine !== 'underline';

/** Back from the browser's cache all is as it was, but the icon has forgotten its number. */
function listenToHistory(window: Window, onReturn: () => void, signal: AbortSignal): void {
  window.addEventListener('pageshow', event => event.persisted && onReturn(), { signal });
}

const topOf = (ranges: readonly Range[] | null): number =>
  linesOf(ranges ?? [])[0]?.top ?? Number.NEGATIVE_INFINITY;
