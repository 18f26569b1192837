import type { Say } from '../lib/wording/say.ts';
import { NumberWords } from './NumberWords.tsx';
import { standings } from './standing.ts';

/** "4 conflict  2 differ  3 match  5 no source": each word with its own line; what is none is left out. */
export function RelationCounts(props: {
  readonly counts: {
    readonly conflicts: number;
    readonly differs: number;
    readonly matches: number;
    readonly none?: number;
  };
  /** Sentences still to be read. */
  readonly unread?: number;
  readonly say: Say;
}) {
  const { counts, unread = 0, say } = props;
  return (
    <ul class="counts">
      {standings.map(standing => {
        const count = counts[standing] ?? 0;
        return (
          count > 0 && (
            <li key={standing}>
              <NumberWords text={say(`counted.${standing}`, count)} standing={standing} />
            </li>
          )
        );
      })}
      {unread > 0 && (
        <li>
          <NumberWords text={say('counted.unread', unread)} />
        </li>
      )}
    </ul>
  );
}
