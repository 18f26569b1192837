import { useState } from 'preact/hooks';
import type { Say } from '../../lib/wording/say.ts';
import { Icon } from '../Icon.tsx';
import * as popupIcons from '../popup-icons.ts';

/** Files from the reader's own disk, by drag and drop. */
export function DropZone({
  onFiles,
  say,
}: {
  readonly onFiles: (files: readonly File[]) => void;
  readonly say: Say;
}) {
  const [isOver, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button Import does the same by keyboard
    <div
      class={isOver ? 'drop is-over' : 'drop'}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault();
        setOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 0) onFiles(files);
      }}
    >
      <Icon path={popupIcons.import} />
      <p>{say('library.drop')}</p>
    </div>
  );
}
