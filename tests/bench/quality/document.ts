/** Writes docs/QUALITY.md: figures of this run, and what a person wrote beside them in `notes.md`. No text of the data. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Conflict, eachOnce, eventsRead, missedConflicts } from './conflicts.ts';
import type { Measure } from './measures.ts';
import { origins } from './origins.ts';
import type { Speed } from './speed.ts';
import { asMarkdown, cells, heading } from './table.ts';

const target = resolve(import.meta.dirname, '../../../docs/QUALITY.md');

export type Run = {
  readonly day: string;
  readonly measures: readonly Measure[];
  readonly conflicts: readonly Conflict[];
  readonly speeds: readonly Speed[];
};

export function writeDocument(run: Run): void {
  const notes = readFileSync(join(import.meta.dirname, 'notes.md'), 'utf8').trim();
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${[...parts(run), notes].join('\n\n')}\n`);
}

const parts = ({ day, measures, conflicts, speeds }: Run): string[] => [
  '# How good the engine is',
  `Measured on ${day} with \`npm run bench:quality -- --write\`, which wrote this page. One run, one configuration: what is measured is what the product does. The figures are on development data, which the rules were made beside; expect somewhat lower ones on texts that nobody here has seen.`,
  '## Figures',
  'Values are shares unless the measure says otherwise. The interval is the middle 95 % of 1,000 drawings with replacement over groups (pages, topics, events, speeches, articles), from a fixed seed; where nothing was seen in n cases its upper end is 3/n. “Floor” is what earlier prototypes reached, or a trivial answer.',
  asMarkdown(heading, measures.map(cells)),
  '## Conflicts between whole articles',
  'Every conflict that was raised between articles, by the ids of the set; the key stands for the two sentences. “Real” means that both sentences cannot hold together as they stand, read by hand.',
  conflictTable(eachOnce(conflicts)),
  `The articles of ${eventsRead.length} events of \`basil\`, the first of the set (${eventsRead.map(id => id.slice(0, 8)).join(', ')}), were read whole by hand for what the engine does not raise. Outlets seldom contradict each other. Real conflicts that are missed: ${missedConflicts.length}; of 21 pairs that differ and can both hold none is raised as a conflict.`,
  asMarkdown(
    ['article', 'source', 'kind', 'why they cannot both hold'],
    missedConflicts.map(one => [one.article, one.source, one.kind, one.because]),
  ),
  '## Speed',
  'For information: medians of seven warm runs on the machine of this run.',
  asMarkdown(
    ['what', 'ms'],
    speeds.map(({ name, ms }) => [name, ms.toFixed(1)]),
  ),
  '## How to run it again',
  'Fetch the sets from the places below, bring each into a folder of its name as `dev.jsonl` with one object a line (pairs: `id`, `claim`, `evidence`, `label`; sentence pairs: `id`, `a`, `b`, `label`; sentences: `id`, `text`, `label`; articles: `id`, `title`, and `text` or `paragraphs`), then `npm run bench:quality -- --data FOLDER`. A set that is not there is skipped and named. `--sample` and `--dump` show the decisions with their texts. No text of the sets is kept in this project.',
  asMarkdown(
    ['set', 'work', 'on GitHub: repository @ commit : path', 'used'],
    origins.map(one => [one.set, one.work, one.from, one.used]),
  ),
];

const conflictTable = (conflicts: readonly Conflict[]): string =>
  conflicts.length === 0
    ? 'None was raised.'
    : asMarkdown(
        ['set', 'key', 'article', 'source', 'kind', 'judgement', 'why'],
        conflicts.map(one => [
          one.set,
          one.key,
          one.article,
          one.source,
          one.kind,
          one.judgement,
          one.because,
        ]),
      );
