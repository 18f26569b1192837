/**
 * Reads the tree of a page in a way that the page cannot bend.
 *
 * A form's controls shadow the form's own properties (`<input name="parentNode">`),
 * so nothing here asks an element for a property by name: every read goes through
 * the accessor or method of the root element, which has no named children. Where an
 * implementation keeps plain fields (linkedom, for files) they are read as they are.
 *
 * Knows nothing of articles.
 */
export type Dom = {
  readonly root: Element;
  firstChild(node: Node): Node | null;
  nextSibling(node: Node): Node | null;
  /** Of what stands in a shadow root directly, its host. */
  parent(node: Node): Node | null;
  /** Lower-case local name; empty for what is no element. */
  tag(node: Node): string;
  attribute(element: Element, name: string): string | null;
  hasAttributes(element: Element): boolean;
  /** All descendants that the selector picks, in document order; none of another tree. */
  descendants(of: ParentNode, selector: string): readonly Element[];
  /** The open shadow root of an element, or the body of a frame of the same origin; `null` for most. */
  innerTree(node: Node): (ParentNode & Node) | null;
  text(node: Node): string;
};

/** `null` where the document has no root element. */
export function createDom(document: Document): Dom | null {
  const root = document.documentElement;
  if (root === null) return null;
  const { getAttribute, hasAttributes, querySelectorAll } = root;
  const asNode = (read: (of: Node) => unknown) => (of: Node) => {
    const value = read(of);
    return isNode(value) ? value : null;
  };
  const asString = (read: (of: Node) => unknown) => (of: Node) => {
    const value = read(of);
    return typeof value === 'string' ? value : '';
  };
  const localName = asString(readerOf(root, 'localName'));
  const parentNode = asNode(readerOf(root, 'parentNode'));
  const shadowOf = readerOf(root, 'shadowRoot');
  const shadowRoot = (of: Node): ShadowRoot | null =>
    isElement(of) ? ((shadowOf(of) ?? null) as ShadowRoot | null) : null;
  return {
    root,
    firstChild: asNode(readerOf(root, 'firstChild')),
    nextSibling: asNode(readerOf(root, 'nextSibling')),
    parent: of => {
      const parent = parentNode(of);
      return parent !== null && 'host' in parent && parent.nodeType === fragmentNode
        ? (parent.host as Node)
        : parent;
    },
    tag: of => (isElement(of) ? localName(of) : ''),
    attribute: (element, name) => {
      const value: unknown = getAttribute.call(element, name);
      return typeof value === 'string' ? value : null;
    },
    hasAttributes: element => hasAttributes.call(element),
    descendants: (of, selector) =>
      Array.from(isElement(of) ? querySelectorAll.call(of, selector) : of.querySelectorAll(selector)),
    innerTree: of => shadowRoot(of) ?? (frames.has(localName(of)) ? bodyOf(of) : null),
    text: asString(readerOf(root, 'textContent')),
  };
}

const frames = new Set(['iframe', 'frame']);

/** Of a frame of another origin there is no document. */
const bodyOf = (frame: Node): HTMLElement | null =>
  (frame as HTMLIFrameElement).contentDocument?.body ?? null;

const elementNode = 1;
const textNode = 3;
const fragmentNode = 11;

// `nodeType` of a form can be shadowed by an element, never by a number.
export const isElement = (node: Node | ParentNode): node is Element =>
  node.nodeType === elementNode || typeof node.nodeType !== 'number';

export const isText = (node: Node): node is Text => node.nodeType === textNode;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Of a live page, where no `Dom` is at hand: a form with a field named `parentElement` would give that field. */
export const parentElementOf = (node: Node): Element | null =>
  Reflect.get(Node.prototype, 'parentElement', node) as Element | null;

function readerOf(root: Element, key: string): (of: Node) => unknown {
  const getter = findGetter(root, key);
  return getter === null ? of => Reflect.get(of, key) : of => getter.call(of);
}

function findGetter(root: Element, key: string): ((this: unknown) => unknown) | null {
  for (let holder: object | null = root; holder !== null; holder = Object.getPrototypeOf(holder)) {
    const property = Object.getOwnPropertyDescriptor(holder, key);
    if (property?.get !== undefined) return property.get;
  }
  return null;
}
