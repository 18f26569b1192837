/**
 * Leaves out of the card's stylesheet, which goes into every page that is read,
 * the colours and fonts of `components/styles/tokens.css` that only other
 * screens use: custom properties that nothing in the sheet asks for.
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
});
