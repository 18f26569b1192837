/**
 * Draws underlines by the CSS Custom Highlight API: no element is added, no
 * text touched. The colours are in the reader's stylesheet.
 *
 * The registry is the page's own: it may clear it. What is missing is put back,
 * ten times at most; a page that insists has its way. A registry shows the ranges
 * of its own document alone, so that each highlight may stand in all of them.
 *
 * Knows ranges and kinds of underline, and nothing of claims.
 */
import {
  highlightName,
  highlightNames,
  type MarkKind,
  type MarkStyle,
  type Tone,
} from './highlight-names.ts';

export type Mark = { readonly kind: MarkKind; readonly ranges: readonly Range[] };

export type Look = {
  readonly tone: Tone;
  /** A light ground behind conflicts, besides the line. */
  readonly conflictGround: boolean;
  /** Which kinds are drawn at all. */
  readonly shown: Readonly<Record<MarkKind, boolean>>;
};

export type Highlights = {
  /** Draws a mark, in place of the one with the same id. */
  put(id: string, mark: Mark): void;
  remove(id: string): void;
  clear(): void;
  setLook(look: Look): void;
  setVisible(visible: boolean): void;
  isVisible(): boolean;
  /** The mark under the pointer, and the one whose card is open; `null` for none. */
  point(state: 'hover' | 'open', id: string | null): void;
  /** Whether the mark can be seen: its kind is drawn, and marks are visible. */
  shows(id: string): boolean;
  /** Whether every range of a mark still holds something; a node that was moved has emptied its ranges. */
  stands(id: string): boolean;
  /** What can be seen now. */
  seen(): readonly Mark[];
  /** Draws in these registries too, besides the page's own, and no longer in others: each frame has one. */
  drawIn(frames: readonly HighlightRegistry[]): void;
  /** Puts back what the page has cleared. Cheap: meant to be called every second. */
  restore(): void;
};

export const defaultLook: Look = {
  tone: 'light',
  conflictGround: true,
  shown: { conflicts: true, differs: true, matches: true, none: false },
};

const mostRestores = 10;
const priorities = { hover: 1, open: 2 } as const;

/** Everything is taken out of the registry when `signal` aborts. */
export function createHighlights(registry: HighlightRegistry, signal: AbortSignal): Highlights {
  const marks = new Map<string, Mark>();
  const pointed: Record<'hover' | 'open', string | null> = { hover: null, open: null };
  const drawn = new Map<string, Highlight>();
  let look = defaultLook;
  let visible = true;
  let restores = 0;
  let registries: readonly HighlightRegistry[] = [registry];

  const enter = (name: string, highlight: Highlight): void => {
    for (const one of registries) one.set(name, highlight);
  };

  const highlightFor = (style: MarkStyle, priority = 0): Highlight => {
    const name = highlightName(style, look.tone);
    const known = drawn.get(name);
    if (known !== undefined) return known;
    const highlight = new Highlight();
    highlight.priority = priority;
    drawn.set(name, highlight);
    if (visible) enter(name, highlight);
    return highlight;
  };

  const restStyle = (kind: MarkKind): MarkStyle =>
    kind === 'conflicts' && !look.conflictGround ? 'conflicts-line-only' : kind;

  const draw = (mark: Mark): void => {
    if (!look.shown[mark.kind]) return;
    const highlight = highlightFor(restStyle(mark.kind));
    for (const range of mark.ranges) highlight.add(range);
  };

  const erase = (mark: Mark): void => {
    for (const highlight of drawn.values()) for (const range of mark.ranges) highlight.delete(range);
  };

  const drawPointed = (state: 'hover' | 'open'): void => {
    const id = pointed[state];
    const mark = id === null ? undefined : marks.get(id);
    if (mark === undefined) return;
    const highlight = highlightFor(`${state}-${mark.kind}`, priorities[state]);
    for (const range of mark.ranges) highlight.add(range);
  };

  const register = (): void => {
    for (const [name, highlight] of drawn) enter(name, highlight);
  };

  const unregister = (): void => {
    for (const one of registries) for (const name of highlightNames) one.delete(name);
  };

  const redraw = (): void => {
    unregister();
    drawn.clear();
    for (const mark of marks.values()) draw(mark);
    drawPointed('hover');
    drawPointed('open');
  };

  signal.addEventListener('abort', unregister);

  return {
    put(id, mark) {
      const before = marks.get(id);
      if (before !== undefined) erase(before);
      marks.set(id, mark);
      if (signal.aborted) return;
      draw(mark);
      if (pointed.hover === id) drawPointed('hover');
      if (pointed.open === id) drawPointed('open');
    },
    remove(id) {
      const mark = marks.get(id);
      if (mark === undefined) return;
      erase(mark);
      marks.delete(id);
    },
    clear() {
      marks.clear();
      pointed.hover = null;
      pointed.open = null;
      redraw();
    },
    setLook(next) {
      look = next;
      if (!signal.aborted) redraw();
    },
    setVisible(next) {
      visible = next;
      if (visible && !signal.aborted) register();
      else unregister();
    },
    isVisible: () => visible,
    point(state, id) {
      if (pointed[state] === id || signal.aborted) return;
      for (const kind of markKinds) drawn.get(highlightName(`${state}-${kind}`, look.tone))?.clear();
      pointed[state] = id;
      drawPointed(state);
    },
    shows(id) {
      const mark = marks.get(id);
      return visible && mark !== undefined && look.shown[mark.kind];
    },
    seen: () => (visible ? [...marks.values()].filter(mark => look.shown[mark.kind]) : []),
    drawIn(frames) {
      unregister();
      registries = [registry, ...frames];
      if (visible && !signal.aborted) register();
    },
    stands: id => marks.get(id)?.ranges.every(range => !range.collapsed) ?? true,
    restore() {
      if (!visible || signal.aborted || restores >= mostRestores) return;
      const expected = [...marks.values()].some(mark => look.shown[mark.kind]);
      const missing = [...drawn].some(([name, highlight]) =>
        registries.some(one => one.get(name) !== highlight),
      );
      const emptied = expected && [...drawn.values()].every(highlight => highlight.size === 0);
      if (!missing && !emptied) return;
      restores += 1;
      redraw();
    },
  };
}

const markKinds: readonly MarkKind[] = ['conflicts', 'differs', 'matches', 'none'];
