import type { ClaimSetProblem } from '../../lib/claims/parse-claim-set.ts';
import type { Say } from '../../lib/wording/say.ts';
import type { LibraryProps } from './library-props.ts';
import type { ImportState } from './library-state.ts';

/** How far an import is, and how it ended: what came, what could not be read, and why. */
export function ImportStatus(props: LibraryProps) {
  const { importing, say } = props;
  if (importing.state === 'idle') return null;
  const isUnderWay =
    importing.state === 'opening' || importing.state === 'reading' || importing.state === 'ending';
  return (
    <section class="import">
      <div class="import-head">
        <p role="status">{sentenceFor(importing, say)}</p>
        {importing.state === 'done' && (
          <button type="button" class="button small" onClick={props.onUndoImport}>
            {say('library.undo')}
          </button>
        )}
        {isUnderWay ? (
          <button
            type="button"
            class="button small"
            disabled={importing.state === 'ending'}
            onClick={props.onCancelImport}
          >
            {say('library.cancel')}
          </button>
        ) : (
          <button type="button" class="button small" onClick={props.onCloseImport}>
            {say('library.import.close')}
          </button>
        )}
      </div>
      {isUnderWay && <Progress importing={importing} say={say} />}
      {importing.state === 'refused' && <Problems problems={importing.problems} say={say} />}
      {importing.state === 'done' && importing.refused.length > 0 && (
        <details class="problems">
          <summary>{say('library.import.items-refused', importing.refused.length)}</summary>
          <Problems problems={importing.refused} say={say} />
        </details>
      )}
    </section>
  );
}

function Progress({ importing, say }: { readonly importing: ImportState; readonly say: Say }) {
  const [max, value] =
    importing.state === 'reading' ? [Math.max(1, importing.claims), importing.read] : [1, undefined];
  return <progress max={max} value={value} aria-label={say('library.import.progress')} />;
}

function sentenceFor(state: ImportState, say: Say): string {
  switch (state.state) {
    case 'idle':
      return '';
    case 'opening':
      return say('library.import.opening', state.name);
    case 'reading':
      return say('library.import.reading', state.claims, state.read, state.name);
    case 'ending':
      return say('library.import.ending', state.claims, state.name);
    case 'done':
      return say('library.import.done', state.sources, state.claims, state.name);
    case 'refused':
      return say('library.import.refused', state.name);
    case 'failed':
      return say(`library.import.failed.${state.reason}`, state.name);
  }
}

function Problems({ problems, say }: { readonly problems: readonly ClaimSetProblem[]; readonly say: Say }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reached by keyboard
    <ul class="problem-list" tabIndex={0}>
      {problems.map(({ path, reason }, index) => (
        <li key={`${index} ${path}`}>
          <code>{path === '' ? say('library.import.whole') : path}</code>
          <span>{reason}</span>
        </li>
      ))}
    </ul>
  );
}
