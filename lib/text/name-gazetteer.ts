/**
 * The names that the extension brings along: countries and their peoples,
 * capitals, places, organisations, given names, titles. Data only; how they are
 * found in a text is name-runs.ts.
 */
import countryData from '../../assets/names/countries.json' with { type: 'json' };
import curatedGiven from '../../assets/names/curated-given-names.json' with { type: 'json' };
import curatedPlaces from '../../assets/names/curated-places.json' with { type: 'json' };
import givenData from '../../assets/names/given-names.json' with { type: 'json' };
import notNameData from '../../assets/names/not-names.json' with { type: 'json' };
import organisationData from '../../assets/names/organisations.json' with { type: 'json' };
import placeData from '../../assets/names/places.json' with { type: 'json' };
import titleData from '../../assets/names/titles.json' with { type: 'json' };
import { isKnownLemma, lemmaOf } from './lemmas.ts';
import { nameKey, nameSlug } from './name-spelling.ts';
import type { NameMention } from './names.ts';

export type KnownName = Pick<NameMention, 'id' | 'kind' | 'form' | 'government' | 'within'> & {
  /** Only in capitals: "US", "WHO", "ICE". */
  readonly isAcronym: boolean;
  /** Also a common word or a person's name: "Nice", "Reading", "Sky". */
  readonly isCommon: boolean;
};

const known = new Map<string, Omit<KnownName, 'isCommon'>>();
/** Asked for before; whether a name is a common word costs too much to know of all at the start. */
const asked = new Map<string, KnownName | null>();
/** Most words of a name that begins with this word. */
const longest = new Map<string, number>();
const withinOf = new Map<string, readonly string[]>();

/** The name of these words (a `nameKey`), or `null`. */
export function knownName(key: string): KnownName | null {
  const before = asked.get(key);
  if (before !== undefined) return before;
  const name = known.get(key);
  if (name === undefined) return null;
  const isCommon =
    !key.includes(' ') && name.kind !== 'country' && (isKnownLemma(lemmaOf(key)) || givenNames.has(key));
  const found = { ...name, isCommon };
  asked.set(key, found);
  return found;
}

/** How many words a known name that begins with this word may have; 0 for none. */
export const longestFrom = (word: string): number => longest.get(word) ?? 0;

/** Larger places that hold the country or place, nearest first; empty where none is known. */
export const holdersOf = (id: string): readonly string[] => withinOf.get(id) ?? [];

export const givenNames: ReadonlySet<string> = new Set(
  [...givenData.names.split(' '), ...curatedGiven.names.split(' ')].map(nameKey),
);
/** Family names that stand before the given name: Xi Jinping, Kim Jong-un. */
export const familyFirstNames: ReadonlySet<string> = new Set(
  curatedGiven.familyFirst.split(' ').map(nameKey),
);
/** Titles and offices as they stand before a name, lower case, hyphens as spaces: "foreign minister", "mr", "gov". */
export const titleWords: ReadonlySet<string> = new Set(titleData.titles.split('|').map(nameKey));
/** Capitalised words that are no names: "monday", "islamic", "ceo". */
export const notNames: ReadonlySet<string> = new Set(notNameData.words.split(' '));
/** Surnames that are also common words: "Bush", "Stone"; after an office they are persons. */
export const wordSurnames: ReadonlySet<string> = new Set(notNameData.surnamesToo.split(' '));
/** "Franco-", "Sino-": the country that a first half stands for. */
export const countryPrefixes: ReadonlyMap<string, string> = new Map(
  curatedPlaces.prefixes
    .split(' ')
    .map(entry => [entry.slice(0, -3).toLowerCase(), `country:${entry.slice(-2)}`]),
);
/** Names of two places; a document's other names decide. */
export const ambiguousPlaces: ReadonlyMap<
  string,
  { readonly ids: readonly string[]; readonly hints: readonly string[]; readonly against: readonly string[] }
> = new Map(Object.entries(curatedPlaces.ambiguous));

readCountries();
readMetonyms();
readOrganisations();
readPlaces();
readPeoples();

type Fields = {
  readonly kind: KnownName['kind'];
  readonly form?: KnownName['form'];
  readonly government?: string;
  readonly within?: readonly string[];
};

function add(name: string, id: string, { kind, form = 'full', government, within = [] }: Fields): void {
  const key = nameKey(name);
  if (key === '' || known.has(key)) return;
  const space = key.indexOf(' ');
  const first = space < 0 ? key : key.slice(0, space);
  const count = space < 0 ? 1 : key.split(' ').length;
  const isAcronym = space < 0 && name.length <= 6 && /^[\p{Lu}\p{N}.&-]+$/u.test(name);
  known.set(key, { id, kind, form, government: government ?? null, within, isAcronym });
  longest.set(first, Math.max(longest.get(first) ?? 0, count));
}

function readCountries(): void {
  for (const { code, names, demonyms, capitals, continent } of countryData.countries) {
    const id = `country:${code}`;
    const within = [`place:${continent}`];
    withinOf.set(id, within);
    for (const [index, name] of names.entries())
      add(name, id, { kind: 'country', form: index === 0 ? 'full' : 'alias', within });
    for (const demonym of demonyms) add(demonym, id, { kind: 'country', form: 'demonym', within });
    const seat = `place:${nameSlug(capitals[0] ?? '')}`;
    withinOf.set(seat, [id]);
    for (const capital of capitals) {
      // A country with two capitals has two places; spellings of one follow the first.
      const isOther = ['La Paz', 'Sucre', 'Amsterdam', 'The Hague', 'Bloemfontein', 'Cape Town'].includes(
        capital,
      );
      const place = isOther ? `place:${nameSlug(capital)}` : seat;
      withinOf.set(place, [id]);
      add(capital, place, { kind: 'place', form: 'capital', government: id, within: [id] });
    }
  }
}

function readMetonyms(): void {
  for (const [government, names] of Object.entries(curatedPlaces.metonyms)) {
    const id = government.trim();
    const within = id.startsWith('country:') ? [id] : [];
    for (const name of names.split('|')) {
      const key = nameKey(name);
      const before = known.get(key);
      // Brussels is Belgium's capital, and news mean the Union by it.
      if (before !== undefined) known.set(key, { ...before, government: id });
      else
        add(name, `organisation:${nameSlug(name)}`, {
          kind: 'organisation',
          form: 'capital',
          government: id,
          within,
        });
    }
  }
}

function readOrganisations(): void {
  for (const entry of organisationData.organisations) {
    const [names = '', code] = entry.split('@');
    const list = names.split('|');
    const id = `organisation:${nameSlug(list[0] ?? '')}`;
    const within = code === undefined || code === '' ? [] : [`country:${code}`];
    for (const [index, name] of list.entries())
      add(name, id, { kind: 'organisation', form: index === 0 ? 'full' : 'alias', within });
  }
}

function readPlaces(): void {
  for (const line of placeData.places.split('\n')) {
    const [names = '', holders = ''] = line.split('\t');
    const list = names.split('|');
    const id = `place:${nameSlug(list[0] ?? '')}`;
    const within =
      holders === ''
        ? []
        : holders
            .split(' ')
            .map(holder => (holder.startsWith('@') ? `country:${holder.slice(1)}` : `place:${holder}`));
    if (!withinOf.has(id)) withinOf.set(id, within);
    for (const [index, name] of list.entries())
      add(name, id, { kind: 'place', form: index === 0 ? 'full' : 'alias', within });
  }
}

function readPeoples(): void {
  for (const [slug, demonyms] of Object.entries(curatedPlaces.placeDemonyms)) {
    const id = `place:${slug}`;
    for (const demonym of demonyms.match(/(?:(?:New|North|Northern|South|Latin|Central|Middle) )?[^ ]+/g) ??
      []) {
      add(demonym, id, { kind: 'place', form: 'demonym', within: holdersOf(id) });
    }
  }
}
