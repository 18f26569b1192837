/** The sample article on pages that work against a reader. */
import type { ServedPage } from '../../scripts/static-server.ts';
import { sampleArticle } from './articles.ts';

/** The code runs before anything else of the page. */
export const withScript = (code: () => void): string =>
  sampleArticle.replace(/<head>/i, `<head><script>(${code})()</script>`);

const names =
  `parentNode firstChild lastChild nextSibling previousSibling childNodes children attributes remove
  append nodeType nodeName tagName localName textContent innerHTML innerText ownerDocument isConnected getRootNode
  getAttribute setAttribute hasAttribute hasAttributes removeAttribute querySelector querySelectorAll closest matches
  getElementsByTagName getBoundingClientRect getClientRects checkVisibility contains cloneNode replaceChildren
  shadowRoot assignedNodes style className classList id dataset hidden isContentEditable parentElement
  addEventListener dispatchEvent toString valueOf constructor __proto__`.split(/\s+/);
const fields = names.map(name => `<input type="hidden" name="${name}">`).join('');
const documentNames = `body head documentElement title location defaultView createElement createRange
  getElementById querySelector querySelectorAll implementation styleSheets activeElement visibilityState
  caretPositionFromPoint caretRangeFromPoint cloneNode contentType designMode currentScript`.split(/\s+/);
const images = documentNames.map(name => `<img name="${name}" alt=""><form name="${name}"></form>`).join('');
const globals = ['CSS', 'Highlight', 'Range', 'Node', 'Element', 'MutationObserver', 'chrome', 'browser'];
const ids = globals.map(id => `<a id="${id}"></a><a id="${id}" name="highlights"></a>`).join('');

/** In a form whose fields bear the names of properties, on a document with images that do. */
export const clobberedPage = sampleArticle
  .replace(/<body([^>]*)>/i, `<body$1>${images}${ids}<form>${fields}`)
  .replace(/<\/body>/i, '</form></body>');

/** Whatever a script would call throws, and is counted in `calls`. */
export const patchedPage = withScript(() => {
  const world = globalThis as unknown as Record<string, { prototype?: object }>;
  const broken = (): never => {
    (globalThis as { calls?: number }).calls = ((globalThis as { calls?: number }).calls ?? 0) + 1;
    throw new Error('patched');
  };
  const holders =
    `Node Element HTMLElement Document Range StaticRange Text CharacterData Highlight HighlightRegistry
    MutationObserver ShadowRoot CSSStyleSheet NodeList HTMLCollection DOMTokenList EventTarget AbortController
    AbortSignal Map WeakMap WeakRef Set RegExp String Array Promise Function`.split(/\s+/);
  for (const name of holders) {
    const prototype = world[name]?.prototype;
    if (prototype === undefined) continue;
    for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (key === 'constructor' || property.configurable !== true) continue;
      const patch = 'value' in property ? { value: broken, writable: true } : { get: broken, set: broken };
      Object.defineProperty(prototype, key, { ...patch, configurable: true });
    }
  }
  JSON.parse = broken;
  Object.defineProperty(globalThis, 'Intl', { value: { Segmenter: broken }, configurable: true });
  Object.defineProperty(globalThis, 'setTimeout', { value: broken, configurable: true });
  Object.defineProperty(globalThis, 'chrome', { value: { runtime: null }, configurable: true });
});

/** Nothing is allowed that a policy can forbid. */
export const strictPage: ServedPage = {
  body: sampleArticle,
  headers: {
    'content-security-policy':
      "default-src 'none'; script-src 'none'; style-src 'none'; sandbox allow-same-origin allow-scripts; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'none'",
  },
};
