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

const index = (forms: (event: EventClass) => readonly string[]): ReadonlyMap<string, EventClass> => {
  const found = new Map<string, EventClass>();
  for (const event of classes) for (const form of forms(event)) if (!found.has(form)) found.set(form, event);
  return found;
};

const byVerb = index(event => event.verbs);
const byNoun = index(event => event.nouns);
const byId = new Map(classes.map(event => [event.id, event]));
const apart = new Set(data.apart.flatMap(([a = '', b = '']) => [`${a} ${b}`, `${b} ${a}`]));

export const classOfVerb = (lemma: string): EventClass | null => byVerb.get(lemma) ?? null;
export const classOfNoun = (lemma: string): EventClass | null => byNoun.get(lemma) ?? null;

export type ClassFlag = 'symmetric' | 'meeting' | 'outcome';

/** Whether an event class carries a flag; an open word carries none. */
export const hasFlag = (eventClass: string | null, flag: ClassFlag): boolean =>
  eventClass !== null && (byId.get(eventClass)?.flags?.includes(flag) ?? false);

/** Classes that are never one happening: a telephone call is no meeting. */
export const areApart = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && apart.has(`${a} ${b}`);
