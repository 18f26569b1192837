import { useRef } from 'preact/hooks';
import type { Say } from '../../lib/wording/say.ts';
import { Icon } from '../Icon.tsx';
import * as icons from '../icons.ts';
import { type LibraryRow, megabytes, sharesOf } from './library-state.ts';

/** How much of the disk it takes, by where it came from; and the way to take all of it away. */
export function StorageUsed(props: {
  readonly rows: readonly LibraryRow[];
  readonly hiddenBytes: number;
  readonly onWipe: () => void;
  readonly say: Say;
}) {
  const { rows, say } = props;
  const shares = sharesOf(rows, props.hiddenBytes);
  const sum = shares.reduce((all, { bytes }) => all + bytes, 0);
  const claims = rows.reduce((all, row) => all + row.claims, 0);
  return (
    <section class="storage">
      <h2>{say('library.storage')}</h2>
      <p class="meta">
        <b>{say('library.megabytes', megabytes(sum))}</b>, {say('library.storage.sum', rows.length, claims)}
      </p>
      <svg class="storage-bar mirrors" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        {barsOf(shares, sum).map(({ from, x, width }) => (
          <rect key={from} class={`share-${from}`} x={x} y="0" width={width} height="8" />
        ))}
      </svg>
      <dl class="shares">
        {shares.map(({ from, bytes }) => (
          <div key={from}>
            <dt>
              <span class={`share-mark share-${from}`} />
              {say(`library.share.${from}`)}
            </dt>
            <dd>{say('library.megabytes', megabytes(bytes))}</dd>
          </div>
        ))}
      </dl>
      <Wipe onWipe={props.onWipe} say={say} />
    </section>
  );
}

/** Where each share begins on a bar of 100, with a gap between two. */
function barsOf(shares: ReturnType<typeof sharesOf>, sum: number) {
  let x = 0;
  return shares.map(({ from, bytes }) => {
    const width = sum === 0 ? 0 : (bytes / sum) * 100;
    const bar = { from, x, width: Math.max(0.5, width - 1) };
    x += width;
    return bar;
  });
}

function Wipe({ onWipe, say }: { readonly onWipe: () => void; readonly say: Say }) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" class="button bare wipe" onClick={() => dialog.current?.showModal()}>
        <Icon path={icons.wipe} />
        {say('library.wipe')}
      </button>
      <dialog ref={dialog} class="ask" aria-labelledby="wipe-title">
        <h2 id="wipe-title">{say('library.wipe.title')}</h2>
        <p>{say('library.wipe.text')}</p>
        <div class="ask-actions">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {say('library.cancel')}
          </button>
          <button
            type="button"
            class="button primary"
            onClick={() => {
              dialog.current?.close();
              onWipe();
            }}
          >
            {say('library.wipe')}
          </button>
        </div>
      </dialog>
    </>
  );
}
