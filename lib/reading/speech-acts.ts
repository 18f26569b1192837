/**
 * What a sentence does: states something, or thanks, asks, advises, promises,
 * values, supposes, paints a scene. Read off its first clause: who is its
 * subject and how its first finite verb stands. Only what is stated or foretold
 * can be held against the world (assertives: Searle 1976). Closed classes and a few
 * dozen words of mind and value; no word of a topic. Knows nothing of scores.
 */
import { partsOfSpeech } from '../text/lemmas.ts';
import { clauseStart, finiteVerb, openContractions, type Word } from './first-clause.ts';
import type { SentenceReading } from './reading.ts';

type Unscored = Omit<SentenceReading, 'checkWorthiness'>;

export const speechActs = [
  'statement',
  /** no finite verb */
  'fragment',
  'question',
  /** thanks, greetings */
  'courtesy',
  /** imperatives, "let's" */
  'request',
  /** must, should, need to, "it is time" */
  'advice',
  /** what the speaker thinks, wants, hopes */
  'view',
  /** what the speaker will do */
  'promise',
  /** what others will do */
  'outlook',
  /** can, may, might, would */
  'possibility',
  /** is good, is important, is the point */
  'valuation',
  /** tells "you" how it is with you */
  'address',
  /** "nobody expects", "many hope" */
  'mood',
  /** people stand, walk, look: nothing named, counted or dated */
  'scene',
] as const;
export type SpeechAct = (typeof speechActs)[number];

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const speakers = set('i we');
const vagueSubjects = set(
  'nobody everybody everyone someone somebody many some few most all anyone none others',
);
/** Verbs that, said of oneself, show a mind and tell nothing of the world. */
const attitudes = set(
  'think believe hope feel want wish know understand ask urge encourage invite call look like love guess suppose doubt wonder mean appreciate trust agree expect hate suggest care challenge commend applaud salute recognize intend see say tell bet assume submit remember refuse pledge need hear respect stand support',
);
/** Of these, the ones that frame a statement: "I know that the rate fell". */
const framing = set('think believe know guess mean say tell see understand suppose');
const moods = set(
  'expect hope fear want believe think wish doubt wonder feel know need like love hate trust',
);
const courtesies = set(
  'thank thanks grateful thankful honored honoured privileged congratulations proud delighted pleased glad sorry welcome bless',
);
const duties = set('must should ought shall');
const possibilities = set('can could may might would');
const movements = set(
  'walk stand sit smile wave weep cry look stare gaze wait watch listen linger stroll drift lean kneel shiver laugh whisper nod hug huddle gather sing clap shuffle',
);
const values = set(
  'good great bad best better worse worst right wrong important wonderful terrible beautiful true easy hard tough clear simple fair unfair real nice strong proud sad smart essential critical vital crucial necessary possible impossible ridiculous amazing incredible outrageous shameful unacceptable special different same ready sure happy lucky able interesting matter essence choice reason way thing kind responsibility duty test challenge question point answer problem truth future dream opportunity',
);

/** Something in it can be looked up: it is named, counted or dated. */
export const isAnchored = ({
  names,
  times,
  quantities,
}: Pick<Unscored, 'names' | 'times' | 'quantities'>): boolean =>
  names.length > 0 ||
  times.length > 0 ||
  quantities.some(quantity => quantity.kind !== 'label' && quantity.kind !== 'ordinal');

export function readSpeechAct(sentence: Unscored): SpeechAct {
  if (sentence.question) return 'question';
  if (isAskingHeading(sentence.text)) return 'fragment';
  const words = openContractions(sentence);
  const act = actOf(sentence, words, clauseStart(words));
  if (act !== 'view') return act;
  // "I know that the rate fell by 2 percent" states what is framed; "I think it is a shame" does not.
  const framed = endOfFrame(words);
  return framed !== null && isAnchored(sentence) && actOf(sentence, words, framed) === 'statement'
    ? 'statement'
    : 'view';
}

/** "What we know", "After the vote: how the parties stand". */
const isAskingHeading = (text: string): boolean =>
  /(?:^|: )(?:how|why|what|where|when|who)\b[^:]*[^.!?"'”’)…]$/i.test(text);

function actOf(sentence: Unscored, words: readonly Word[], from: number): SpeechAct {
  const opening = words[from]?.lower ?? '';
  // "Thanks to" gives a cause.
  if (courtesies.has(opening) && words[from + 1]?.lower !== 'to') return 'courtesy';
  if (opening === 'let' || opening === 'please' || isBareVerb(words, from)) return 'request';
  const verb = finiteVerb(words, from);
  if (verb < 0) return 'fragment';
  const mine = speakers.has(opening);
  if (!mine && opening !== 'you' && sentence.speeches.some(speech => speech.speaker !== null))
    return 'statement';
  if (mine && words.slice(verb, verb + 5).some(word => courtesies.has(word.lower))) return 'courtesy';
  return modalAct(words, from, verb, mine) ?? plainAct(sentence, words, from, verb) ?? 'statement';
}

/** What the first finite verb's mood tells: duty, possibility, future. */
function modalAct(words: readonly Word[], from: number, verb: number, mine: boolean): SpeechAct | null {
  const near = words.slice(verb, verb + 5).map(word => word.lower);
  const [finite = '', ...after] = near;
  const isTime = words[from]?.lower === 'it' && /^(?:is)$/.test(finite) && after.slice(0, 2).includes('time');
  if (duties.has(finite) || isTime || needs(near)) return 'advice';
  if (possibilities.has(finite)) return 'possibility';
  // "We will see" shows a mind too.
  if (finite === 'will' && mine && attitudes.has(words[mainVerb(words, verb)]?.lemma ?? '')) return 'view';
  const going = after.indexOf('going');
  if (finite === 'will' || (/^(?:am|are|is)$/.test(finite) && going >= 0 && after[going + 1] === 'to'))
    return mine ? 'promise' : 'outlook';
  return null;
}

/** "needs", "have to", "have got to". */
const needs = (near: readonly string[]): boolean =>
  /^needs?$/.test(near[0] ?? '') ||
  near.slice(0, 3).some((word, at) => /^(?:have|has|got)$/.test(word) && near[at + 1] === 'to');

function plainAct(sentence: Unscored, words: readonly Word[], from: number, verb: number): SpeechAct | null {
  const opening = words[from];
  const main = words[mainVerb(words, verb)];
  if (!opening || !main) return null;
  const told = isPast(words[verb]) || isPast(main);
  if (/^yours?$|^you$/.test(opening.lower) && !told) return 'address';
  if (speakers.has(opening.lower) && attitudes.has(main.lemma) && !told) return 'view';
  if (vagueSubjects.has(opening.lower) && moods.has(main.lemma)) return 'mood';
  if (isAnchored(sentence)) return null;
  if (
    /^(?:is|are|am)$/.test(words[verb]?.lower ?? '') &&
    words.slice(verb).some(word => values.has(word.lemma))
  )
    return 'valuation';
  const isBareSubject = verb === from + 1 && /^(?:noun|adjective)$/.test(opening.tag);
  return isBareSubject && movements.has(main.lemma) && sentence.quotes.length === 0 ? 'scene' : null;
}

const isPast = (word: Word | undefined): boolean =>
  word !== undefined &&
  (/^(?:was|were|had|did)$/.test(word.lower) ||
    (word.tag === 'verb' && word.lower !== word.lemma && !/(?:s|ing)$/.test(word.lower)));

/** Index of the verb that the auxiliaries at `verb` belong to. */
function mainVerb(words: readonly Word[], verb: number): number {
  let at = verb;
  while (/^(?:adverb|negation|auxiliary)$/.test(words[at + 1]?.tag ?? '')) at += 1;
  return words[at]?.tag !== 'verb' && words[at + 1]?.tag === 'verb' ? at + 1 : at;
}

/** Index behind "I think that", "I tell you,"; `null` where nothing is framed. */
function endOfFrame(words: readonly Word[]): number | null {
  const at = mainVerb(words, finiteVerb(words, clauseStart(words)));
  if (!framing.has(words[at]?.lemma ?? '')) return null;
  let next = at + 1;
  while (/^(?:you|that|,)$/.test(words[next]?.lower ?? '')) next += 1;
  return clauseStart(words, next);
}

/** "Disregard the odds": a bare verb opens the clause, an object follows. */
function isBareVerb(words: readonly Word[], from: number): boolean {
  const [word, next] = [words[from], words[from + 1]];
  if (!word || !next || word.lower !== word.lemma) return false;
  if (word.lower === 'do') return next.lower === 'not';
  const open = word.tag === 'verb' || word.tag === 'noun';
  return (
    open && partsOfSpeech(word.lemma)?.verb === true && /^(?:determiner|pronoun|possessive)$/.test(next.tag)
  );
}
