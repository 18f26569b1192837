/**
 * Who takes part: turns noun groups into parties. A capital stands for its
 * government except where it is a place ("in Kyiv"); an adjective of a people
 * counts with an acting body ("the Russian delegation") and not in a person's
 * title ("Russian President Vladimir Putin").
 */
import type { NameMention } from '../text/names.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { personalPronouns, pronouns } from './closed-classes.ts';
import type { Party, PartyRole, Tag } from './reading.ts';
import type { NounGroup } from './structure.ts';

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

export const isLocative = (preposition: string | null): boolean =>
  preposition !== null && locative.has(preposition);

export function partiesOf(sentence: Sentence, group: NounGroup, role: PartyRole): Party[] {
  const names = namesWithin(sentence, group);
  const persons = names.filter(name => name.kind === 'person');
  const parties = (persons.length > 0 ? persons : names).flatMap(name => partyOfName(name, group, role));
  if (parties.length > 0) return parties;
  return commonParty(sentence, group, role);
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

function partyOfName(name: NameMention, group: NounGroup, role: PartyRole): Party[] {
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
