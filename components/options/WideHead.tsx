import type { Say } from '../../lib/wording/say.ts';
import { Mark } from '../Mark.tsx';

/** The bar over the wide pages. */
export function WideHead({ current, say }: { readonly current: 'options'; readonly say: Say }) {
  return (
    <header class="wide-head">
      <Mark size={18} />
      <span class="wide-name">{say('name')}</span>
      <nav aria-label={say('nav.pages')}>
        <a href="/options.html" aria-current={current === 'options' ? 'page' : undefined}>
          {say('nav.options')}
        </a>
        <a href="/welcome.html">{say('nav.welcome')}</a>
      </nav>
      <span class="wide-kept">{say('kept-here')}</span>
    </header>
  );
}
