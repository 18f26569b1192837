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
  parent(node: Node): Node | null;
  /** Lower-case local name; empty for what is no element. */
  tag(node: Node): string;
  attribute(element: Element, name: string): string | null;
  hasAttributes(element: Element): boolean;
  /** All descendants that the selector picks, in document order. */
  descendants(element: Element, selector: string): readonly Element[];
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
  return {
    root,
    firstChild: asNode(readerOf(root, 'firstChild')),
    nextSibling: asNode(readerOf(root, 'nextSibling')),
    parent: asNode(readerOf(root, 'parentNode')),
    tag: of => (isElement(of) ? localName(of) : ''),
    attribute: (element, name) => {
      const value: unknown = getAttribute.call(element, name);
      return typeof value === 'string' ? value : null;
    },
    hasAttributes: element => hasAttributes.call(element),
    descendants: (element, selector) => Array.from(querySelectorAll.call(element, selector)),
    text: asString(readerOf(root, 'textContent')),
  };
}

const elementNode = 1;
const textNode = 3;

// `nodeType` of a form can be shadowed by an element, never by a number.
export const isElement = (node: Node): node is Element =>
  node.nodeType === elementNode || typeof node.nodeType !== 'number';

export const isText = (node: Node): node is Text => node.nodeType === textNode;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

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
