import { useRef } from 'preact/hooks';
import { type Say, writeDay } from '../../lib/wording/say.ts';
import { Icon } from '../Icon.tsx';
import * as icons from '../icons.ts';
import * as popupIcons from '../popup-icons.ts';
import type { ExportKind, LibraryProps } from './library-props.ts';
import type { LibraryRow } from './library-state.ts';
import { NameForm } from './NameForm.tsx';

type Props = LibraryProps & {
  /** The rows of the chosen story. */
  readonly shown: readonly LibraryRow[];
};

/** What is chosen, how much it is, and what goes in and out. */
export function LibraryHead(props: Props) {
  const { shelf, say } = props;
  return (
    <header class="library-head">
      <div class="library-title">
        <h1>
          {shelf.kind === 'story'
            ? shelf.story
            : say(shelf.kind === 'all' ? 'library.all' : 'library.no-story')}
        </h1>
        <p class="meta">{countsOf(props.shown, say)}</p>
        {shelf.kind === 'story' && <StoryActions {...props} story={shelf.story} />}
      </div>
      <div class="library-tools">
        <label class="library-search">
          <Icon path={icons.search} />
          <input
            type="search"
            value={props.query}
            placeholder={say('library.search')}
            aria-label={say('library.search')}
            onInput={event => props.onSearch(event.currentTarget.value)}
          />
        </label>
        <ImportButton onImport={props.onImport} say={say} />
        <ExportMenu {...props} />
      </div>
    </header>
  );
}

/** "5 sources, 71 claims, 21 May 2025 to 26 May 2025" */
function countsOf(rows: readonly LibraryRow[], say: Say): string {
  const counts = say(
    'library.counts',
    rows.length,
    rows.reduce((sum, { claims }) => sum + claims, 0),
  );
  const days = rows.flatMap(({ source }) => source.published ?? []).toSorted();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined || first === last) return counts;
  return say('library.counts.days', counts, writeDay(say, first, 'year'), writeDay(say, last, 'year'));
}

function StoryActions({ story, rows, onRenameStory, say }: Props & { readonly story: string }) {
  const isOwn = rows.some(row => row.story === story && row.number !== null);
  if (!isOwn) return null;
  return (
    <details class="story-actions">
      <summary class="button bare small">{say('library.story.rename')}</summary>
      <NameForm
        label={say('library.story.name')}
        value={story}
        onKeep={name => name !== null && onRenameStory(story, name)}
        say={say}
      />
      <button type="button" class="button bare small" onClick={() => onRenameStory(story, null)}>
        {say('library.story.dissolve')}
      </button>
    </details>
  );
}

function ImportButton({ onImport, say }: Pick<LibraryProps, 'onImport' | 'say'>) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        <Icon path={popupIcons.import} />
        {say('library.import')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".json,.jsonld,application/json,application/ld+json"
        onChange={event => {
          onImport([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

const kinds: readonly ExportKind[] = [
  'library',
  'claim-set',
  'schema-org',
  'web-annotation',
  'markdown',
  'csv',
];

function ExportMenu({ shown, onExport, say }: Props) {
  return (
    <details class="menu">
      <summary class="button">
        <Icon path={icons.export} />
        {say('library.export')}
        <Icon path={icons.down} />
      </summary>
      <ul class="menu-list" aria-label={say('library.export.what')}>
        {kinds.map(kind => (
          <li key={kind}>
            <button
              type="button"
              class="menu-item"
              disabled={kind !== 'library' && shown.length === 0}
              onClick={event => {
                event.currentTarget.closest('details')?.removeAttribute('open');
                onExport(kind, shown);
              }}
            >
              {say(`library.export.${kind}`)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
