/**
 * Whether a clause tells its event as done, planned, possible, conditional,
 * asked or reported, and whether it denies it. Both come with the words that say
 * so. Two denials on one event cancel ("did not rule out"), three or a ban that
 * is lifted are given up on: then nothing is denied and the event is `possible`.
 */
import type { Span } from '../text/span.ts';
import { clauseAt } from './arguments.ts';
import { denyingVerbs, intentVerbs } from './closed-classes.ts';
import type { Sentence } from './parties.ts';
import type { Certainty } from './reading.ts';
import type { Clause, Structure, VerbGroup } from './structure.ts';

export type Claimed = {
  readonly denied: boolean;
  readonly denial: Span | null;
  readonly certainty: Certainty;
  readonly certaintyCue: Span | null;
};

const possible = new Set([
  'may',
  'might',
  'could',
  'can',
  'would',
  'should',
  'perhaps',
  'maybe',
  'possibly',
  'probably',
  'likely',
  'unlikely',
  'potentially',
  'potential',
  'possible',
]);
const planned = new Set(['will', 'shall', "'ll", 'wo']);
const reported = new Set([
  'reportedly',
  'allegedly',
  'apparently',
  'purportedly',
  'supposedly',
  'alleged',
  'suspected',
  'rumored',
  'rumoured',
]);

const notOnly = new Set(['only', 'just', 'merely', 'simply']);

export const plainFact: Claimed = { denied: false, denial: null, certainty: 'fact', certaintyCue: null };

/** How a verb group alone puts its event, the clause's kind included. */
export function claimOfVerb(sentence: Sentence, verb: VerbGroup, clause: Clause, question: boolean): Claimed {
  let denied = false;
  let denial: Span | null = null;
  let certainty: Certainty = question ? 'asked' : certaintyOfClause(clause);
  let cue: Span | null = null;
  for (let at = verb.from; at < Math.min(verb.to + 1, sentence.tokens.length); at += 1) {
    const token = sentence.tokens[at];
    if (!token) continue;
    // "were no deadlines": behind its verb a "no" denies the noun.
    // "not only repulsed the attack but": nothing is denied.
    const isDenial =
      !(at > verb.head && token.lower === 'no') && !notOnly.has(sentence.tokens[at + 1]?.lower ?? '');
    if (sentence.tags[at] === 'negation' && isDenial) {
      denied = !denied;
      denial = { start: token.start, end: token.end };
    }
    const of = certaintyOfWord(token.lower, sentence.tags[at] === 'modal');
    if (
      of !== null &&
      certainty === 'fact' &&
      (at <= verb.head || sentence.tags[verb.head] === 'auxiliary')
    ) {
      certainty = of;
      cue = { start: token.start, end: token.end };
    }
    if (token.lower === 'unlikely') denied = !denied;
  }
  return { denied, denial, certainty, certaintyCue: cue };
}

function certaintyOfClause(clause: Clause): Certainty {
  if (clause.kind === 'conditional') return 'conditional';
  return clause.kind === 'asked' ? 'asked' : 'fact';
}

function certaintyOfWord(word: string, modal: boolean): Certainty | null {
  if (modal && planned.has(word)) return 'planned';
  if (possible.has(word)) return 'possible';
  return reported.has(word) ? 'reported' : null;
}

/** What a governing verb does to what it governs: "failed to agree", "plans to visit", "denied that". */
export function govern(outer: Claimed, verbLemma: string, verbSpan: Span, inner: Claimed): Claimed {
  if (denyingVerbs.has(verbLemma)) {
    const denied = !(outer.denied !== inner.denied);
    return {
      denied,
      denial: denied ? verbSpan : null,
      certainty: weaker(outer, inner).certainty,
      certaintyCue: weaker(outer, inner).certaintyCue,
    };
  }
  const denied = outer.denied !== inner.denied;
  const denial = inner.denial ?? outer.denial;
  if (intentVerbs.has(verbLemma)) {
    const base = weaker(outer, inner);
    return base.certainty === 'fact'
      ? { denied, denial, certainty: 'planned', certaintyCue: verbSpan }
      : { denied, denial, certainty: base.certainty, certaintyCue: base.certaintyCue };
  }
  return {
    denied,
    denial,
    certainty: weaker(outer, inner).certainty,
    certaintyCue: weaker(outer, inner).certaintyCue,
  };
}

const order: readonly Certainty[] = ['fact', 'reported', 'planned', 'possible', 'conditional', 'asked'];

export const weaker = (a: Claimed, b: Claimed): Claimed =>
  order.indexOf(a.certainty) >= order.indexOf(b.certainty) ? a : b;

/** Follows the verbs that govern this one: "did not agree to meet" is a meeting that was not agreed. */
export function claimOfVerbInChain(input: Governed, verb: VerbGroup): Claimed {
  const own = claimOfVerb(input, verb, clauseAt(input.structure, verb.head), input.question);
  const governor = governorOf(input, verb);
  const token = governor ? input.tokens[governor.head] : undefined;
  if (governor === null && own.certainty === 'fact' && isHeadlinePlan(input, verb))
    return planOf(input, verb, own);
  if (governor === null || !token) return own;
  const lemma = token.lemma === 'keep' && isAfterFrom(input, verb) ? 'prevent' : token.lemma;
  return govern(claimOfVerbInChain(input, governor), lemma, { start: token.start, end: token.end }, own);
}

/** "Peru to host the games": the headline's future, a subject and "to" and no verb before it. */
const isHeadlinePlan = (input: Governed, verb: VerbGroup): boolean =>
  input.tags[verb.from] === 'to' &&
  verb === input.structure.verbGroups[0] &&
  input.structure.nounGroups.some(group => group.to === verb.from && group.preposition === null);

function planOf(input: Governed, verb: VerbGroup, own: Claimed): Claimed {
  const token = input.tokens[verb.from];
  return token ? { ...own, certainty: 'planned', certaintyCue: { start: token.start, end: token.end } } : own;
}

/** "kept them from leaving" */
const isAfterFrom = (input: Governed, verb: VerbGroup): boolean =>
  input.tokens[verb.from - 1]?.lower === 'from' || input.tokens[verb.from - 2]?.lower === 'from';

type Governed = Sentence & { readonly structure: Structure; readonly question: boolean };

/** Tokens between a verb and the one that governs it: "told the two sides to stop". */
const governorTokens = 8;

/** The verb before a dependent one in its clause. */
export function governorOf(input: Governed, verb: VerbGroup): VerbGroup | null {
  if (!verb.dependent) return null;
  const before = input.structure.verbGroups.findLast(group => group.to <= verb.from);
  if (!before || verb.from - before.to > governorTokens) return null;
  return clauseAt(input.structure, before.head).from === clauseAt(input.structure, verb.head).from
    ? before
    : null;
}
