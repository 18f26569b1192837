/**
 * Names that say themselves what they are: "… University", "Ministry of …", "… Palace".
 */
import titleData from '../../assets/names/titles.json' with { type: 'json' };
import { personSuffixes, push, type State, titleLength } from './name-draft.ts';
import { givenNames, knownName } from './name-gazetteer.ts';
import { matchKnown, type RunWord } from './name-runs.ts';
import { nameSlug } from './name-spelling.ts';
import type { NameKind } from './names.ts';

export const organisationHeads = new Set(titleData.organisationHeads.split(' '));

export const placeHeads = new Set(titleData.placeHeads.split(' '));

const headsOrSurnames = new Set(titleData.headsOrSurnames.split(' '));

const governmentBodies = new Set(titleData.governmentBodies.split(' '));

/** "Istanbul Police Department", "University of Leeds", "Dolmabahce Palace": the head says what it is. */
export function readHeaded(state: State, run: readonly RunWord[], at: number): number {
  if (state.style.isTitled) return 0;
  const end = headEnd(run, at);
  if (end === 0) return 0;
  const words = run.slice(at, at + end);
  if (end === 2 && givenNames.has(words[0]?.key ?? '') && headsOrSurnames.has(words[1]?.key ?? '')) return 0;
  const known = matchKnown(run, at, state.style.isShouted);
  if (known !== null && known.words >= end) return 0;
  const found = known === null ? null : knownName(known.key);
  const head = headOf(words);
  const owner = ownerBefore(state, words[0]?.index ?? 0);
  if (owner !== null && governmentBodies.has(head)) {
    pushHeaded(state, words, owner);
    return end;
  }
  if (found?.kind === 'country' && known !== null && governmentBodies.has(head)) {
    push(state, words.slice(0, known.words), found);
    pushHeaded(state, words.slice(known.words), found.id);
    return end;
  }
  if (
    titleLength(run, at) > 0 &&
    end - titleLength(run, at) > 1 &&
    givenNames.has(run[at + titleLength(run, at)]?.key ?? '')
  )
    return 0;
  pushHeaded(state, words, countryOf(words));
  return end;
}

/** "Russia's Foreign Ministry": the country before the possessive. */
function ownerBefore(state: State, index: number): string | null {
  const before = state.drafts.at(-1);
  if (before?.kind !== 'country' || state.sentence.tokens[index - 1]?.lower !== "'s") return null;
  return before.to === index - 1 ? before.id : null;
}

const headOf = (words: readonly RunWord[]): string => {
  const of = words.findIndex(word => /^(?:of|for|on)$/.test(word.key));
  return (of > 0 ? words[of - 1]?.key : words.at(-1)?.key) ?? '';
};

export const isHead = (key: string): boolean => organisationHeads.has(key) || placeHeads.has(key);

/** Words up to the first head, and what an "of" after it ties on; 0 where there is none or it stands alone. */
function headEnd(run: readonly RunWord[], at: number): number {
  for (let end = 1; at + end <= run.length && end <= 7; end += 1) {
    const word = run[at + end - 1];
    const next = run[at + end];
    if (word === undefined) return 0;
    if (
      end > 1 &&
      (givenNames.has(word.key) || personSuffixes.test(word.key)) &&
      !isHead(word.key) &&
      titleLength(run, at) > 0
    )
      return 0;
    if (end > 1 && titleLength(run, at + end - 1) > 0 && !isHead(word.key)) return 0;
    if (!isHead(word.key)) continue;
    if (next !== undefined && /^(?:of|for|on)$/.test(next.key))
      return run.length - at - end > 1 ? ofEnd(run, at, end) : 0;
    if (next !== undefined && isHead(next.key) && !next.isHyphened) continue;
    const isLone =
      end === 1 ||
      (end === 2 &&
        matchKnown(run, at, false)?.words === 1 &&
        knownName(run[at]?.key ?? '')?.form === 'demonym');
    return isLone && !governmentBodies.has(word.key) ? 0 : end === 1 ? 0 : end;
  }
  return 0;
}

/** After "of": to the next title or the end of the run. */
function ofEnd(run: readonly RunWord[], at: number, end: number): number {
  let length = end + 1;
  while (at + length < run.length && length < end + 6) {
    if (length > end + 1 && titleLength(run, at + length) > 0) break;
    length += 1;
  }
  return length;
}

/** The country that an organisation's name holds: "Ministry of Defence of Ukraine". */
function countryOf(words: readonly RunWord[]): string | null {
  for (let at = 0; at < words.length; at += 1) {
    const known = matchKnown(words, at, false);
    const found = known === null ? null : knownName(known.key);
    if (found?.kind === 'country') return found.id;
  }
  return null;
}

function pushHeaded(state: State, words: readonly RunWord[], country: string | null): void {
  const head = headOf(words);
  const kind: NameKind = placeHeads.has(head) && !organisationHeads.has(head) ? 'place' : 'organisation';
  const text = words.map(word => word.text).join(' ');
  const key = words.map(word => word.key).join(' ');
  const found = knownName(key);
  const isBody = country !== null && governmentBodies.has(head);
  const slug = isBody ? `${country.slice(-2).toLowerCase()}-${nameSlug(bodyName(words))}` : nameSlug(text);
  const city = knownName(words[0]?.key ?? '');
  const within =
    country !== null
      ? [country]
      : kind === 'place' && city?.kind === 'place'
        ? [city.id, ...city.within]
        : [];
  push(state, words, {
    id: found?.id ?? `${kind}:${slug}`,
    kind: found?.kind ?? kind,
    form: 'full',
    government: null,
    within: found !== null && found.within.length > 0 ? found.within : within,
  });
}

/** "Ministry of Defence of Ukraine", "Ukrainian Defence Ministry" → "defence ministry". */
function bodyName(words: readonly RunWord[]): string {
  const keys = words.map(word => word.key).filter(key => knownName(key)?.kind !== 'country' && key !== 'the');
  const of = keys.indexOf('of');
  if (of < 0) return keys.join(' ');
  const object = keys.slice(of + 1).filter(key => key !== 'of');
  return [...object, ...keys.slice(0, of)].join(' ').replace('defense', 'defence');
}
