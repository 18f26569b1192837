import { type Say, writeDay } from '../../lib/wording/say.ts';
import { Icon } from '../Icon.tsx';
import * as icons from '../icons.ts';
import { sourceName, sourceTitle } from '../source-words.ts';
import type { LibraryProps } from './library-props.ts';
import type { LibraryRow } from './library-state.ts';
import { RowClaims } from './RowClaims.tsx';
import { RowMenu } from './RowMenu.tsx';

export type TableProps = LibraryProps & {
  readonly shown: readonly LibraryRow[];
  readonly stories: readonly { readonly story: string }[];
};

/** A page of a table is drawn at once; a library of thousands is searched, not scrolled. */
const mostRows = 200;

/** A row a source: who, when, how much it brings, where it came from, and whether it is compared. */
export function SourceTable(props: TableProps) {
  const { say } = props;
  const columns = ['source', 'published', 'kind', 'claims', 'from', 'compare'] as const;
  return (
    <table class="source-table">
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col" class={`column-${column}`}>
              {say(`library.column.${column}`)}
            </th>
          ))}
          <th>
            <span class="visually-hidden">{say('library.more', '')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.shown.slice(0, mostRows).map(row => (
          <Row key={row.key} {...props} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row(props: TableProps & { readonly row: LibraryRow }) {
  const { row, say } = props;
  const { source } = row;
  const isOpen = props.open?.key === row.key;
  const name = row.name ?? sourceName(source, say);
  return (
    <>
      <tr class={row.on ? 'source-row' : 'source-row is-off'}>
        <td>
          <button
            type="button"
            class="source-open"
            aria-expanded={isOpen}
            onClick={() => props.onOpen(isOpen ? null : row.key)}
          >
            <Names row={row} say={say} />
          </button>
        </td>
        <td>
          <Given
            value={source.published === null ? null : writeDay(say, source.published, 'year')}
            say={say}
          />
        </td>
        <td>
          <Given value={source.genre === null ? null : say(`library.genre.${source.genre}`)} say={say} />
        </td>
        <td class="column-claims">{row.claims}</td>
        <td class="source-from">{row.from === 'pack' ? row.setTitle : say(`library.from.${row.from}`)}</td>
        <td class="column-compare">
          <label class="switch row-switch">
            <span class="switch-word">{say(row.on ? 'library.on' : 'library.off')}</span>
            <input
              type="checkbox"
              role="switch"
              checked={row.on}
              aria-checked={row.on}
              aria-label={say('library.compare.with', name)}
              onChange={event => props.onSwitch(row, event.currentTarget.checked)}
            />
          </label>
        </td>
        <td class="column-more">{row.number !== null && <RowMenu {...props} row={row} name={name} />}</td>
      </tr>
      {isOpen && (
        <tr class="source-claims">
          <td colSpan={7}>
            <RowClaims
              row={row}
              claims={props.open?.claims ?? []}
              onShowOnPage={claim => props.onShowOnPage(row, claim)}
              say={say}
            />
          </td>
        </tr>
      )}
    </>
  );
}

/** The outlet over the title, as in every list; the reader's own name over both. */
function Names({ row, say }: { readonly row: LibraryRow; readonly say: Say }) {
  const { source } = row;
  const title = sourceTitle(source, say);
  const isTitle = source.outlet === null && source.title !== null && row.name === null;
  return (
    <span class="source-names">
      <span class={isTitle ? 'source-outlet is-title' : 'source-outlet'}>
        {row.name ?? sourceName(source, say)}
        <Icon path={icons.down} size={12} />
      </span>
      {row.name !== null && source.outlet !== null && <span class="meta">{source.outlet}</span>}
      <span class={title.given ? 'source-line' : 'source-line not-given'}>{title.text}</span>
    </span>
  );
}

function Given({ value, say }: { readonly value: string | null; readonly say: Say }) {
  return <span class={value === null ? 'not-given' : undefined}>{value ?? say('library.not-given')}</span>;
}
