/**
 * Says of each token what part it plays in its sentence. A coarse, closed set of
 * tags from a word list and the neighbours; no model. Right about nine times in
 * ten on news, which is enough for finding who did what: everything built on it
 * must stay silent where it makes no sense.
 */
import { partsOfSpeech } from '../text/lemmas.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import * as closed from './closed-classes.ts';
import type { Tag } from './reading.ts';

/** `times`: words of dates are no verbs and no nouns ("May", "last week"). */
export function tagTokens(tokens: readonly Token[], names: readonly Span[], times: readonly Span[]): Tag[] {
  const inName = coveredTokens(tokens, names);
  const inTime = coveredTokens(tokens, times);
  const tags: Tag[] = [];
  tokens.forEach((_, index) => {
    tags.push(inTime[index] ? 'time' : inName[index] ? 'name' : tagOne(tokens, index, tags));
  });
  return tags;
}

function coveredTokens(tokens: readonly Token[], spans: readonly Span[]): boolean[] {
  const covered = tokens.map(() => false);
  let at = 0;
  for (const span of spans) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= span.start) at += 1;
    for (let index = at; index < tokens.length; index += 1) {
      const token = tokens[index];
      if (!token || token.start > span.end - 1) break;
      covered[index] = true;
    }
  }
  return covered;
}

function tagOne(tokens: readonly Token[], index: number, before: readonly Tag[]): Tag {
  const token = tokens[index];
  if (!token || token.kind === 'mark') return 'mark';
  if (token.kind === 'number') return 'number';
  const word = token.lower;
  const next = tokens[index + 1];
  const previous = before[index - 1];
  if (word === "'s" || word === '’s' || word === "s'")
    return previousIsPronoun(tokens, index) ? 'auxiliary' : 'possessive';
  if (word === 'to') return 'to';
  if (closed.negations.has(word) && word !== 'without') return 'negation';
  if (word === 'that') return tagThat(tokens, index, previous);
  if (closed.modals.has(word) && !(previous === 'determiner' || previous === 'adjective')) return 'modal';
  if (closed.beForms.has(word) || closed.haveForms.has(word) || closed.doForms.has(word)) return 'auxiliary';
  if (closed.relatives.has(word))
    return previous === 'noun' || previous === 'name' || previous === 'mark' ? 'relative' : 'pronoun';
  if (closed.subordinators.has(word)) return 'subordinator';
  if (closed.conjunctions.has(word)) return 'conjunction';
  if (closed.determiners.has(word)) return 'determiner';
  if (closed.pronouns.has(word)) return 'pronoun';
  if (closed.adverbs.has(word)) return 'adverb';
  if (closed.prepositions.has(word)) return 'preposition';
  return tagOpenWord(token, next, previous, tokens, index, before);
}

const previousIsPronoun = (tokens: readonly Token[], index: number): boolean =>
  closed.personalPronouns.has(tokens[index - 1]?.lower ?? '');

function tagThat(tokens: readonly Token[], index: number, previous: Tag | undefined): Tag {
  if (previous === 'verb') return 'subordinator';
  if (previous === 'noun' || previous === 'name') return 'relative';
  const next = tokens[index + 1];
  return next && next.kind === 'word' && partsOfSpeech(next.lemma)?.noun ? 'determiner' : 'pronoun';
}

/** A word of an open class: what it can be at all, then what its neighbours allow. */
function tagOpenWord(
  token: Token,
  next: Token | undefined,
  previous: Tag | undefined,
  tokens: readonly Token[],
  index: number,
  before: readonly Tag[],
): Tag {
  const listed = partsOfSpeech(token.lemma) ?? partsOfSpeech(token.lower);
  // "hosted": the past of a noun is a verb all the same.
  const isPast = listed?.verb === false && token.lemma !== token.lower && /ed$/.test(token.lower);
  const can = listed === null || isPast ? guessParts(token.lower) : listed;
  if (/..ly$/.test(token.lower) && !can.noun) return 'adverb';
  if (previous === 'modal') return 'verb';
  // "the storm warning was lifted": before what is said of it, behind a noun, it is what is spoken of.
  if (/ing$/.test(token.lower) && isNominal(previous) && next !== undefined && saysOf(next)) return 'noun';
  // "no storm warning": a "no" before a noun is its determiner.
  const afterNo = tokens[index - 1]?.lower === 'no';
  const afterNominal =
    afterNo ||
    previous === 'determiner' ||
    previous === 'possessive' ||
    previous === 'number' ||
    previous === 'adjective';
  if (can.verb && !can.noun && !can.adjective)
    return afterNominal && /(ed|ing|en)$/.test(token.lower) ? 'adjective' : 'verb';
  if (can.verb && !afterNo && (previous === 'to' || previous === 'pronoun' || previous === 'negation'))
    return 'verb';
  if (can.verb && previous === 'auxiliary' && /(ed|ing|en)$/.test(token.lower)) return 'verb';
  if (can.verb && previous === 'auxiliary' && token.lower !== token.lemma && !/s$/.test(token.lower))
    return 'verb';
  if (can.verb && previous === 'adverb' && /(ed|s)$/.test(token.lower) && !can.adjective) return 'verb';
  if (can.adjective && !can.verb && !can.noun) return 'adjective';
  if (afterNominal) return nominal(can, next, token, tokens, index);
  if (previous === 'preposition')
    return /ing$/.test(token.lower) && can.verb ? 'verb' : nominal(can, next, token, tokens, index);
  if (can.verb && /ed$/.test(token.lower)) return 'verb';
  // An irregular past ("met", "fell") differs from its lemma and does not end in a plural's s.
  if (can.verb && token.lower !== token.lemma && !/(s|ing)$/.test(token.lower)) return 'verb';
  const afterSubject =
    (previous === 'noun' || previous === 'name' || previous === 'relative') &&
    agreesInNumber(token, tokens[index - 1]);
  if (can.verb && afterSubject && !hasVerb(before, index) && !isNounChain(token, next))
    return can.noun && !startsObject(next) ? 'noun' : 'verb';
  if (can.verb && /ing$/.test(token.lower) && startsObject(next)) return 'verb';
  return nominal(can, next, token, tokens, index);
}

/** A bare form needs a plural before it: in "the trade deal" nobody deals. */
const agreesInNumber = (token: Token, before: Token | undefined): boolean =>
  token.lower !== token.lemma ||
  closed.invariantVerbs.has(token.lower) ||
  before === undefined ||
  /s$/.test(before.lower) ||
  /^(who|that|which)$/.test(before.lower) ||
  /^\p{Lu}/u.test(before.text);

type Parts = {
  readonly noun: boolean;
  readonly verb: boolean;
  readonly adjective: boolean;
  readonly adverb: boolean;
};

function nominal(
  can: Parts,
  next: Token | undefined,
  token: Token,
  tokens: readonly Token[],
  index: number,
): Tag {
  if (
    can.adjective &&
    next?.kind === 'word' &&
    !closed.prepositions.has(next.lower) &&
    !closed.conjunctions.has(next.lower)
  ) {
    const following = partsOfSpeech(next.lemma);
    if (following?.noun || following?.adjective || /^\p{Lu}/u.test(next.text)) return 'adjective';
  }
  if (can.noun) return 'noun';
  if (can.adjective) return 'adjective';
  if (can.verb) return 'verb';
  if (can.adverb) return 'adverb';
  return tokens[index + 1]?.lower === '-' && token.lower.length < 4 ? 'adjective' : 'noun';
}

/** A word no list knows: its ending is what there is to go by. */
function guessParts(word: string): Parts {
  const verb = /(ed|ize|ise|ized|ised)$/.test(word);
  const adjective = /(ous|ful|less|able|ible|ical|ish|ian)$/.test(word);
  return { noun: !verb && !adjective, verb, adjective, adverb: /ly$/.test(word) };
}

/** A verb stands before in the same clause; "A and B" is no new clause. */
const hasVerb = (before: readonly Tag[], index: number): boolean => {
  for (let at = index - 1; at >= 0; at -= 1) {
    const tag = before[at];
    if (tag === 'verb' || tag === 'auxiliary' || tag === 'modal') return true;
    if (tag === 'conjunction' && isNominal(before[at - 1]) && isNominal(before[at + 1])) continue;
    if (tag === 'mark' || tag === 'conjunction' || tag === 'subordinator' || tag === 'relative') return false;
  }
  return false;
};

const saysOf = ({ lower }: Token): boolean =>
  closed.beForms.has(lower) || closed.haveForms.has(lower) || closed.modals.has(lower);

const isNominal = (tag: Tag | undefined): boolean => tag === 'noun' || tag === 'name';

const isNounChain = (token: Token, next: Token | undefined): boolean =>
  next !== undefined &&
  next.kind === 'word' &&
  partsOfSpeech(next.lemma)?.verb === true &&
  /(ed|s)$/.test(next.lower) &&
  !/ed$/.test(token.lower);

const startsObject = (next: Token | undefined): boolean =>
  next !== undefined &&
  (closed.determiners.has(next.lower) ||
    closed.prepositions.has(next.lower) ||
    closed.pronouns.has(next.lower) ||
    next.lower === 'to' ||
    next.lower === 'that' ||
    next.kind === 'number' ||
    /^\p{Lu}/u.test(next.text));
