/**
 * Which kind of happening a word names. The classes are data
 * (assets/events/classes.json): about a hundred of them cover some three fifths
 * of the events that news speak of. The tail is open, so a word outside every
 * class keeps its own derivational family as its kind.
 */
import data from '../../assets/events/classes.json' with { type: 'json' };

export type EventClass = {
  readonly id: string;
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  readonly flags?: readonly string[];
};

const classes: readonly EventClass[] = data.classes;

/** In the order of the data: the first is the one a word is taken for where nothing else tells. */
const index = (
  forms: (event: EventClass) => readonly string[],
): ReadonlyMap<string, readonly EventClass[]> => {
  const found = new Map<string, EventClass[]>();
  for (const event of classes)
    for (const form of forms(event)) found.set(form, [...(found.get(form) ?? []), event]);
  return found;
};

const byVerb = index(event => event.verbs);
const byNoun = index(event => event.nouns);
const severalClasses = new Set(
  [...byVerb, ...byNoun].flatMap(([lemma, found]) => (found.length > 1 ? [lemma] : [])),
);
const byId = new Map(classes.map(event => [event.id, event]));
const apart = new Set(data.apart.flatMap(([a = '', b = '']) => [`${a} ${b}`, `${b} ${a}`]));

export const classOfVerb = (lemma: string): EventClass | null => byVerb.get(lemma)?.[0] ?? null;
export const classOfNoun = (lemma: string): EventClass | null => byNoun.get(lemma)?.[0] ?? null;

/** Every class that the word may name, which it was taken for one of: "captured" a town and "captured" a thief. */
export function classesOf(lemma: string, eventClass: string | null): readonly string[] {
  if (eventClass === null) return [];
  const listed = [byVerb.get(lemma), byNoun.get(lemma)].find(list =>
    list?.some(({ id }) => id === eventClass),
  );
  return listed === undefined || listed.length === 1 ? [eventClass] : listed.map(({ id }) => id);
}

/** Whether two words may name one kind of event: by the classes they were taken for, or by others they stand in. */
export function shareClass(
  lemma: string,
  eventClass: string | null,
  other: string,
  otherClass: string | null,
): boolean {
  if (eventClass === null || otherClass === null) return false;
  if (eventClass === otherClass) return true;
  if (!severalClasses.has(lemma) && !severalClasses.has(other)) return false;
  const theirs = classesOf(other, otherClass);
  return classesOf(lemma, eventClass).some(id => theirs.includes(id));
}

export type ClassFlag = 'symmetric' | 'meeting' | 'outcome';

/** Whether an event class carries a flag; an open word carries none. */
export const hasFlag = (eventClass: string | null, flag: ClassFlag): boolean =>
  eventClass !== null && (byId.get(eventClass)?.flags?.includes(flag) ?? false);

/** Classes that are never one happening: a telephone call is no meeting. */
export const areApart = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && apart.has(`${a} ${b}`);
