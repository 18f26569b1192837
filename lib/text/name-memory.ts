/** What a document has told of its names so far: persons by surname, short forms, which words it writes small. */

import type { Draft } from './name-draft.ts';
import { familyFirstNames, type KnownName, knownName } from './name-gazetteer.ts';
import { plainName } from './name-spelling.ts';
import type { Token } from './tokens.ts';

export type Memory = {
  /** Surname (plain) to the ids of the persons who bear it, in order of appearance. */
  readonly surnames: Map<string, string[]>;
  /** Full names of persons (plain words) to their ids. */
  readonly full: Map<string, string>;
  /** Given name (plain) to the ids of the persons who bear it. */
  readonly given: Map<string, string[]>;
  /** Capitalised in the middle of a sentence: a name, though the dictionary does not know it. */
  readonly inside: Set<string>;
  /** Written small somewhere: at the start of a sentence it is a common word. */
  readonly small: Set<string>;
  /** Short forms that the document explains: "OX" → the organisation's id. */
  readonly short: Map<string, Pick<KnownName, 'id' | 'kind' | 'within'>>;
  /** All names of places and organisations that are found, for what is ambiguous. */
  readonly seen: Set<string>;
};

export const createMemory = (): Memory => ({
  surnames: new Map(),
  full: new Map(),
  given: new Map(),
  inside: new Set(),
  small: new Set(),
  short: new Map(),
  seen: new Set(),
});

/** Adds what one sentence tells. */
export function learn(
  memory: Memory,
  sentence: { readonly tokens: readonly Token[] },
  drafts: readonly Draft[],
): void {
  sentence.tokens.forEach((token, index) => {
    if (token.kind !== 'word') return;
    if (/^\p{Ll}/u.test(token.text)) memory.small.add(token.lower);
    else if (index > 1) memory.inside.add(plainName(token.text));
  });
  for (const draft of drafts) {
    memory.seen.add(draft.text);
    if (draft.kind === 'person') learnPerson(memory, draft);
    if (draft.kind === 'organisation' || draft.kind === 'other')
      learnShortForm(memory, draft, sentence.tokens);
  }
}

function learnPerson(memory: Memory, draft: Draft): void {
  const words = draft.words.filter(word => !/^(?:jr|sr|ii|iii)$/.test(word));
  const surname = words.at(-1);
  if (surname === undefined) return;
  const [first = ''] = words;
  addPerson(memory.surnames, surname, draft.id);
  if (words.length > 1) {
    memory.full.set(draft.words.join(' '), draft.id);
    addPerson(memory.given, first, draft.id);
  }
  if (words.length > 1 && familyFirstNames.has(first)) addPerson(memory.surnames, first, draft.id);
}

function addPerson(names: Map<string, string[]>, name: string, id: string): void {
  const bearers = names.get(name) ?? [];
  if (!bearers.includes(id)) names.set(name, [...bearers, id]);
}

/** "the Organization for X (OX)": capitals in brackets that are the first letters of the words before. */
function learnShortForm(memory: Memory, draft: Draft, tokens: readonly Token[]): void {
  const open = tokens[draft.to];
  const short = tokens[draft.to + 1];
  if (open?.text !== '(' || short === undefined || tokens[draft.to + 2]?.text !== ')') return;
  if (!/^[\p{Lu}\p{N}.&-]{2,8}$/u.test(short.text) || draft.words.length < 2) return;
  const initials = draft.words.map(word => word.charAt(0)).join('');
  const key = plainName(short.text);
  if (!isAbbreviation(key, initials)) return;
  const known = knownName(draft.words.join(' '));
  memory.short.set(key, {
    id: known?.id ?? draft.id,
    kind: known?.kind ?? 'organisation',
    within: known?.within ?? draft.within,
  });
}

/** The letters come in the order of the words' initials, some of which ("of", "for") may be left out. */
function isAbbreviation(short: string, initials: string): boolean {
  let at = 0;
  for (const letter of initials) if (letter === short.charAt(at)) at += 1;
  return at === short.length;
}
