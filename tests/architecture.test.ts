/**
 * The repository's own rules, read off its sources: which folder may import
 * which, what may not be written anywhere, and that nothing here asks the
 * network for anything. A message says what to do instead.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Everything in the repository, and whatever is about to be. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1e8,
})
  .split('\n')
  .filter(file => file !== '' && existsSync(join(root, file)));

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const isCode = (file: string): boolean => /\.tsx?$/.test(file);
const product = files.filter(file => isCode(file) && /^(?:lib|components|entrypoints)\//.test(file));
const pure = ['base', 'text', 'reading', 'claims', 'matching', 'comparison', 'meaning', 'app'];

/** The folders of lib/ that each may import, besides itself. The pure ones go down the list only. */
const below: { readonly [folder: string]: readonly string[] } = {
  ...Object.fromEntries(pure.map((layer, index) => [layer, pure.slice(0, index)])),
  formats: pure,
  wording: pure,
  page: pure,
  storage: pure,
  messaging: pure,
  browser: [...pure, 'wording', 'storage', 'messaging'],
  // The terminal finds an article in a file by the same rules as on a page.
  cli: [...pure, 'formats', 'wording', 'page'],
};

/** Paths that a file imports from within the repository, relative to its root. */
function importsOf(file: string): readonly string[] {
  const specifiers = [...read(file).matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^'?]+)(?:\?\w+)?'/g)];
  return specifiers.map(([, path = '']) => relative(root, join(root, dirname(file), path)));
}

const libFolderOf = (path: string): string | null => /^lib\/([^/]+)\//.exec(path)?.[1] ?? null;

/** Code without its comments, so that a rule may be spoken of. Good enough for code formatted here. */
const withoutComments = (code: string): string =>
  code.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');

function linesWith(file: string, pattern: RegExp, text = read(file)): readonly string[] {
  return text.split('\n').flatMap(line => (pattern.test(line) ? [`${file}: ${line.trim()}`] : []));
}

describe('imports', () => {
  test('of lib go down the layers only', () => {
    const upward = product.flatMap(file => {
      const folder = libFolderOf(file);
      if (folder === null) return [];
      const allowed = [folder, ...(below[folder] ?? [])];
      return importsOf(file)
        .filter(path => !path.startsWith('assets/') && !path.startsWith('locales/'))
        .filter(path => !allowed.includes(libFolderOf(path) ?? 'no folder of lib'))
        .map(path => `${file} imports ${path}`);
    });
    expect(upward, 'pass it in as an argument, or move it down').toEqual([]);
  });

  test('of components leave the browser, storage and messages alone', () => {
    const outside = product
      .filter(file => file.startsWith('components/'))
      .flatMap(file => [
        ...importsOf(file)
          .filter(path =>
            ['storage', 'messaging', 'browser', 'page', 'cli'].includes(libFolderOf(path) ?? ''),
          )
          .map(path => `${file} imports ${path}`),
        ...linesWith(file, /'wxt\/browser'/),
      ]);
    expect(outside, 'props in, callbacks out').toEqual([]);
  });

  test('of every file name their extension, since Node runs lib as it is', () => {
    const bare = product
      .filter(file => file.startsWith('lib/'))
      .flatMap(file =>
        importsOf(file)
          .filter(path => !/\.\w+$/.test(path))
          .map(path => `${file}: ${path}`),
      );
    expect(bare).toEqual([]);
  });

  test('only storage sees stored data, only messaging sees messages', () => {
    const elsewhere = product.flatMap(file => [
      ...(libFolderOf(file) === 'storage'
        ? []
        : linesWith(file, /browser\.storage\b|from 'idb'|indexedDB\b/, withoutComments(read(file)))),
      ...(libFolderOf(file) === 'messaging'
        ? []
        : linesWith(file, /\.sendMessage\(|\.onMessage\b|\.onConnect\b/, withoutComments(read(file)))),
    ]);
    expect(elsewhere).toEqual([]);
  });
});

describe('code', () => {
  test('has no any', () => {
    const found = files
      .filter(file => isCode(file))
      .flatMap(file =>
        linesWith(file, /(?::|<|\bas|,|\||&)\s*any\b(?!\s+\w)/, withoutStrings(withoutComments(read(file)))),
      );
    expect(found, 'unknown, then parse').toEqual([]);
  });

  test('line 38: of the product asks the network for nothing', () => {
    const asking =
      /\b(?:fetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection|importScripts)|\bimport\s*\(\s*(?!'\.)/;
    const found = product.flatMap(file => linesWith(file, asking, withoutComments(read(file))));
    expect(found, 'bundle it, or have the reader bring it').toEqual([]);
  });

  test('line 33: of the product makes no element from a string', () => {
    const making =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment|srcdoc|eval\s*\(|new Function\b)/;
    const found = product.flatMap(file => linesWith(file, making, withoutComments(read(file))));
    expect(found, 'text nodes and elements').toEqual([]);
  });
});

/** Drops string literals, so that words in them are not taken for code. */
const withoutStrings = (code: string): string =>
  code.replaceAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\.)*`/g, "''");

describe('styles', () => {
  test('of our screens say where along the line, not left or right, so that they turn round with a language', () => {
    const sided =
      /\b(?:margin|padding|border)-(?:left|right)\b|^\s*(?:left|right)\s*:|text-align:\s*(?:left|right)|float:|(?:margin|padding):\s*\S+ (\S+) \S+ (?!\1;)\S+;/;
    const found = files
      .filter(file => /^(?:components|entrypoints)\/.*\.css$/.test(file))
      .flatMap(file => linesWith(file, sided));
    expect(found, 'margin-inline-start, inset-inline-end, text-align: start …').toEqual([]);
  });
});

describe('words', () => {
  test('that a reader sees rule on nothing', () => {
    const ruling = /\b(?:false|fake|true|verified|wrong|debunked)\b/i;
    const found = files
      .filter(file => file.startsWith('locales/'))
      .flatMap(file => textsOf(JSON.parse(read(file))).filter(text => ruling.test(text)));
    expect(found, 'say what differs, and between whom').toEqual([]);
  });

  test('of the repository name no place on the machine it was written on', () => {
    const place = /(?:^|[\s'"`(=:])\/(?:work|root|home\/\w+|Users\/\w+)\//;
    const found = files
      .filter(file => /\.(?:tsx?|json|md|ya?ml|html|css|sh)$|^\.ci\/run$/.test(file))
      .filter(file => file !== 'tests/architecture.test.ts')
      .flatMap(file => linesWith(file, place));
    expect(found).toEqual([]);
  });

  test('for readers send no one to a folder they do not have', () => {
    const found = files
      .filter(file => /^(?:docs|locales|entrypoints|components|lib|assets\/sample)\/|^[^/]+\.md$/.test(file))
      .filter(file => /\.(?:tsx?|json|md|html)$/.test(file))
      .flatMap(file => linesWith(file, /\.\.\/shared/));
    expect(found).toEqual([]);
  });
});

describe('the lockfile', () => {
  const lock = JSON.parse(read('package-lock.json')) as {
    readonly packages: {
      readonly [path: string]: { readonly resolved?: string; readonly integrity?: string };
    };
  };

  test('line 39: names no address to take a package from, and pins every one by its hash', () => {
    const odd = Object.entries(lock.packages).filter(
      ([path, { resolved, integrity }]) => path !== '' && (integrity === undefined || resolved !== undefined),
    );
    expect(odd.map(([path]) => path)).toEqual([]);
  });
});

/** All strings in a value, however deep. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
