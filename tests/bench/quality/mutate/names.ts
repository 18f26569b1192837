/**
 * Names of persons, places and parties that the sets themselves hold, to swap
 * in. Only names that stand in these texts are used; the project's lists of
 * given names, places and organisations say which kind a name is of.
 */
import countries from '../../../../assets/names/countries.json' with { type: 'json' };
import givenNames from '../../../../assets/names/given-names.json' with { type: 'json' };
import organisations from '../../../../assets/names/organisations.json' with { type: 'json' };
import places from '../../../../assets/names/places.json' with { type: 'json' };

export type NamePools = {
  readonly persons: readonly string[];
  readonly cities: readonly string[];
  readonly countries: readonly string[];
  readonly organisations: readonly string[];
};

const given = new Set(givenNames.names.split(' '));
const isCountry = new Set(countries.countries.flatMap(country => country.names));
const isOrganisation = new Set(
  organisations.organisations.flatMap(line => line.split('|').map(name => name.replace(/ ?@.*$/, ''))),
);
const isCity = new Set(
  places.places
    .split('\n')
    .flatMap(line => (line.split('\t')[0] ?? '').split('|'))
    .filter(name => !isCountry.has(name) && !given.has(name)),
);
const titles =
  /^(?:Mr|Mrs|Ms|Dr|President|Senator|Sen|Rep|Gov|Governor|Secretary|Minister|Mayor|Judge|Justice|Speaker|Attorney|General|Inspector|Detective|Coach|Officer|Republican|Democrat)\.?$/;
const noSurname =
  /^(?:Saint|St|Street|County|University|House|City|Surgeon|Park|Field|Stadium|Award|Awards|Hospital|School|College|The|And|On|In|Of)$|['’]/;

const capitalRuns = (text: string): string[] =>
  text.match(/\p{Lu}[\p{L}.'’]*\p{L}(?: (?:\p{Lu}\.? )?(?:\p{Lu}[\p{L}'’-]+))*/gu) ?? [];

/** "Ann Bell", "Ann B. Bell": a given name at the head of a run of capitals, or behind a title, and what follows it. */
export const personsIn = (text: string): string[] =>
  capitalRuns(text).flatMap(run => {
    const parts = run.replace(/['’]s$/, '').split(' ');
    const from = parts.findIndex(part => !titles.test(part));
    const [first, second = '', third] = parts.slice(Math.max(0, from));
    if (first === undefined || !given.has(first)) return [];
    const name = initial.test(second) && third !== undefined ? [first, second, third] : [first, second];
    return name.some(part => part.length < 2 || titles.test(part) || noSurname.test(part))
      ? []
      : [name.join(' ')];
  });

const initial = /^\p{Lu}\.?$/u;

/** Names in a place's position: behind "in", "at", "near", "from". */
export const placesIn = (text: string): { name: string; start: number; kind: 'cities' | 'countries' }[] =>
  [
    ...text.matchAll(/\b(?:in|at|near|from|to|outside) (?:the )?(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)*)/gu),
  ].flatMap(match => {
    const run = match[1] ?? '';
    const kind = isCountry.has(run) ? 'countries' : isCity.has(run) ? 'cities' : null;
    return kind === null ? [] : [{ name: run, start: match.index + match[0].length - run.length, kind }];
  });

export type NamedParty = { readonly name: string; readonly kind: 'countries' | 'organisations' };

export const partiesIn = (text: string): NamedParty[] =>
  capitalRuns(text).flatMap((name): NamedParty[] => {
    if (isCountry.has(name)) return [{ name, kind: 'countries' }];
    return isOrganisation.has(name) ? [{ name, kind: 'organisations' }] : [];
  });

/** The pools of all texts, each name once, in alphabetical order. */
export function poolNames(texts: readonly string[]): NamePools {
  const whole = texts.join('\n');
  const found = placesIn(whole);
  const parties = partiesIn(whole);
  const sorted = (names: readonly string[]): string[] => [...new Set(names)].toSorted();
  return {
    persons: sorted(personsIn(whole)),
    cities: sorted(found.filter(one => one.kind === 'cities').map(one => one.name)),
    countries: sorted([...found, ...parties].filter(one => one.kind === 'countries').map(one => one.name)),
    organisations: sorted(parties.filter(one => one.kind === 'organisations').map(one => one.name)),
  };
}
