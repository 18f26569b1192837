/**
 * How old one person is said to be: the age that stands right at a name, on both
 * sides. A birthday between two reports makes a year no conflict, and where the
 * two were written years apart nothing is said.
 */
import { phrase } from '../../base/phrase.ts';
import { namesOne } from '../../text/name-identity.ts';
import type { NameMention } from '../../text/names.ts';
import type { Quantity } from '../../text/quantities.ts';
import type { Finding, Pair } from '../pair.ts';

/** Years that a birthday explains. */
const birthday = 1;
/** Days between two publications within which an age grows by a year at most. */
const withinDays = 365;
const confidence = 0.85;

export function compareAges(pair: Pair): Finding[] {
  const { published: ours } = pair.here.document;
  const { published: theirs } = pair.there.document;
  if (ours !== null && theirs !== null && Math.abs(ours - theirs) > withinDays) return [];
  return agesOf(pair, 'here').flatMap(here =>
    agesOf(pair, 'there').flatMap(there =>
      namesOne(here.name, there.name) && areApart(here.age, there.age) ? [findingOf(here, there)] : [],
    ),
  );
}

type Aged = { readonly age: Quantity; readonly name: NameMention };

/** "Anna Berg, 59," and "59-year-old Anna Berg", with a word or two between at most ("59-year-old nurse Anna Berg"). */
function agesOf(pair: Pair, side: 'here' | 'there'): Aged[] {
  const { names, quantities, text } = pair[side].reading;
  return quantities
    .filter(({ kind }) => kind === 'age')
    .flatMap(age => {
      const name = names.find(({ kind, start, end }) => {
        if (kind !== 'person' && kind !== 'other') return false;
        if (end <= age.start) return /^,?\s*(?:aged\s*)?$/.test(text.slice(end, age.start));
        return start >= age.end && /^\s+(?:\p{L}+\s+){0,2}$/u.test(text.slice(age.end, start));
      });
      return name === undefined ? [] : [{ age, name }];
    });
}

function areApart({ interval: a }: Quantity, { interval: b }: Quantity): boolean {
  if (a.low === null || a.high === null || b.low === null || b.high === null) return false;
  return Math.max(a.low - b.high, b.low - a.high) > birthday;
}

const findingOf = (here: Aged, there: Aged): Finding => ({
  difference: {
    kind: 'quantity',
    here: { text: here.age.text, spans: [{ start: here.age.start, end: here.age.end }] },
    there: { text: there.age.text, spans: [{ start: there.age.start, end: there.age.end }] },
    note: phrase('phrase.note.quantity', here.age.text, there.age.text),
  },
  excludes: true,
  bothCanHold: null,
  sameEvent: [phrase('phrase.same.person', here.name.text)],
  confidence,
});
