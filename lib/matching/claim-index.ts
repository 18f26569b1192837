/**
 * An inverted index over claims, typed by what a term is: a word's family, an
 * event's class, a name, a number, a month. Plain JSON, so that it is built once
 * and shipped; a query touches only the postings of its own terms.
 */
import { classesOf } from '../reading/event-classes.ts';
import { calendarDay } from '../text/days.ts';
import { type Candidate, rankCandidates } from './rank-candidates.ts';
import type { Statement } from './statement.ts';

export type { Candidate } from './rank-candidates.ts';

export type ClaimIndex = {
  readonly size: number;
  /** Term → numbers of the claims that hold it, ascending. */
  readonly postings: Readonly<Record<string, readonly number[]>>;
};

export function buildClaimIndex(statements: readonly Statement[]): ClaimIndex {
  const postings: Record<string, number[]> = {};
  statements.forEach((statement, number) => {
    for (const term of termsOf(statement)) {
      const list = Object.hasOwn(postings, term) ? postings[term] : undefined;
      if (list) list.push(number);
      else postings[term] = [number];
    }
  });
  return { size: statements.length, postings };
}

/** The terms of a statement, each once. */
export function termsOf(statement: Pick<Statement, 'words' | 'happenings' | 'reading'>): Set<string> {
  const terms = new Set<string>();
  for (const word of statement.words) {
    if (word.name !== null) for (const term of nameTerms(word.key)) terms.add(term);
    else terms.add(`w:${word.family ?? word.key}`);
  }
  for (const happening of statement.happenings) {
    for (const id of classesOf(happening.frame.lemma, happening.frame.eventClass)) terms.add(`e:${id}`);
    for (const party of happening.parties) for (const term of nameTerms(party.id)) terms.add(term);
    if (happening.days) terms.add(monthTerm(happening.days.from));
  }
  for (const role of statement.reading.roles) {
    const person = statement.reading.names[role.name];
    if (person) terms.add(`r:${lastPart(person.id)}`);
  }
  for (const quantity of statement.reading.quantities)
    if (quantity.interval.low !== null) terms.add(`q:${quantity.kind} ${quantity.interval.low}`);
  return terms;
}

const lastPart = (id: string): string => id.slice(Math.max(id.lastIndexOf('-'), id.indexOf(':')) + 1);

/** A name's id, and its last part alone: a bare surname has to find the full name. */
function nameTerms(id: string): string[] {
  const last = id.slice(id.lastIndexOf('-') + 1);
  return last === id || !/^(person|other):/.test(id)
    ? [`n:${id}`]
    : [`n:${id}`, `n:${id.slice(0, id.indexOf(':') + 1)}${last}`];
}

function monthTerm(day: number): string {
  const { year, month } = calendarDay(day);
  return `t:${year}-${month}`;
}

/** The likeliest claims first; ties by number, so that the same query has the same answer. */
export const findCandidates = (index: ClaimIndex, statement: Statement, most: number): Candidate[] =>
  rankCandidates({
    size: index.size,
    terms: termsOf(statement),
    listsOf: term => {
      const numbers = postingsOf(index, term);
      return numbers === undefined ? [] : [{ numbers, from: 0 }];
    },
    most,
  });

export const postingsOf = (index: ClaimIndex, term: string): readonly number[] | undefined =>
  Object.hasOwn(index.postings, term) ? index.postings[term] : undefined;
