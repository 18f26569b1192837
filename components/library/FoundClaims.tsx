import type { Say } from '../../lib/wording/say.ts';
import { Sentence } from '../Sentence.tsx';
import { sourceNameAndDate } from '../source-words.ts';
import type { LibraryRow, ListedClaim } from './library-state.ts';

/** Claims whose words were searched for, each with its source. */
export function FoundClaims(props: {
  readonly found: readonly { readonly row: string; readonly claim: ListedClaim }[];
  readonly rows: readonly LibraryRow[];
  readonly hasRows: boolean;
  readonly onOpen: (key: string) => void;
  readonly say: Say;
}) {
  const { found, say } = props;
  const rows = new Map(props.rows.map(row => [row.key, row]));
  if (found.length === 0 && !props.hasRows) return <p class="library-none">{say('library.nothing-found')}</p>;
  if (found.length === 0) return null;
  return (
    <section class="found">
      <h2>{say(found.length >= mostFound ? 'library.found.many' : 'library.found', found.length)}</h2>
      <ul>
        {found.map(({ row, claim }) => {
          const source = rows.get(row);
          return (
            <li key={`${row} ${claim.id}`}>
              <Sentence text={claim.text} spans={[]} standing="none" verbatim={claim.verbatim} say={say} />
              {source !== undefined && <p class="meta">{sourceNameAndDate(source.source, say)}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** As many as a search gives at the most. */
const mostFound = 200;
