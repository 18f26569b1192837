/** Do two news sentences tell of one event? Each with the earlier sentences of its document as context. */
import { contradicts, decide, isLabel, related } from '../decisions.ts';
import { share } from '../measures.ts';
import { groupBy, type Row, readRows, textOf } from '../rows.ts';
import { type BenchSet, type Folders, rowsFor } from '../set.ts';

const set = 'ecbplus';
const negatives = ['same_story_diff_event', 'other_story_same_topic', 'other_topic'];

export type EcbPair = {
  readonly id: string;
  readonly topic: string;
  readonly label: string;
  readonly a: string;
  readonly b: string;
  readonly contextOfA: readonly string[];
  readonly contextOfB: readonly string[];
};

/** The pairs with their documents; `null` where the set is not there. */
export function readEcbPairs(folders: Folders): EcbPair[] | null {
  const rows = rowsFor(folders, `${set}/dev.jsonl`);
  const sentences = readRows(folders.data, `${set}/sentences_dev.jsonl`);
  if (rows === null || sentences === null) return null;
  const before = contexts(sentences);
  return rows.map(row => {
    const id = textOf(row, 'id');
    const [idOfA = '', idOfB = ''] = id.split('|');
    return {
      id,
      topic: textOf(row, 'topic'),
      label: textOf(row, 'label'),
      a: textOf(row, 'a'),
      b: textOf(row, 'b'),
      contextOfA: before.get(idOfA) ?? [],
      contextOfB: before.get(idOfB) ?? [],
    };
  });
}

/** Sentence id → the sentences before it in its document. The set only holds the annotated ones. */
function contexts(sentences: readonly Row[]): Map<string, string[]> {
  const documents = groupBy(sentences, row => textOf(row, 'doc'));
  const before = new Map<string, string[]>();
  for (const rows of documents.values()) {
    const inOrder = rows.toSorted((a, b) => Number(textOf(a, 'sent')) - Number(textOf(b, 'sent')));
    inOrder.forEach((row, at) => {
      before.set(
        textOf(row, 'id'),
        inOrder.slice(0, at).map(one => textOf(one, 'text')),
      );
    });
  }
  return before;
}

export const ecbPlus: BenchSet = {
  name: set,
  run(folders) {
    const decisions = readEcbPairs(folders)?.map(({ id, topic, label, a, b, contextOfA, contextOfB }) =>
      decide({
        set,
        id,
        group: topic,
        label,
        pair: { claim: a, evidence: b, claimContext: contextOfA, evidenceContext: contextOfB },
      }),
    );
    if (decisions === undefined) return null;
    const on = (label: string) => ({ of: isLabel(label), name: label.replaceAll('_', ' ') });
    const relatedOn = (label: string, more: object) =>
      share({ set, name: `related on ${on(label).name}`, ...more }, decisions, on(label).of, related);
    const contradictsOn = (label: string) =>
      share({ set, name: `contradicts on ${on(label).name}` }, decisions, on(label).of, contradicts);
    return {
      decisions,
      measures: [
        relatedOn('same_event', { goal: { least: 0.4 }, floor: '.38 at .02' }),
        relatedOn('other_story_same_topic', { goal: { most: 0.02 } }),
        relatedOn('same_story_diff_event', {}),
        share(
          { set, name: 'contradicts on any negative', goal: { most: 0.005 } },
          decisions,
          isLabel(...negatives),
          contradicts,
        ),
        ...[...negatives, 'same_event'].map(contradictsOn),
      ],
    };
  },
};
