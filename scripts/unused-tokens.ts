/**
 * Leaves out of each stylesheet the tokens (`components/styles/tokens.css`)
 * that nothing in it asks for: the card's sheet goes into every page that is
 * read. A page of ours has one sheet; scripts ask for no token by themselves,
 * but for the two of `lib/page/card-host.ts` that the card uses as well.
 */
import type { Plugin } from 'vite';

export function withoutUnusedTokens(css: string): string {
  const names = new Set(css.match(/--[\w-]+(?=:)/g));
  const unused = [...names].filter(name => !new RegExp(`var\\(${name}[,)]`).test(css));
  if (unused.length === 0) return css;
  const fewer = css.replaceAll(new RegExp(`(?:${unused.join('|')}):[^;{}]*;?`, 'g'), '');
  // What only those asked for is unused now.
  return withoutUnusedTokens(fewer);
}

export const unusedTokens = (): Plugin => ({
  name: 'second-source:unused-tokens',
  apply: 'build',
  enforce: 'post',
  transform: (code, id) =>
    /\/card\.css\?inline$/.test(id) ? { code: withoutUnusedTokens(code), map: null } : null,
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'asset' && file.fileName.endsWith('.css') && typeof file.source === 'string')
        file.source = withoutUnusedTokens(file.source);
  },
});
