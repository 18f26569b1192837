/**
 * Title or office: one person, told of about the same time, with an office that
 * the other side calls a former one, or with the same rank in another ministry.
 */
import offices from '../../../assets/events/offices.json' with { type: 'json' };
import { phrase } from '../../base/phrase.ts';
import { idsOne } from '../../matching/identity.ts';
import type { Statement } from '../../matching/statement.ts';
import type { RoleMention } from '../../reading/reading.ts';
import { contains, hull } from '../../text/span.ts';
import type { Finding, Pair } from '../pair.ts';
import type { SlotValue } from '../verdict.ts';

/** Offices change hands; documents this far apart (days) may both be right. */
const officeDays = 60;

export function compareRoles(pair: Pair): Finding[] {
  if (!publishedTogether(pair)) return [];
  return pair.here.reading.roles.flatMap((here, index) =>
    pair.there.reading.roles.flatMap(there => {
      const person = pair.here.reading.names[here.name];
      const other = pair.there.reading.names[there.name];
      if (
        pair.witnessedRoles.has(index) ||
        isQuoted(pair.here, here) ||
        isQuoted(pair.there, there) ||
        !person ||
        !other ||
        !idsOne(person.id, other.id) ||
        !officesClash(here, there)
      )
        return [];
      const ours = slotValue(pair.here, here);
      const theirs = slotValue(pair.there, there);
      return [
        {
          difference: {
            kind: 'role' as const,
            here: ours,
            there: theirs,
            note: phrase('phrase.note.role', ours.text, theirs.text),
          },
          excludes: true,
          bothCanHold: null,
          sameEvent: [phrase('phrase.same.person', person.text)],
          confidence: 0.85,
        },
      ];
    }),
  );
}

/** Which of here's roles the other side gives the same person too. */
export function sharedRoles(here: Statement, there: Statement): number[] {
  return here.reading.roles.flatMap((role, index) => {
    const person = here.reading.names[role.name];
    const agrees = there.reading.roles.some(other => {
      const name = there.reading.names[other.name];
      return (
        person &&
        name &&
        idsOne(person.id, name.id) &&
        role.head === other.head &&
        isGone(role) === isGone(other) &&
        !officesClash(role, other)
      );
    });
    return agrees ? [index] : [];
  });
}

/** How people address each other says nothing of who holds what. */
const isQuoted = (statement: Statement, role: RoleMention): boolean =>
  statement.reading.quotes.some(quote => contains(quote, role.span));

const publishedTogether = (pair: Pair): boolean => {
  const a = pair.here.document.published;
  const b = pair.there.document.published;
  return a === null || b === null || Math.abs(a - b) <= officeDays;
};

function officesClash(a: RoleMention, b: RoleMention): boolean {
  if (a.standing === 'then' || b.standing === 'then') return false;
  if (excludeEachOther(a, b) || isSecondTo(a, b) || isSecondTo(b, a)) return true;
  if (a.head !== b.head || (a.of !== null && b.of !== null && a.of !== b.of)) return false;
  // "her aide", "her former aide": what one did goes on to name one.
  if (isGone(a) !== isGone(b)) return !isCalling(a) && sameOffice(a, b);
  const [narrowA, narrowB] = [narrowOf(a), narrowOf(b)];
  // "Deputy Prime Minister" and "Foreign Minister": a rank beside a ministry, which one may hold.
  if (narrowA.some(isRank) !== narrowB.some(isRank)) return false;
  if (narrowA.length === 0 || narrowB.length === 0) return false;
  return !narrowA.some(word => narrowB.includes(word));
}

const callings = new Set(offices.callings);

/** The head says it, unless the whole is an office ("attorney general"). */
const isCalling = (role: RoleMention): boolean => callings.has(role.head) && !held.has(nameOf(role));
const held = new Set(offices.held);

const exclusive = offices.exclusive.map(list => new Set(list));

const nameOf = ({ office }: RoleMention): string => office.join(' ');

/** "president" and "prime minister" of one country, or "Mayor Lee" and "Senator Lee", both said to be in office. */
const excludeEachOther = (a: RoleMention, b: RoleMention): boolean => {
  const [nameA, nameB] = [nameOf(a), nameOf(b)];
  return (
    nameA !== nameB &&
    exclusive.some(list => list.has(nameA) && list.has(nameB)) &&
    (a.of === b.of || a.of === null || b.of === null) &&
    a.standing === 'current' &&
    b.standing === 'current'
  );
};

const seconds = new Set(offices.seconds);

/** "the deputy speaker" beside "the speaker"; what she deputises for may be told with more words, and is of one body. */
const isSecondTo = (second: RoleMention, first: RoleMention): boolean => {
  const [rank = '', ...rest] = second.office;
  return (
    seconds.has(rank) &&
    rest.join(' ') === nameOf(first) &&
    (second.of === first.of || second.of === null || first.of === null) &&
    second.standing === 'current' &&
    first.standing === 'current'
  );
};

const narrowOf = ({ office }: RoleMention): readonly string[] => office.slice(0, -1);

const isRank = (word: string): boolean => ranks.has(word);
const ranks = new Set(offices.ranks);

const isGone = (role: RoleMention): boolean => role.standing === 'former';

/** "former president" clashes with "president", not with "vice president". */
const sameOffice = (a: RoleMention, b: RoleMention): boolean => nameOf(a) === nameOf(b);

function slotValue(statement: Statement, role: RoleMention): SlotValue {
  const name = statement.reading.names[role.name];
  const whole = name ? (hull([role.span, name]) ?? role.span) : role.span;
  return { text: statement.reading.text.slice(whole.start, whole.end), spans: [role.span] };
}
