/** What the settings are, their defaults, and how a stored record of any version becomes one. Pure. */
import { asFields, asOneOf, asText } from '../base/shape.ts';
import { type DifferenceKind, differenceKinds } from '../comparison/verdict.ts';
import {
  asSwitch,
  defaultUnderlines,
  migrateSettings,
  parseUnderlines,
  type Underlines,
} from './underlines.ts';

export { settingsVersion } from './underlines.ts';

export type Settings = Underlines & {
  readonly level: Level;
  /** Which kinds of difference are shown at all. */
  readonly kinds: Readonly<Record<DifferenceKind, boolean>>;
  readonly reading: WhenToRead;
  /** Sites whose articles are read as they are opened (`reading: 'sites'`), newest last. */
  readonly sites: readonly AllowedSite[];
};

/** `strict` shows only what is sure. */
export type Level = 'strict' | 'balanced' | 'wide';

export type WhenToRead = 'click' | 'sites' | 'everywhere';

export type AllowedSite = {
  /** `harbourdaily.example`: lower case, punycode, no port; its subdomains are not meant. */
  readonly host: string;
  /** `YYYY-MM-DD` */
  readonly since: string;
};

export const levels = ['strict', 'balanced', 'wide'] as const satisfies readonly Level[];
export const whensToRead = ['click', 'sites', 'everywhere'] as const satisfies readonly WhenToRead[];

export const defaultSettings: Settings = {
  ...defaultUnderlines,
  level: 'strict',
  kinds: allKinds(() => true),
  reading: 'click',
  sites: [],
};

/** Longest name a host can have, after RFC 1035. */
const maxHostChars = 253;

/** Any stored value becomes settings: what is missing or damaged takes its default. */
export function parseSettings(stored: unknown): Settings {
  const record = migrateSettings(stored);
  const kinds = asFields(record['kinds']) ?? {};
  const fallback = defaultSettings;
  return {
    ...parseUnderlines(record),
    level: asOneOf(record['level'], levels) ?? fallback.level,
    kinds: allKinds(kind => asSwitch(kinds[kind], fallback.kinds[kind])),
    reading: asOneOf(record['reading'], whensToRead) ?? fallback.reading,
    sites: parseSites(record['sites']),
  };
}

function parseSites(stored: unknown): readonly AllowedSite[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry: unknown) => {
    const fields = asFields(entry);
    const host = asText(fields?.['host'], maxHostChars);
    const since = asText(fields?.['since'], 10);
    return host !== null && isHost(host) && since !== null && /^\d{4}-\d{2}-\d{2}$/.test(since)
      ? [{ host, since }]
      : [];
  });
}

/**
 * Tells a host as `URL` writes it (lower case, punycode, an IP in brackets)
 * from anything that would widen a match pattern: `*`, a path, credentials.
 */
export const isHost = (text: string): boolean => text.length <= maxHostChars && hostPattern.test(text);

/** Labels of up to 63 characters, after RFC 1035, or an address of IPv6. */
const hostPattern =
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*|\[[0-9a-f:.]+\])$/;

function allKinds(isOn: (kind: DifferenceKind) => boolean): Record<DifferenceKind, boolean> {
  return Object.fromEntries(differenceKinds.map(kind => [kind, isOn(kind)])) as Record<
    DifferenceKind,
    boolean
  >;
}
