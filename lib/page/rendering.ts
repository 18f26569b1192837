/**
 * What the layout says of an element, as far as reading needs it. A live page
 * answers from computed style; a file has none and answers from its markup.
 */
import type { Dom } from './dom.ts';

export type Rendering = {
  /** `false`: nothing inside it can be seen. */
  isVisible(element: Element): boolean;
  /** Whether an element that is inline by its tag starts a line of its own. */
  isBlock(element: Element): boolean;
};

/** For documents without layout: inline styles and attributes only. */
export function markupRendering(dom: Dom): Rendering {
  const hides = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;
  return {
    isVisible: element => !hides.test(dom.attribute(element, 'style') ?? ''),
    isBlock: () => false,
  };
}

const lineOfItsOwn = /^(?:block|flex|grid|list-item|flow-root|table)/;

/** For the page before the reader. Costs no layout of its own while styles are clean. */
export function pageRendering(window: Window, dom: Dom): Rendering {
  const { checkVisibility } = dom.root;
  return {
    // An element that leaves its box to its children, as a slot does, has none to be seen.
    isVisible: element =>
      checkVisibility.call(element, { visibilityProperty: true }) ||
      window.getComputedStyle(element).display === 'contents',
    isBlock: element => {
      const style = window.getComputedStyle(element);
      // A drop cap floats, which makes it a block that still begins a word.
      const inFlow = style.float === 'none' && style.position !== 'absolute' && style.position !== 'fixed';
      return inFlow && lineOfItsOwn.test(style.display);
    },
  };
}
