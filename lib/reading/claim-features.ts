/**
 * A sentence as numbers, for telling whether it states a fact that can be
 * checked: what is counted, named and dated in it, how it is told, who speaks to
 * whom. No word of any topic is a feature.
 */
import type { SentenceReading } from './reading.ts';
import { isAnchored, readSpeechAct, type SpeechAct, speechActs } from './speech-acts.ts';

type Unscored = Omit<SentenceReading, 'checkWorthiness'>;

const firstPersons = /\b(?:i|me|my|we|us|our|i['’]m|we['’]re|i['’]ve|we['’]ve)\b/gi;
const opinion =
  /\b(?:think|feel|hope|believe|should|must|ought|perhaps|maybe|wonderful|terrible|beautiful|great|best|worst|sadly|hopefully|unfortunately|clearly|obviously|frankly|love|hate|wish|amazing|important|good|bad|right|wrong|need)\b/gi;
const comparison =
  /\b(?:more|less|fewer|most|least|than|highest|lowest|largest|biggest|worst|record|double[ds]?|triple[ds]?|half|twice|percent|majority|every|all|never|always|only|first|last)\b|%/gi;
const change =
  /\b(?:rise|rose|risen|increas\w+|decreas\w+|fell|fallen|drop\w*|grew|grown|cut|raised?|lost|gained|created|spent|paid|cost|voted|passed|signed|killed|died|won|elected|built|closed|opened)\b/gi;
const imperative =
  /^(?:let['’]?s|please|look|listen|thank|tell|give|take|go|come|remember|imagine|consider|don['’]t)\b/i;
const intent = /\b(?:will|going to|would|could|might|may|want to|have to|need to|ought to|shall)\b/gi;

const count = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length;

/** `act`: what the sentence does, where it has been read already. */
export function claimFeatures(
  sentence: Unscored,
  act: SpeechAct = readSpeechAct(sentence),
): Record<string, number> {
  const { tokens, tags, frames, quantities } = sentence;
  const text = sentence.text.replaceAll('’', "'");
  const words = tokens.filter(token => token.kind !== 'mark').length;
  const verbs = tokens.filter((_, index) => tags[index] === 'verb');
  const facts = frames.filter(frame => frame.form === 'verb' && frame.certainty === 'fact');
  const of = (tag: string): number => tags.filter(one => one === tag).length;
  return {
    ...Object.fromEntries(speechActs.map(name => [name, act === name ? 1 : 0])),
    anchored: isAnchored(sentence) ? 1 : 0,
    words,
    verbs: verbs.length,
    auxiliaries: of('auxiliary'),
    modals: of('modal'),
    past: verbs.filter(token => token.lower !== token.lemma && !/(?:s|ing)$/.test(token.lower)).length,
    gerunds: verbs.filter(token => /ing$/.test(token.lower)).length,
    names: sentence.names.length,
    persons: sentence.names.filter(name => name.kind === 'person').length,
    places: sentence.names.filter(name => name.kind === 'place' || name.kind === 'country').length,
    organisations: sentence.names.filter(name => name.kind === 'organisation').length,
    quantities: quantities.filter(quantity => quantity.kind !== 'label' && quantity.kind !== 'ordinal')
      .length,
    money: quantities.filter(quantity => quantity.kind === 'money').length,
    percentages: quantities.filter(quantity => quantity.kind === 'percentage').length,
    durations: quantities.filter(quantity => quantity.kind === 'duration').length,
    counts: quantities.filter(quantity => quantity.kind === 'count').length,
    digits: count(text, /\d/g),
    times: sentence.times.length,
    years: sentence.times.filter(time => time.grain === 'year').length,
    classes: frames.filter(frame => frame.eventClass !== null).length,
    facts: facts.length,
    factShare:
      frames.length === 0 ? 0 : frames.filter(frame => frame.certainty === 'fact').length / frames.length,
    denied: frames.filter(frame => frame.denied).length,
    patients: facts.filter(frame => frame.parties.some(party => party.role === 'patient')).length,
    agents: facts.filter(frame => frame.parties.some(party => party.role === 'agent')).length,
    speeches: sentence.speeches.length,
    quotes: sentence.quotes.length,
    roles: sentence.roles.length,
    firstPersons: count(text, firstPersons),
    secondPersons: count(text, /\b(?:you|your|you['’]re)\b/gi),
    thirdPersons: count(text, /\b(?:he|she|they|his|her|their)\b/gi),
    opinions: count(text, opinion),
    comparisons: count(text, comparison),
    changes: count(text, change),
    intents: count(text, intent),
    imperative: imperative.test(text) ? 1 : 0,
    exclaimed: /!["'”’)]*$/.test(text) ? 1 : 0,
    conditional: /\b(?:if|unless|whether)\b/i.test(text) ? 1 : 0,
    be: count(text, /\b(?:is|are|was|were|['’]s)\b/gi),
    have: count(text, /\b(?:has|have|had|['’]ve)\b/gi),
    adjectives: of('adjective'),
    adverbs: of('adverb'),
    nouns: of('noun'),
    nounShare: of('noun') / Math.max(1, words),
    complete: /[.!?]["'”’)]*$/.test(text) ? 1 : 0,
  };
}
