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
  /** All descendants that the selector picks, in document order. */
  descendants(element: Element, selector: string): readonly Element[];
  text(node: Node): string;
};

type Reader = (node: Node, key: string) => unknown;

/** `null` where the document has no root element. */
export function createDom(document: Document): Dom | null {
  const root = document.documentElement;
  if (root === null) return null;
  const read = createReader(root);
  const { getAttribute, querySelectorAll } = root;
  const node = (value: unknown): Node | null => (isNode(value) ? value : null);
  const string = (value: unknown): string => (typeof value === 'string' ? value : '');
  return {
    root,
    firstChild: of => node(read(of, 'firstChild')),
    nextSibling: of => node(read(of, 'nextSibling')),
    parent: of => node(read(of, 'parentNode')),
    tag: of => (isElement(of) ? string(read(of, 'localName')).toLowerCase() : ''),
    attribute: (element, name) => {
      const value: unknown = getAttribute.call(element, name);
      return typeof value === 'string' ? value : null;
    },
    descendants: (element, selector) => Array.from(querySelectorAll.call(element, selector)),
    text: of => string(read(of, 'textContent')),
  };
}

const elementNode = 1;
const textNode = 3;

// `nodeType` of a form can be shadowed by an element, never by a number.
export const isElement = (node: Node): node is Element =>
  node.nodeType === elementNode || typeof node.nodeType !== 'number';

export const isText = (node: Node): node is Text => node.nodeType === textNode;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

function createReader(root: Element): Reader {
  const getters = new Map<string, ((this: unknown) => unknown) | null>();
  const getterOf = (key: string): ((this: unknown) => unknown) | null => {
    const known = getters.get(key);
    if (known !== undefined) return known;
    const found = findGetter(root, key);
    getters.set(key, found);
    return found;
  };
  return (node, key) => {
    const getter = getterOf(key);
    return getter === null ? Reflect.get(node, key) : getter.call(node);
  };
}

function findGetter(root: Element, key: string): ((this: unknown) => unknown) | null {
  for (let holder: object | null = root; holder !== null; holder = Object.getPrototypeOf(holder)) {
    const property = Object.getOwnPropertyDescriptor(holder, key);
    if (property?.get !== undefined) return property.get;
  }
  return null;
}
