import { Icon } from '../Icon.tsx';
import * as icons from '../icons.ts';
import type { LibraryRow } from './library-state.ts';
import { NameForm } from './NameForm.tsx';
import type { TableProps } from './SourceTable.tsx';

/** What can be done to a source of the reader's own. */
export function RowMenu(props: TableProps & { readonly row: LibraryRow; readonly name: string }) {
  const { row, name, say } = props;
  return (
    <details class="menu">
      <summary class="icon-button" aria-label={say('library.more', name)} title={say('library.more', name)}>
        <Icon path={icons.more} />
      </summary>
      <div class="menu-list row-menu">
        <NameForm
          label={say('library.rename.name')}
          value={row.name ?? ''}
          onKeep={next => props.onRename(row, next)}
          say={say}
        />
        <StoryChoice {...props} />
        <button
          type="button"
          class="menu-item"
          onClick={event => {
            event.currentTarget.closest('details')?.removeAttribute('open');
            props.onDelete(row);
          }}
        >
          <Icon path={icons.wipe} />
          {say('library.delete')}
        </button>
      </div>
    </details>
  );
}

/** Into a story there is, into a new one, or out of it. */
function StoryChoice({ row, stories, onMove, say }: TableProps & { readonly row: LibraryRow }) {
  return (
    <>
      <label class="name-form">
        <span>{say('library.move')}</span>
        <select
          class="text-field"
          value={row.story ?? ''}
          onChange={event => {
            const { value } = event.currentTarget;
            event.currentTarget.closest('details')?.removeAttribute('open');
            onMove(row, value === '' ? null : value);
          }}
        >
          <option value="">{say('library.no-story')}</option>
          {stories.map(({ story }) => (
            <option key={story} value={story}>
              {story}
            </option>
          ))}
        </select>
      </label>
      <NameForm
        label={say('library.story.new')}
        value=""
        onKeep={story => story !== null && onMove(row, story)}
        say={say}
      />
    </>
  );
}
