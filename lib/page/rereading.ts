/**
 * Decides when a page that changed is read again: at another address, where
 * text that was read is gone, where elements were added, or where it is longer
 * or shorter than it was, since text was shown or hidden.
 *
 * Finding an article again costs some 10 ms, so a page that changes for nothing
 * is asked ever more seldom: after 1, 2, 4 … 32 seconds.
 */

export type Rereading = {
  /** Every second; `changed`: something in the page is not as it was. */
  look(changed: boolean): void;
  /** The page is being read. */
  begin(): void;
  /** It has been found; `isSame`: with the text it had before. */
  end(isSame: boolean): void;
};

export type RereadingPorts = {
  /** Whether the text that was read still stands. */
  readonly holds: () => boolean;
  /** The document shows another address. */
  readonly onMoved: () => void;
  readonly onStale: () => void;
};

/** In looks, which are a second apart. */
const longestWait = 32;

export function createRereading(document: Document, ports: RereadingPorts): Rereading {
  const elements = document.getElementsByTagName('*');
  const root = document.documentElement;
  // The root's box is as high as what is in it; of a page that scrolls within another box only the content is.
  const sizeNow = (): string =>
    `${elements.length} ${root.getBoundingClientRect().height} ${document.body?.scrollHeight}`;
  let sizeRead: string | null = null;
  let address = pageAddress(document);
  let wait = 1;
  let looksToWait = 0;

  const isMoved = (): boolean => {
    const now = pageAddress(document);
    if (now === address) return false;
    address = now;
    return true;
  };

  const isStale = (): boolean => sizeRead !== null && (!ports.holds() || sizeNow() !== sizeRead);

  return {
    look(changed) {
      if (isMoved()) {
        wait = 1;
        looksToWait = 0;
        ports.onMoved();
        ports.onStale();
        return;
      }
      if (changed && looksToWait === 0) looksToWait = wait;
      if (looksToWait === 0) return;
      looksToWait -= 1;
      if (looksToWait === 0 && isStale()) ports.onStale();
    },
    begin() {
      sizeRead = sizeNow();
    },
    end(isSame) {
      wait = isSame ? Math.min(wait * 2, longestWait) : 1;
    },
  };
}

/** Without the fragment, which is a place in the same page. */
const pageAddress = (document: Document): string => document.location.href.replace(/#.*$/s, '');
