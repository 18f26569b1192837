import { expect, test } from 'vitest';
import { withoutUnusedTokens } from '../../scripts/unused-tokens.ts';

test('a token that nothing asks for is left out, and then what it alone asked for', () => {
  expect(withoutUnusedTokens(':root{--ink:#111;--line:var(--far);--far:#222}p{color:var(--ink)}')).toBe(
    ':root{--ink:#111;}p{color:var(--ink)}',
  );
});

test('a token that is asked for stays, also with a fallback and in another token', () => {
  const css = ':root{--a:1px;--b:calc(2*var(--a))}p{margin:var(--b,0)}';
  expect(withoutUnusedTokens(css)).toBe(css);
});
