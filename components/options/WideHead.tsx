import type { Say } from '../../lib/wording/say.ts';
import { Mark } from '../Mark.tsx';

const pages = ['library', 'compare', 'options', 'welcome'] as const;
type WidePage = (typeof pages)[number];

/** The bar over the wide pages; `null` for one that is not in it. */
export function WideHead({ current, say }: { readonly current: WidePage | null; readonly say: Say }) {
  return (
    <header class="wide-head">
      <Mark size={18} />
      <span class="wide-name">{say('name')}</span>
      <nav aria-label={say('nav.pages')}>
        {pages.map(page => (
          <a key={page} href={`/${page}.html`} aria-current={current === page ? 'page' : undefined}>
            {say(`nav.${page}`)}
          </a>
        ))}
      </nav>
      <span class="wide-kept">{say('kept-here')}</span>
    </header>
  );
}
