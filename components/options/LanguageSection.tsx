import type { Say } from '../../lib/wording/say.ts';

/** Which languages are read, and which one the screens speak: said, since the browser chooses. */
export function LanguageSection({ say }: { readonly say: Say }) {
  return (
    <section id="languages">
      <h2>{say('languages.title')}</h2>
      <dl class="keys of-languages">
        <div class="key">
          <dt>{say('languages.read')}</dt>
          <dd>{say('languages.read.which')}</dd>
        </div>
        <div class="key">
          <dt>{say('languages.screens')}</dt>
          <dd>{say('languages.screens.which')}</dd>
        </div>
      </dl>
    </section>
  );
}
