/** Turns drafts into mentions, now that the whole document has been seen. */

import type { Draft } from './name-draft.ts';
import { ambiguousPlaces, givenNames, holdersOf, notNames } from './name-gazetteer.ts';
import type { Memory } from './name-memory.ts';
import type { NameMention } from './names.ts';
import type { Token } from './tokens.ts';

type Sentence = { readonly text: string; readonly tokens: readonly Token[] };

export function settleMentions(drafts: readonly Draft[], sentence: Sentence, memory: Memory): NameMention[] {
  return drafts.flatMap(draft => settle(draft, sentence, memory) ?? []);
}

function settle(draft: Draft, sentence: Sentence, memory: Memory): NameMention | null {
  const { tokens } = sentence;
  const start = tokens[draft.from]?.start ?? 0;
  const end = tokens[draft.to - 1]?.end ?? start;
  const mention = { start, end, text: draft.text, government: draft.government, within: draft.within };
  const person = bearerOf(draft, memory);
  if (draft.kind === 'person') {
    if (isMonth(draft, tokens)) return null;
    return { ...mention, id: person ?? draft.id, kind: 'person', form: draft.form };
  }
  const isPlaceForSure = isAfterPlaceWord(tokens, draft.from);
  if (
    person !== null &&
    !isPlaceForSure &&
    (draft.kind !== 'country' || givenNames.has(draft.words[0] ?? '')) &&
    draft.form !== 'demonym'
  ) {
    return { ...mention, id: person, kind: 'person', form: 'surname', government: null, within: [] };
  }
  const byGivenName = draft.kind === 'other' ? bearerOfGivenName(draft, memory) : null;
  if (byGivenName !== null) return { ...mention, id: byGivenName, kind: 'person', form: 'alias' };
  if (draft.isDoubtful && !isPlaceForSure && isDoubtedHere(draft, sentence)) return null;
  if (draft.form === 'demonym' && isLanguage(draft, tokens)) return null;
  const id = disambiguate(draft, memory);
  const kind = id.startsWith('country:') ? 'country' : draft.kind;
  return {
    ...mention,
    id,
    kind: id.startsWith('place:') ? 'place' : kind,
    form: draft.form,
    within: id === draft.id ? draft.within : holdersOf(id),
  };
}

/** The one person of the document who bears this bare name; `null` for none or for several. */
function bearerOf(draft: Draft, memory: Memory): string | null {
  const word = draft.words.at(-1);
  if (word === undefined) return null;
  if (draft.words.length > 1) return bearerByEnding(draft, memory.surnames.get(word) ?? []);
  const bearers = memory.surnames.get(word) ?? [];
  const full = bearers.filter(id => id !== `person:${word}` && id.includes('-'));
  if (full.length === 1) return full[0] ?? null;
  return full.length > 1 ? (draft.kind === 'person' ? null : `person:${word}`) : (bearers[0] ?? null);
}

/** "von der Leyen", "Tayyip Erdogan": the one full name that ends so. */
function bearerByEnding(draft: Draft, bearers: readonly string[]): string | null {
  if (draft.kind !== 'person') return null;
  const ending = draft.id.slice('person:'.length);
  const longer = bearers.filter(id => id.endsWith(`-${ending}`));
  return longer.length === 1 ? (longer[0] ?? null) : null;
}

/** "Hillary": the one person of the document with this given name. */
function bearerOfGivenName(draft: Draft, memory: Memory): string | null {
  const bearers = draft.words.length === 1 ? memory.given.get(draft.words[0] ?? '') : undefined;
  return bearers?.length === 1 ? (bearers[0] ?? null) : null;
}

const isAfterPlaceWord = (tokens: readonly Token[], from: number): boolean =>
  /^(?:in|at|near|from|to|outside|around|across|into|of|via|through|leave|leaving|visit|visited|reach|reached)$/.test(
    tokens[from - 1]?.lower ?? '',
  );

/** "May 16", "in May": the month, though somebody in the text is called May. */
function isMonth(draft: Draft, tokens: readonly Token[]): boolean {
  if (draft.words.length !== 1 || !/^(?:may|march|april|june|august)$/.test(draft.words[0] ?? ''))
    return false;
  const [before, after] = [tokens[draft.from - 1], tokens[draft.to]];
  return (
    before?.kind === 'number' ||
    after?.kind === 'number' ||
    /^(?:in|on|of|since|until|by|last|next|this|late|early|mid|through|during|between|from|-)$/.test(
      before?.lower ?? '',
    )
  );
}

/** At the start of a sentence, or small words of its own kind around it, a common word is only that. */
function isDoubtedHere(draft: Draft, sentence: Sentence): boolean {
  const [word = ''] = draft.words;
  return (
    draft.form !== 'capital' &&
    (notNames.has(word) || draft.from === 0) &&
    sentence.tokens[draft.to]?.text !== ','
  );
}

/** "in Russian", "speaks French," are languages. */
function isLanguage(draft: Draft, tokens: readonly Token[]): boolean {
  const before = tokens[draft.from - 1];
  const after = tokens[draft.to];
  if (before === undefined || !/^(?:in|into|speak|fluent|learn|language)$/.test(before.lemma)) return false;
  if (/s$/.test(draft.text) && !/(?:ese|ss)$/.test(draft.text)) return false;
  return (
    after === undefined ||
    after.kind === 'mark' ||
    /^(?:and|or|but|to|on|at|as|with|that|language|when|during|about)$/.test(after.lower)
  );
}

/** "Georgia": the names around it decide between the state and the country. */
function disambiguate(draft: Draft, memory: Memory): string {
  const [word = ''] = draft.words;
  const choice = draft.words.length === 1 && draft.form !== 'demonym' ? ambiguousPlaces.get(word) : undefined;
  if (choice === undefined) return draft.id;
  const count = (names: readonly string[]): number => names.filter(name => memory.seen.has(name)).length;
  const [usual = draft.id, other = draft.id] = choice.ids;
  return count(choice.hints) > count(choice.against) ? other : usual;
}
