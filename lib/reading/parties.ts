/**
 * Who takes part: turns noun groups into parties. A capital stands for its
 * government except where it is a place ("in Kyiv"); an adjective of a people
 * counts with an acting body ("the Russian delegation") and not in a person's
 * title ("Russian President Vladimir Putin").
 */
import type { NameMention } from '../text/names.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { clauseAt, phrasesOfNoun } from './arguments.ts';
import { personalPronouns, pronouns } from './closed-classes.ts';
import type { Party, PartyRole, Tag } from './reading.ts';
import type { NounGroup, Structure } from './structure.ts';

export type Sentence = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly tags: readonly Tag[];
  readonly names: readonly NameMention[];
};

const locative = new Set([
  'in',
  'at',
  'near',
  'from',
  'to',
  'across',
  'around',
  'outside',
  'inside',
  'into',
  'through',
  'toward',
  'towards',
]);

/** Where something is, not where somebody is from or goes. */
const placing = new Set(['in', 'at', 'near', 'across', 'around', 'outside', 'inside', 'throughout']);

export const saysWhere = (preposition: string | null): boolean =>
  preposition !== null && placing.has(preposition);

export const isLocative = (preposition: string | null): boolean =>
  preposition !== null && locative.has(preposition);

export type Structured = Sentence & { readonly structure: Structure };

export function partiesOf(sentence: Structured, group: NounGroup, role: PartyRole): Party[] {
  const parties = ownParties(sentence, group, role);
  return parties.length > 0
    ? parties
    : [...behalfOf(sentence, group, role), ...commonParty(sentence, group, role)];
}

function ownParties(sentence: Structured, group: NounGroup, role: PartyRole): Party[] {
  const names = namesWithin(sentence, group);
  const persons = names.filter(name => name.kind === 'person');
  return (persons.length > 0 ? persons : names).flatMap(name => partyOfName(name, group, role));
}

/** "envoys of A and B", "officials from A": a body takes part for those it is of. */
function behalfOf(sentence: Structured, group: NounGroup, role: PartyRole): Party[] {
  const phrases = phrasesOfNoun(sentence.structure, group, clauseAt(sentence.structure, group.head));
  return phrases
    .filter(phrase => phrase.preposition === 'of' || phrase.preposition === 'from')
    .flatMap(phrase => ownParties(sentence, { ...phrase, preposition: 'of' }, role));
}

export function namesWithin(
  sentence: Sentence,
  group: { readonly from: number; readonly to: number },
): NameMention[] {
  const span = tokensSpan(sentence.tokens, group.from, group.to);
  return span === null ? [] : sentence.names.filter(name => name.start >= span.start && name.end <= span.end);
}

export function tokensSpan(tokens: readonly Token[], from: number, to: number): Span | null {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first && last && to > from ? { start: first.start, end: last.end } : null;
}

export function partyOfName(
  name: NameMention,
  group: { readonly preposition: string | null },
  role: PartyRole,
): Party[] {
  const place = name.form === 'capital' && isLocative(group.preposition);
  if (name.kind === 'place' && (place || name.government === null)) return [];
  const id = name.kind === 'place' ? (name.government ?? name.id) : name.id;
  return [
    {
      id,
      kind: name.kind === 'place' ? 'country' : name.kind,
      text: name.text,
      span: { start: name.start, end: name.end },
      role,
    },
  ];
}

function commonParty(sentence: Sentence, group: NounGroup, role: PartyRole): Party[] {
  const head = sentence.tokens[group.head];
  if (!head || sentence.tags[group.head] !== 'noun' || pronouns.has(head.lower)) return [];
  const span = tokensSpan(sentence.tokens, group.from, group.to);
  return span === null
    ? []
    : [
        {
          id: `noun:${head.lemma}`,
          kind: 'common',
          text: sentence.text.slice(span.start, span.end),
          span,
          role,
        },
      ];
}

export const isPersonalPronoun = (sentence: Sentence, group: NounGroup): boolean =>
  sentence.tags[group.head] === 'pronoun' && personalPronouns.has(sentence.tokens[group.head]?.lower ?? '');
