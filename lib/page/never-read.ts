/**
 * What is never read, whoever asks: what the reader types, what is not shown,
 * what is no running text, and what stands beside the article.
 */
import type { Dom } from './dom.ts';

const tags = new Set(
  `script style noscript template head title svg math canvas video audio iframe frame object embed applet
   input textarea select option optgroup datalist button progress meter output
   nav aside dialog menu rt rp`.split(/\s+/),
);

const roles = new Set(
  `textbox searchbox combobox spinbutton slider navigation complementary search dialog alertdialog menu
   menubar toolbar tablist tooltip banner contentinfo status doc-noteref`.split(/\s+/),
);

/** Whole class names, never parts of one: "ad" must not be found in "ad-free-story". */
const classes =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-(?:text|only)|element-invisible|u-hiddenvisually|ads?|advert|advertisement|ad-(?:container|slot|unit|wrapper)|adsbygoogle|sponsored|sponsored-content|mw-editsection|mw-jump-link)(?:\s|$)/i;

const creditWords = /(?:^|[\s_-])(?:credits?|copyright|photographer)(?:$|[\s_-])/i;

/** Looks at the element alone; what is inside one of these is not read either. */
export function isNeverRead(dom: Dom, element: Element): boolean {
  const tag = dom.tag(element);
  if (tags.has(tag)) return true;
  if (!dom.hasAttributes(element)) return false;
  if (isEditable(dom, element)) return true;
  if (dom.attribute(element, 'hidden') !== null || dom.attribute(element, 'aria-hidden') === 'true')
    return true;
  const role = dom.attribute(element, 'role');
  if (role !== null && roles.has(role)) return true;
  const className = dom.attribute(element, 'class');
  if (className === null) return false;
  if (tag === 'sup' && /\breference\b/.test(className)) return true;
  return classes.test(className);
}

/** `<div contenteditable>`, with any value but "false". */
export function isEditable(dom: Dom, element: Element): boolean {
  const editable = dom.attribute(element, 'contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}

/** Who took the picture: told by class or microdata, inside a figure only. */
export function isCredit(dom: Dom, element: Element): boolean {
  const className = dom.attribute(element, 'class');
  if (className !== null && creditWords.test(className)) return true;
  return /copyrightHolder|creditText/.test(dom.attribute(element, 'itemprop') ?? '');
}
