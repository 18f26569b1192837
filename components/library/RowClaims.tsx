import { type Say, writeDay } from '../../lib/wording/say.ts';
import { Sentence } from '../Sentence.tsx';
import type { LibraryRow, ListedClaim } from './library-state.ts';

/** What a source contributed: its claims, and what is known of it besides. */
export function RowClaims(props: {
  readonly row: LibraryRow;
  readonly claims: readonly ListedClaim[];
  readonly say: Say;
}) {
  const { row, claims, say } = props;
  const facts = [
    row.source.author,
    row.savedOn === null ? null : say('library.saved-on', writeDay(row.savedOn, 'year')),
    row.versions === 0 ? null : say('library.versions', row.versions),
    claims.length < row.claims ? say('library.claims.first', claims.length, row.claims) : null,
  ].filter(fact => fact !== null);
  return (
    <>
      {facts.length > 0 && <p class="meta">{facts.join(' · ')}</p>}
      {row.source.url !== null && (
        <p class="meta source-url">
          <a href={row.source.url} rel="noreferrer">
            {row.source.url}
          </a>
        </p>
      )}
      {claims.length === 0 && <p class="meta">{say('library.claims.none')}</p>}
      <ol class="claims">
        {claims.map(({ id, text, verbatim }) => (
          <li key={id}>
            <Sentence text={text} spans={[]} standing="none" verbatim={verbatim} say={say} />
          </li>
        ))}
      </ol>
    </>
  );
}
