/**
 * Who holds an office: in one story one body has one mayor, and no text gives both names. An office of a
 * body that is not told is one only where the rest of the two sentences says so.
 */
import offices from '../../../assets/events/offices.json' with { type: 'json' };
import { phrase } from '../../base/phrase.ts';
import { idsOne, shareFamilyName } from '../../matching/identity.ts';
import type { Statement } from '../../matching/statement.ts';
import type { RoleMention } from '../../reading/reading.ts';
import type { NameMention } from '../../text/names.ts';
import { contains, hull } from '../../text/span.ts';
import { toldCoverage } from '../masked-coverage.ts';
import type { Finding, Pair } from '../pair.ts';

const single = new Set(offices.single);
/** Of the rest of both sentences, where the body is not told. */
const leastShared = 0.35;

export function compareHolders(pair: Pair): Finding[] {
  if (pair.sameStory !== true) return [];
  return holdersIn(pair.here).flatMap(here =>
    holdersIn(pair.there).flatMap(there =>
      isOneOffice(pair, here, there) && areTwoPeople(pair, here.name, there.name)
        ? [findingOf(here, there)]
        : [],
    ),
  );
}

type Holder = { readonly role: RoleMention; readonly name: NameMention; readonly text: string };

function holdersIn({ reading }: Statement): Holder[] {
  return reading.roles.flatMap(role => {
    const name = reading.names[role.name];
    const isSaid = reading.quotes.some(quote => contains(quote, role.span));
    if (!name || isSaid || role.standing !== 'current' || !single.has(role.office.join(' '))) return [];
    const whole = hull([role.span, name]) ?? role.span;
    return [{ role, name, text: reading.text.slice(whole.start, whole.end) }];
  });
}

function isOneOffice(pair: Pair, here: Holder, there: Holder): boolean {
  if (here.role.office.join(' ') !== there.role.office.join(' ')) return false;
  if (here.role.of !== null && there.role.of !== null) return here.role.of === there.role.of;
  const slot = { here: here.name, there: there.name };
  return Math.min(toldCoverage(pair, 'here', slot), toldCoverage(pair, 'there', slot)) >= leastShared;
}

/** Neither document names the other's. */
const areTwoPeople = (pair: Pair, here: NameMention, there: NameMention): boolean =>
  !idsOne(here.id, there.id) &&
  !shareFamilyName(here.id, there.id) &&
  !pair.there.document.names.some(id => idsOne(id, here.id)) &&
  !pair.here.document.names.some(id => idsOne(id, there.id));

const findingOf = (here: Holder, there: Holder): Finding => ({
  difference: {
    kind: 'participants',
    here: { text: here.text, spans: [{ start: here.name.start, end: here.name.end }] },
    there: { text: there.text, spans: [{ start: there.name.start, end: there.name.end }] },
    note: phrase('phrase.note.participants', here.text, there.text),
  },
  excludes: true,
  bothCanHold: null,
  sameEvent: [phrase('phrase.same.statement')],
  confidence: 0.8,
});
