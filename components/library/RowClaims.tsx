import { type Say, writeDay } from '../../lib/wording/say.ts';
import { Sentence } from '../Sentence.tsx';
import type { LibraryRow, ListedClaim } from './library-state.ts';

/** What a source contributed: its claims, and what is known of it besides. */
export function RowClaims(props: {
  readonly row: LibraryRow;
  readonly claims: readonly ListedClaim[];
  readonly onShowOnPage: (claim: string) => void;
  readonly say: Say;
}) {
  const { row, claims, say } = props;
  const isOnPage = row.number !== null && isWeb(row.source.url);
  const facts = [
    row.source.author,
    row.savedOn === null ? null : say('library.saved-on', writeDay(say, row.savedOn, 'year')),
    row.versions === 0 ? null : say('library.versions', row.versions),
    claims.length < row.claims ? say('library.claims.first', claims.length, row.claims) : null,
  ].filter(fact => fact !== null);
  return (
    <>
      {facts.length > 0 && <p class="meta">{facts.join(' · ')}</p>}
      <Address url={row.source.url} />
      {claims.length === 0 && <p class="meta">{say('library.claims.none')}</p>}
      <ol class="claims">
        {claims.map(({ id, text, verbatim }) => (
          <li key={id}>
            <Sentence text={text} spans={[]} standing="none" verbatim={verbatim} say={say} />
            {isOnPage && verbatim && (
              <button type="button" class="button bare small" onClick={() => props.onShowOnPage(id)}>
                {say('facts.show')}
              </button>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

const isWeb = (url: string | null): boolean => url !== null && /^https?:\/\//i.test(url);

/** A link where it leads to a web page; anything else is words. */
function Address({ url }: { readonly url: string | null }) {
  if (url === null) return null;
  return (
    <p class="meta source-url">
      {isWeb(url) ? (
        <a href={url} rel="noreferrer">
          {url}
        </a>
      ) : (
        url
      )}
    </p>
  );
}
