/**
 * Titles and offices: "Foreign Minister Ann Lee", "Ann Lee, the foreign
 * minister", "the former president of Peru, Ann Lee". Titles bind only when they
 * stand right beside the name: an "adviser to X" says nothing of X's office.
 */
import data from '../../assets/events/offices.json' with { type: 'json' };
import type { NameMention } from '../text/names.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import type { Sentence } from './parties.ts';
import type { RoleMention } from './reading.ts';

const heads = new Set(data.heads);
const modifiers = new Set(data.modifiers);
const short = new Map(Object.entries(data.short));
const spellings = new Map(Object.entries(data.spellings));
const standings = new Map<string, RoleMention['standing']>(
  Object.entries(data.standings).flatMap(([word, standing]) =>
    isStanding(standing) ? [[word, standing]] : [],
  ),
);

function isStanding(word: string): word is RoleMention['standing'] {
  return (
    word === 'current' ||
    word === 'former' ||
    word === 'then' ||
    word === 'acting' ||
    word === 'elect' ||
    word === 'future'
  );
}

export function readRoles(sentence: Sentence): RoleMention[] {
  return sentence.names.flatMap((name, index) => {
    if (name.kind !== 'person' && name.kind !== 'other') return [];
    const first = sentence.tokens.findIndex(token => token.start >= name.start);
    const after = sentence.tokens.findIndex(token => token.start >= name.end);
    const role = roleBefore(sentence, first) ?? roleAfter(sentence, after) ?? roleByVerb(sentence, after);
    return role ? [{ name: index, ...role }] : [];
  });
}

type Role = Omit<RoleMention, 'name'>;

/** Walks left from the name over office words, a country's adjective and "former". */
function roleBefore(sentence: Sentence, at: number): Role | null {
  let from = at;
  let head: number | null = null;
  let of: string | null = null;
  let standing: RoleMention['standing'] = 'current';
  for (let index = at - 1; index >= 0; index -= 1) {
    const token = sentence.tokens[index];
    if (!token) break;
    const named = nameAt(sentence.names, token);
    if (isOfficeWord(token, head !== null)) head ??= index;
    else if (head !== null && standings.has(token.lower)) standing = standings.get(token.lower) ?? standing;
    else if (
      head !== null &&
      named &&
      (named.kind === 'country' ||
        named.kind === 'place' ||
        named.kind === 'organisation' ||
        named.form === 'demonym')
    )
      of = named.government ?? named.id;
    else if (
      !isShortened(token, sentence.tokens[index - 1]) &&
      !(
        head !== null &&
        (isJoint(token, sentence.tokens[index - 1]) || isBehindStanding(sentence.tokens, index))
      )
    )
      break;
    if (token.kind === 'word' && token.lower !== "'s" && token.lower !== '’s') from = index;
  }
  return head === null ? null : role(sentence, from, head + 1, head, of, standing);
}

/** The full stop of "Sen." */
const isShortened = (token: Token, before: Token | undefined): boolean =>
  token.text === '.' && before !== undefined && short.has(before.lower) && before.end === token.start;

/** "former Democratic Senator", "former two-time mayor": words between the office and what its standing is. */
const isBehindStanding = (tokens: readonly Token[], index: number): boolean => {
  const before = tokens.slice(Math.max(0, index - mostBetween), index + 1);
  const standing = before.findLastIndex(token => standings.has(token.lower));
  return (
    standing >= 0 && before.slice(standing + 1).every(token => token.kind !== 'mark' || token.text === '-')
  );
};
const mostBetween = 3;

const isJoint = (token: Token, before: Token | undefined): boolean =>
  /^['’]s$/.test(token.lower) || (token.text === '-' && before !== undefined && standings.has(before.lower));

/** ", the foreign minister of Peru," or ", Peru's foreign minister,": an apposition that begins and ends with the office. */
function roleAfter(sentence: Sentence, at: number): Role | null {
  if (at < 0 || sentence.tokens[at]?.text !== ',') return null;
  const end = sentence.tokens.findIndex(
    (token, index) => index > at && token.kind === 'mark' && /^[,.;:)—]$/.test(token.text),
  );
  const to = end < 0 ? sentence.tokens.length : end;
  if (to - at > mostWords) return null;
  return roleInWords(sentence, at, to);
}

/** "Ann Lee is the foreign minister of Peru": the office behind "is". What somebody was says nothing of now. */
function roleByVerb(sentence: Sentence, at: number): Role | null {
  if (at < 0 || !/^(is|remains|becomes|became)$/.test(sentence.tokens[at]?.lower ?? '')) return null;
  return roleInWords(sentence, at, at + mostWords);
}

/** Words that an office behind its name may take: "the former deputy foreign minister of Peru". */
const mostWords = 9;

/** The office that the words behind token `at` begin with. */
function roleInWords(sentence: Sentence, at: number, to: number): Role | null {
  const words = sentence.tokens.slice(at + 1, to);
  const headWord = words.findIndex(
    (token, index) => isOfficeWord(token, false) && isLastOfOffice(words, index),
  );
  const before = words.slice(0, headWord);
  if (headWord < 0 || before.some((token, index) => !isBeforeOffice(sentence, token, index))) return null;
  const named = words
    .map(token => nameAt(sentence.names, token))
    .find(
      name => name && (name.kind === 'country' || name.kind === 'organisation' || name.form === 'demonym'),
    );
  const standing =
    before.map(token => standings.get(token.lower)).find(found => found !== undefined) ?? 'current';
  const head = at + 1 + headWord;
  return role(sentence, at + 1, head + 1, head, named ? (named.government ?? named.id) : null, standing);
}

const isLastOfOffice = (words: readonly Token[], index: number): boolean => {
  const next = words[index + 1];
  return next === undefined || !isOfficeWord(next, false);
};

const isBeforeOffice = (sentence: Sentence, token: Token, index: number): boolean =>
  (index === 0 && /^(the|a|an|its|his|her|their)$/.test(token.lower)) ||
  /^['’]s$/.test(token.lower) ||
  standings.has(token.lower) ||
  modifiers.has(token.lower) ||
  nameAt(sentence.names, token) !== undefined;

const isOfficeWord = (token: Token, hasHead: boolean): boolean =>
  heads.has(officeWord(token)) ||
  heads.has(token.lower) ||
  (hasHead && modifiers.has(short.get(token.lower) ?? token.lower));

/** Written out, and in one spelling: "Sen.", "defense". */
const officeWord = (token: Token): string =>
  short.get(token.lower) ?? spellings.get(token.lower) ?? token.lemma;

const nameAt = (names: readonly NameMention[], span: Span): NameMention | undefined =>
  names.find(name => name.start <= span.start && span.end <= name.end);

function role(
  sentence: Sentence,
  from: number,
  to: number,
  head: number,
  of: string | null,
  standing: RoleMention['standing'],
): Role {
  const words = sentence.tokens.slice(from, to);
  const headToken = sentence.tokens[head];
  const office = words
    .filter(token => token.kind === 'word' && isOfficeWord(token, true) && !standings.has(token.lower))
    .map(officeWord);
  return {
    office,
    head: headToken ? officeWord(headToken) : '',
    standing,
    of,
    span: { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 },
  };
}
