/**
 * Takes the assignments to `innerHTML` out of two libraries as they are
 * bundled, so that nothing that ships can make elements from a string, and
 * Mozilla's linter has nothing to warn of; and out of Readability what tends
 * images, addresses and metadata, which we do not ask it for. A patch that no longer fits fails
 * the build: then look at what the new version does instead.
 */
import type { Plugin } from 'vite';

type Patch = { readonly file: RegExp; readonly from: string | RegExp; readonly to: string };

const patches: readonly Patch[] = [
  // Preact sets it for `dangerouslySetInnerHTML` alone, which a test forbids here.
  { file: /\/preact\/dist\/preact\.(?:mjs|module\.js)$/, from: /\.innerHTML=(?!=)/, to: '.textContent=' },
  // Readability keeps the page as text to start anew from; a clone does the same.
  {
    file: /\/@mozilla\/readability\/Readability\.js$/,
    from: 'var pageCacheHtml = page.innerHTML;',
    to: 'var pageCache = page.cloneNode(true);',
  },
  {
    file: /\/@mozilla\/readability\/Readability\.js$/,
    from: 'page.innerHTML = pageCacheHtml;',
    to: 'page.replaceChildren(...pageCache.cloneNode(true).childNodes);',
  },
  // What stands in a `noscript`, parsed in a document where nothing loads or runs.
  {
    file: /\/@mozilla\/readability\/Readability\.js$/,
    from: 'tmp.innerHTML = noscript.innerHTML;',
    to: 'tmp.append(...new DOMParser().parseFromString(noscript.innerHTML, "text/html").body.childNodes);',
  },
];

/** Readability is asked which elements are article, and for nothing else. */
const unasked: readonly (readonly [string, string])[] = [
  ['_getJSONLD(doc) {', 'return {};'],
  ['_getArticleMetadata(jsonld) {', 'return { title: "" };'],
  ['_getArticleTitle() {', 'return "";'],
  ['_unescapeHtmlEntities(str) {', 'return str;'],
  ['_unwrapNoscriptImages(doc) {', 'return;'],
  ['_isSingleImage(node) {', 'return false;'],
  ['_postProcessContent(articleContent) {', 'return;'],
  ['_simplifyNestedElements(articleContent) {', 'return;'],
  ['_cleanClasses(node) {', 'return;'],
  ['_isUrl(str) {', 'return false;'],
  ['_headerDuplicatesTitle(node) {', 'return false;'],
  ['_textSimilarity(textA, textB) {', 'return 0;'],
  ['_fixLazyImages(root) {', 'return;'],
  ['_fixRelativeUris(articleContent) {', 'return;'],
  // What cannot be seen was taken out of the copy before.
  ['_isProbablyVisible(node) {', 'return true;'],
  ['_cleanStyles(e) {', 'return;'],
];

/** Parts that only its log, its metadata and its pictures need. */
const needless: readonly (readonly [RegExp, string])[] = [
  [/if \(this\._debug\) \{\s*let logNode[\s\S]*?\} else \{\s*this\.log = function \(\) \{\};\s*\}/, ''],
  [/if \(this\._debug\) \{[^{}]*\}/g, ''],
  [/jsonLdArticleTypes:\s*\/\^Article.*\$\/,/, ''],
  [/(?:srcsetUrl|b64DataUrl|tokenize|replaceFonts|nextLink|prevLink): .*,\n/g, ''],
  [/PRESENTATIONAL_ATTRIBUTES: \[[^\]]*\],/, ''],
  [/(?:DEPRECATED_SIZE_ATTRIBUTE_ELEMS|CLASSES_TO_PRESERVE): \[[^\]]*\],/g, ''],
  [/extraneous:\s*\/.*\/i,/, ''],
  [/this\._classesToPreserve = [^;]*;/, ''],
  [/_findNode\(nodeList, fn\) \{[^{}]*\},/, ''],
  // It is given a document of a browser, never one of its own parser.
  [/if \(options && options\.documentElement\) \{[^{}]*\} else if [^{]*\{[^{}]*\}/, ''],
  [/if \(this\._docJSDOMParser[^{]*\{[^{}]*\}/g, ''],
  [/this\._docJSDOMParser = .*;/, ''],
  [/HTML_ESCAPE_MAP: \{[^}]*\},/, ''],
  [
    /if \(!metadata\.excerpt\) \{[\s\S]*?return \{[\s\S]*?\n {4}\};/,
    'return { content: this._serializer(articleContent) };',
  ],
];

const withoutUnasked: readonly Patch[] = [
  ...unasked.map(([head, body]) => ({
    file: /\/@mozilla\/readability\/Readability\.js$/,
    from: head,
    to: `${head} ${body}`,
  })),
  ...needless.map(([from, to]) => ({ file: /\/@mozilla\/readability\/Readability\.js$/, from, to })),
  {
    file: /\/@mozilla\/readability\/Readability\.js$/,
    from: /this\.log\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\);/g,
    to: '',
  },
];

export const libraryPatches = (): Plugin => ({
  name: 'second-source:library-patches',
  enforce: 'pre',
  transform(code, id) {
    const file = id.replace(/\?.*$/, '').replaceAll('\\', '/');
    const fitting = [...patches, ...withoutUnasked].filter(patch => patch.file.test(file));
    if (fitting.length === 0) return null;
    const patched = fitting.reduce((before, { from, to }) => {
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${file} no longer holds ${from}`);
      return after;
    }, code);
    return { code: patched, map: null };
  },
});
