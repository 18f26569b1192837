/** What of the settings a reader in a page needs: which relations are underlined, and how. It carries nothing of the rest. */
import { asFields, type Fields } from '../base/shape.ts';

export type Underlines = {
  /** Which relations are underlined on a page. */
  readonly underline: {
    readonly conflicts: boolean;
    readonly differs: boolean;
    readonly matches: boolean;
    readonly noSource: boolean;
  };
  /** A light ground behind conflicts, besides the line. */
  readonly conflictGround: boolean;
  /** Ticks in the scroll bar's lane. */
  readonly markers: boolean;
};

export const defaultUnderlines: Underlines = {
  underline: { conflicts: true, differs: true, matches: true, noSource: false },
  conflictGround: true,
  markers: false,
};

/** Raised by one with every step added to `migrations`. */
export const settingsVersion = 1;

/** Step n makes a record of version n + 1 of one of version n. A step that has shipped is never edited. */
const migrations: readonly ((record: Fields) => Fields)[] = [record => record];

/** Any stored value as a record of the settings' version now. */
export function migrateSettings(stored: unknown): Fields {
  const record = asFields(stored) ?? {};
  const version = typeof record['version'] === 'number' ? record['version'] : 0;
  return migrations.slice(version, settingsVersion).reduce((older, step) => step(older), record);
}

/** What is missing or damaged takes its default. */
export function parseUnderlines(record: Fields): Underlines {
  const stored = asFields(record['underline']) ?? {};
  const { underline, conflictGround, markers } = defaultUnderlines;
  return {
    underline: {
      conflicts: asSwitch(stored['conflicts'], underline.conflicts),
      differs: asSwitch(stored['differs'], underline.differs),
      matches: asSwitch(stored['matches'], underline.matches),
      noSource: asSwitch(stored['noSource'], underline.noSource),
    },
    conflictGround: asSwitch(record['conflictGround'], conflictGround),
    markers: asSwitch(record['markers'], markers),
  };
}

export const asSwitch = (value: unknown, fallback: boolean): boolean =>
  typeof value === 'boolean' ? value : fallback;
