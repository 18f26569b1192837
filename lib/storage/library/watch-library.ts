/** Hears that the library changed; readers in pages carry this and nothing of the database. */
import { watchLocal } from '../watch-local.ts';

export const libraryKey = 'libraryChanged';

/** Calls after every change, wherever it was made, until `signal` aborts. */
export const watchLibrary = (listener: () => void, signal: AbortSignal): void =>
  watchLocal(libraryKey, listener, signal);
