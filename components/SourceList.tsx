import type { Say } from '../lib/wording/say.ts';
import { writeDay } from '../lib/wording/say.ts';
import { documentWords } from './document-words.ts';
import { RelationCounts } from './RelationCounts.tsx';
import type { SourceOfPage } from './report-summary.ts';
import { sourceName, sourceTitle } from './source-words.ts';

/** The sources that speak of a page, each with its date and what it says of how many claims. */
export function SourceList({
  sources,
  say,
}: {
  readonly sources: readonly SourceOfPage[];
  readonly say: Say;
}) {
  return (
    <ul class="sources">
      {sources.map(each => (
        <SourceRow key={each.source.id} {...each} say={say} />
      ))}
    </ul>
  );
}

function SourceRow({ source, counts, say }: SourceOfPage & { readonly say: Say }) {
  const title = sourceTitle(source, say);
  return (
    <li class="source">
      <div class="source-head">
        <h3 class={source.outlet === null && source.title !== null ? 'is-title' : undefined}>
          {sourceName(source, say)}
        </h3>
        {source.published !== null && (
          <span class="source-day">{writeDay(say, source.published, 'year')}</span>
        )}
      </div>
      <p
        class={title.given ? 'source-title' : 'source-title not-given'}
        title={title.given ? title.text : undefined}
        {...(title.given && documentWords)}
      >
        {title.text}
      </p>
      <RelationCounts counts={counts} say={say} />
    </li>
  );
}
