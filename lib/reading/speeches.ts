/**
 * Who says what: "X said that …", "…, X said", "according to X, …", and words in
 * quotation marks. A speaker in an earlier sentence is carried over by the
 * referent step, not here.
 */
import type { Span } from '../text/span.ts';
import { contains } from '../text/span.ts';
import { argumentsOfVerb } from './arguments.ts';
import { sayingVerbs } from './closed-classes.ts';
import type { FrameInput } from './frames.ts';
import { partiesOf, tokensSpan } from './parties.ts';
import type { Speech } from './reading.ts';
import type { VerbGroup } from './structure.ts';

export function readSpeeches(input: FrameInput, quotes: readonly Span[]): Speech[] {
  const byVerb = input.structure.verbGroups.flatMap(verb => speechOf(input, verb, quotes));
  return byVerb.length > 0 ? byVerb : accordingTo(input);
}

function speechOf(input: FrameInput, verb: VerbGroup, quotes: readonly Span[]): Speech[] {
  const token = input.tokens[verb.head];
  if (!token || !sayingVerbs.has(token.lemma) || quotes.some(quote => contains(quote, token))) return [];
  const subject = argumentsOfVerb(input, input.structure, verb).subject.filter(
    group => !insideQuote(input, group.head, quotes),
  );
  // "He said Peru would not": a pronoun is a subject too, and what stands behind the verb is what was said.
  const speaker =
    subject.length > 0
      ? subject.flatMap(group => partiesOf(input, group, 'agent'))[0]
      : invertedSpeaker(input, verb);
  const quoted = quotes.length > 0;
  const content = quoted
    ? {
        start: Math.min(...quotes.map(quote => quote.start)),
        end: Math.max(...quotes.map(quote => quote.end)),
      }
    : contentOf(input, verb);
  if (content === null) return [];
  return [
    { speaker: speaker?.id ?? null, speakerSpan: speaker?.span ?? null, verb: token.lemma, content, quoted },
  ];
}

const insideQuote = (input: FrameInput, at: number, quotes: readonly Span[]): boolean => {
  const token = input.tokens[at];
  return token !== undefined && quotes.some(quote => contains(quote, token));
};

/** '"…," said the minister': the speaker stands behind the verb. */
function invertedSpeaker(input: FrameInput, verb: VerbGroup) {
  const { nounGroups } = input.structure;
  const next = nounGroups.find(group => group.from === verb.to && group.preposition === null);
  if (!next) return null;
  // "said the club's manager, Ana Reis": who is named behind the comma is the manager, and not the club.
  const behind =
    input.tokens[next.to]?.text === ',' ? nounGroups.find(group => group.from === next.to + 1) : undefined;
  const isPerson = ({ id }: { readonly id: string }): boolean => id.startsWith('person:');
  const parties = partiesOf(input, next, 'agent');
  const named = behind === undefined ? undefined : partiesOf(input, behind, 'agent').find(isPerson);
  return (parties.some(isPerson) ? undefined : named) ?? parties[0] ?? null;
}

/** What stands behind the verb, or before it where the sentence ends with "X said". */
function contentOf(input: FrameInput, verb: VerbGroup): Span | null {
  const rest = tokensSpan(input.tokens, verb.to, input.tokens.length);
  const words = input.tokens.slice(verb.to).filter(token => token.kind !== 'mark').length;
  if (rest && words >= 3) return rest;
  return tokensSpan(input.tokens, 0, verb.from);
}

function accordingTo(input: FrameInput): Speech[] {
  const at = input.tokens.findIndex(
    (token, index) => token.lower === 'according' && input.tokens[index + 1]?.lower === 'to',
  );
  if (at < 0) return [];
  const group = input.structure.nounGroups.find(candidate => candidate.from >= at + 1);
  const speaker = group ? (partiesOf(input, group, 'agent')[0] ?? null) : null;
  const content =
    at > 2
      ? tokensSpan(input.tokens, 0, at)
      : tokensSpan(input.tokens, group?.to ?? at + 2, input.tokens.length);
  return content
    ? [
        {
          speaker: speaker?.id ?? null,
          speakerSpan: speaker?.span ?? null,
          verb: 'accord',
          content,
          quoted: false,
        },
      ]
    : [];
}
