import type { Say } from '../../lib/wording/say.ts';
import { WideHead } from '../options/WideHead.tsx';
import { DecisionSection } from './DecisionSection.tsx';
import { DropZone } from './DropZone.tsx';
import { FoundClaims } from './FoundClaims.tsx';
import { ImportStatus } from './ImportStatus.tsx';
import { LibraryHead } from './LibraryHead.tsx';
import type { LibraryProps } from './library-props.ts';
import { inOrder, isOnShelf, rowMatches, storiesOf } from './library-state.ts';
import { SourceTable } from './SourceTable.tsx';
import { StorageUsed } from './StorageUsed.tsx';
import { StoryNav } from './StoryNav.tsx';

/** Everything that articles are held against, and what the reader decided. */
export function LibraryView(props: LibraryProps) {
  const { rows, shelf, query, say } = props;
  const onShelf = rows.filter(row => isOnShelf(row, shelf));
  const isSearching = query.trim().length >= 2;
  const shown = inOrder(isSearching ? rows.filter(row => rowMatches(row, query)) : onShelf);
  const hasOwn = rows.some(({ number }) => number !== null);
  return (
    <div class="library">
      <WideHead current="library" say={say} />
      <div class="library-body">
        <aside class="library-side">
          <StoryNav rows={rows} shelf={shelf} onShow={props.onShow} say={say} />
          <StorageUsed rows={rows} hiddenBytes={props.hiddenBytes} onWipe={props.onWipe} say={say} />
        </aside>
        <main class="library-main">
          <LibraryHead {...props} shown={onShelf} />
          <ImportStatus {...props} />
          <Notice {...props} />
          {shown.length > 0 && <SourceTable {...props} shown={shown} stories={storiesOf(rows)} />}
          {isSearching && (
            <FoundClaims
              found={props.found}
              rows={rows}
              hasRows={shown.length > 0}
              onOpen={props.onOpen}
              say={say}
            />
          )}
          {!isSearching && shown.length === 0 && <p class="library-none">{say('library.shelf-empty')}</p>}
          {!hasOwn && !isSearching && <Empty say={say} />}
          <DropZone onFiles={props.onImport} say={say} />
          <DecisionSection {...props} />
        </main>
      </div>
    </div>
  );
}

function Empty({ say }: { readonly say: Say }) {
  return (
    <div class="library-empty">
      <h2>{say('library.empty.title')}</h2>
      <p>{say('library.empty.text')}</p>
    </div>
  );
}

function Notice({ notice, onUndo, say }: LibraryProps) {
  return (
    <div class={notice === null ? 'visually-hidden' : 'library-notice'}>
      <p role="status">{notice !== null && say(notice.key, ...notice.values)}</p>
      {notice !== null && notice.undo !== null && (
        <button type="button" class="button small" onClick={onUndo}>
          {say('library.undo')}
        </button>
      )}
    </div>
  );
}
