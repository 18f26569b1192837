import type { Say } from '../../lib/wording/say.ts';
import { type LibraryRow, type Shelf, storiesOf } from './library-state.ts';

/** All sources, each story, and those without one. */
export function StoryNav(props: {
  readonly rows: readonly LibraryRow[];
  readonly shelf: Shelf;
  readonly onShow: (shelf: Shelf) => void;
  readonly say: Say;
}) {
  const { rows, shelf, onShow, say } = props;
  const without = rows.filter(({ story }) => story === null).length;
  return (
    <nav class="stories" aria-label={say('library.stories')}>
      <h2>{say('library.stories')}</h2>
      <ul>
        <Entry
          name={say('library.all')}
          count={rows.length}
          isChosen={shelf.kind === 'all'}
          onClick={() => onShow({ kind: 'all' })}
        />
        {storiesOf(rows).map(({ story, count }) => (
          <Entry
            key={story}
            name={story}
            count={count}
            isChosen={shelf.kind === 'story' && shelf.story === story}
            onClick={() => onShow({ kind: 'story', story })}
          />
        ))}
        {without > 0 && (
          <Entry
            name={say('library.no-story')}
            count={without}
            isChosen={shelf.kind === 'none'}
            onClick={() => onShow({ kind: 'none' })}
          />
        )}
      </ul>
    </nav>
  );
}

function Entry(props: {
  readonly name: string;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onClick: () => void;
}) {
  return (
    <li>
      <button
        type="button"
        class="story"
        aria-current={props.isChosen ? 'true' : undefined}
        onClick={props.onClick}
      >
        <span class="story-name">{props.name}</span>
        <span>{props.count}</span>
      </button>
    </li>
  );
}
