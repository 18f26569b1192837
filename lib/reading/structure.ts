/**
 * The skeleton of a sentence: its clauses, and in them the noun groups ("the
 * Russian delegation") and verb groups ("had not agreed to meet"). Indices are
 * token indices, half-open.
 */
import type { Token } from '../text/tokens.ts';
import { beForms, sayingVerbs } from './closed-classes.ts';
import type { Tag } from './reading.ts';

export type NounGroup = {
  readonly from: number;
  readonly to: number;
  /** Index of the head token: the last noun or name. */
  readonly head: number;
  /** The preposition right before it, lower case; `null` for a bare group. */
  readonly preposition: string | null;
  /** It goes on a list: "Russia and [Ukraine]". */
  readonly coordinated: boolean;
};

export type VerbGroup = {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly passive: boolean;
  /** It follows "to" or stands as an -ing form without auxiliary: what it says hangs on another verb. */
  readonly dependent: boolean;
};

export type ClauseKind = 'main' | 'relative' | 'conditional' | 'asked' | 'subordinate' | 'inserted';

export type Clause = { readonly from: number; readonly to: number; readonly kind: ClauseKind };

export type Structure = {
  readonly clauses: readonly Clause[];
  readonly nounGroups: readonly NounGroup[];
  readonly verbGroups: readonly VerbGroup[];
};

export function findStructure(tokens: readonly Token[], tags: readonly Tag[]): Structure {
  const verbGroups = findVerbGroups(tokens, tags);
  return {
    clauses: findClauses(tokens, tags, verbGroups),
    nounGroups: findNounGroups(tokens, tags),
    verbGroups,
  };
}

const inNounGroup = new Set<Tag>([
  'determiner',
  'adjective',
  'noun',
  'name',
  'number',
  'possessive',
  'pronoun',
]);
const isHyphen = (token: Token | undefined): boolean => token !== undefined && /^[-‐‑–]$/.test(token.text);

function findNounGroups(tokens: readonly Token[], tags: readonly Tag[]): NounGroup[] {
  const groups: NounGroup[] = [];
  let at = 0;
  while (at < tokens.length) {
    const tag = tags[at];
    if (!tag || !inNounGroup.has(tag)) {
      at += 1;
      continue;
    }
    const from = at;
    while (at < tokens.length && continuesNounGroup(tokens, tags, at, from)) at += 1;
    const head = lastNominal(tags, from, at);
    if (head !== null) groups.push({ from, to: at, head, ...groupContext(tokens, tags, from, groups) });
    if (at === from) at += 1;
  }
  return groups;
}

function continuesNounGroup(
  tokens: readonly Token[],
  tags: readonly Tag[],
  at: number,
  from: number,
): boolean {
  const tag = tags[at];
  if (!tag) return false;
  if (tag === 'mark')
    return (
      isHyphen(tokens[at]) &&
      at > from &&
      tokens[at]?.start === tokens[at - 1]?.end &&
      inNounGroup.has(tags[at + 1] ?? 'mark')
    );
  if (!inNounGroup.has(tag)) return false;
  if (at === from) return true;
  // A new determiner or pronoun opens a new group, except after a possessive or another determiner ("all the").
  const previous = tags[at - 1];
  if (tag === 'determiner') return previous === 'determiner' || previous === 'possessive';
  if (tag === 'pronoun') return previous === 'determiner';
  return previous !== 'pronoun';
}

function lastNominal(tags: readonly Tag[], from: number, to: number): number | null {
  for (let at = to - 1; at >= from; at -= 1) {
    const tag = tags[at];
    if (tag === 'noun' || tag === 'name' || tag === 'pronoun') return at;
  }
  for (let at = to - 1; at >= from; at -= 1) if (tags[at] === 'number' || tags[at] === 'adjective') return at;
  return null;
}

function groupContext(
  tokens: readonly Token[],
  tags: readonly Tag[],
  from: number,
  groups: readonly NounGroup[],
) {
  let before = from - 1;
  while (before >= 0 && tags[before] === 'adverb') before -= 1;
  const tag = tags[before];
  const previous = groups.at(-1);
  const joins = tag === 'conjunction' || (tag === 'mark' && tokens[before]?.text === ',');
  const coordinated = joins && previous !== undefined && previous.to >= before - 1 && previous.to <= before;
  // "after the court ruled": the court is the subject of its clause.
  if (isTemporalSubordinator(tokens, tags, before)) return { preposition: null, coordinated: false };
  if (tag === 'preposition' || tag === 'to')
    return { preposition: tokens[before]?.lower ?? null, coordinated: false };
  return {
    preposition: coordinated && tag === 'conjunction' ? (previous?.preposition ?? null) : null,
    coordinated,
  };
}

const inVerbGroup = new Set<Tag>(['verb', 'auxiliary', 'modal', 'negation', 'adverb', 'to']);

function findVerbGroups(tokens: readonly Token[], tags: readonly Tag[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!startsVerbGroup(tags, at)) {
      at += 1;
      continue;
    }
    const from = at;
    let head = -1;
    // One verb a group: "agreed to exchange" is two, the second dependent on the first.
    while (at < tokens.length && inVerbGroup.has(tags[at] ?? 'mark')) {
      const tag = tags[at];
      if (tag === 'to' && at > from) break;
      if (head >= 0 && tags[head] === 'verb' && (tag === 'verb' || tag === 'auxiliary' || tag === 'modal'))
        break;
      if (tag === 'verb' || tag === 'auxiliary') head = at;
      at += 1;
    }
    while (at - 1 > head && tags[at - 1] === 'adverb') at -= 1;
    if (head >= 0)
      groups.push({
        from,
        to: at,
        head,
        passive: isPassive(tokens, tags, from, head),
        dependent: isDependent(tokens, tags, from, head),
      });
    else at = Math.max(at, from + 1);
  }
  return groups;
}

const startsVerbGroup = (tags: readonly Tag[], at: number): boolean => {
  const tag = tags[at];
  if (tag === 'verb' || tag === 'auxiliary' || tag === 'modal') return true;
  const next = tags[at + 1];
  if (tag === 'to')
    return next === 'verb' || next === 'auxiliary' || (next === 'adverb' && tags[at + 2] === 'verb');
  return (
    tag === 'negation' &&
    (next === 'verb' || next === 'auxiliary' || (next === 'to' && tags[at + 2] === 'verb'))
  );
};

function isPassive(tokens: readonly Token[], tags: readonly Tag[], from: number, head: number): boolean {
  const token = tokens[head];
  if (!token || tags[head] !== 'verb' || /ing$/.test(token.lower)) return false;
  for (let at = from; at < head; at += 1)
    if (tags[at] === 'auxiliary' && beForms.has(tokens[at]?.lower ?? '')) return true;
  // A participle right behind its noun, with "by" after it: "a bill backed by the senate".
  return from === head && tags[head - 1] === 'noun' && tokens[head + 1]?.lower === 'by';
}

const isDependent = (tokens: readonly Token[], tags: readonly Tag[], from: number, head: number): boolean =>
  tags[from] === 'to' ||
  (tags[from - 1] === 'to' && from > 0) ||
  (from === head && /ing$/.test(tokens[head]?.lower ?? ''));

function findClauses(tokens: readonly Token[], tags: readonly Tag[], verbs: readonly VerbGroup[]): Clause[] {
  const starts: { at: number; kind: ClauseKind }[] = [{ at: 0, kind: 'main' }];
  for (let at = 0; at < tokens.length; at += 1) {
    const kind = clauseStart(tokens, tags, verbs, at);
    if (kind === null) continue;
    const last = starts.at(-1);
    if (last && last.at === at) last.kind = kind;
    else starts.push({ at, kind });
  }
  return starts.map((start, index) => ({
    from: start.at,
    to: starts[index + 1]?.at ?? tokens.length,
    kind: start.kind,
  }));
}

function clauseStart(
  tokens: readonly Token[],
  tags: readonly Tag[],
  verbs: readonly VerbGroup[],
  at: number,
): ClauseKind | null {
  const token = tokens[at];
  const tag = tags[at];
  if (!token || !tag) return null;
  if (tag === 'subordinator') return subordinateKind(token.lower);
  if (tag === 'relative') return 'relative';
  if (tag === 'mark') {
    if (/^[;:—]$/.test(token.text)) return 'main';
    if (/^[(–]$/.test(token.text) && !isTight(tokens, at)) return 'inserted';
    if (token.text === ')') return 'main';
    if (token.text !== ',') return null;
    // A closing quotation mark belongs to what stands before it, and what is quoted ends there.
    const endsQuotation = /^[”"’»“]$/.test(tokens[at + 1]?.text ?? '');
    if (!endsQuotation) return commaKind(tags, verbs, at);
    return commaKind(tags, verbs, at + 1) ?? (hasVerbBehind(verbs, at) ? 'main' : null);
  }
  if (
    tag === 'conjunction' &&
    verbAhead(tags, at + 1) &&
    hasVerbBehind(verbs, at) &&
    !joinsNouns(tokens, tags, at)
  )
    return 'main';
  return isTemporalSubordinator(tokens, tags, at) ? 'subordinate' : null;
}

/** "between A and B", "said that A and B would": the conjunction joins two nouns and opens no clause. */
function joinsNouns(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  let from = at - 1;
  while (from >= 0 && inNounGroup.has(tags[from] ?? 'mark')) from -= 1;
  if (from === at - 1 || !inNounGroup.has(tags[at + 1] ?? 'mark')) return false;
  const before = tokens[from];
  if (before === undefined) return false;
  return (
    before.lower === 'between' ||
    tokens[from + 1]?.lower === 'both' ||
    sayingVerbs.has(before.lemma) ||
    (before.lower === 'that' && tags[from] === 'subordinator')
  );
}

const isTight = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.start === tokens[at - 1]?.end && tokens[at]?.end === tokens[at + 1]?.start;

function subordinateKind(word: string): ClauseKind {
  if (word === 'if' || word === 'unless' || word === 'once' || word === 'provided') return 'conditional';
  if (word === 'whether') return 'asked';
  return 'subordinate';
}

/** A comma opens a clause where both sides hold a verb of their own, or an inserted stretch without one. */
function commaKind(tags: readonly Tag[], verbs: readonly VerbGroup[], at: number): ClauseKind | null {
  const next = tags[at + 1];
  if (next === 'conjunction' || next === 'subordinator' || next === 'relative') return null;
  if (next === 'verb' || next === 'auxiliary' || next === 'modal') return 'main';
  if (!hasVerbBehind(verbs, at)) return verbAhead(tags, at + 1) ? 'main' : 'inserted';
  return verbAhead(tags, at + 1) ? 'main' : null;
}

const hasVerbBehind = (verbs: readonly VerbGroup[], at: number): boolean =>
  verbs.some(group => group.head < at);

/** A verb comes before the next comma or clause word. */
function verbAhead(tags: readonly Tag[], from: number): boolean {
  for (let at = from; at < tags.length; at += 1) {
    const tag = tags[at];
    if (tag === 'verb' || tag === 'auxiliary' || tag === 'modal') return tags[at - 1] !== 'to';
    if (tag === 'mark' || tag === 'subordinator' || tag === 'relative' || tag === 'conjunction') return false;
  }
  return false;
}

/** "after he left", "before the court ruled": a preposition before a whole clause. */
function isTemporalSubordinator(tokens: readonly Token[], tags: readonly Tag[], at: number): boolean {
  const word = tokens[at]?.lower;
  if (
    tags[at] !== 'preposition' ||
    !(word === 'after' || word === 'before' || word === 'until' || word === 'since' || word === 'as')
  )
    return false;
  return verbAhead(tags, at + 1);
}
