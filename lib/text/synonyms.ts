/** Words that share a sense, distilled from WordNet by scripts/distil-synonyms.ts. */
import data from '../../assets/words/synonyms.json' with { type: 'json' };

/** Word → numbers of the groups it stands in. Read at the first question: pages without a match never ask. */
let groups: Map<string, number[]> | null = null;

function readGroups(): Map<string, number[]> {
  const found = new Map<string, number[]>();
  data.groups.forEach((words, number) => {
    for (const word of words.split(' ')) {
      const list = found.get(word);
      if (list) list.push(number);
      else found.set(word, [number]);
    }
  });
  return found;
}

/** Whether two lemmas share one of their first senses. */
export function shareSense(a: string, b: string): boolean {
  groups ??= readGroups();
  const [ofA, ofB] = [groups.get(a), groups.get(b)];
  return ofA !== undefined && ofB !== undefined && ofA.some(group => ofB.includes(group));
}
