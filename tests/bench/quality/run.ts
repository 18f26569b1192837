/**
 * `npm run bench:quality`: measures the engine on public sets, prints one table
 * and, with `--write`, writes docs/QUALITY.md. See options.ts for the options.
 */
import { existsSync } from 'node:fs';
import type { Conflict } from './conflicts.ts';
import type { Decision } from './decisions.ts';
import { writeDocument } from './document.ts';
import type { Measure } from './measures.ts';
import { type Options, readOptions, usage } from './options.ts';
import { conflictWords, dump, sampleWords } from './reading-aid.ts';
import { allSets } from './sets/all.ts';
import { measureSpeed } from './speed.ts';
import { asColumns } from './table.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function optionsOrNull(): Options | null {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}\n${usage}\n`);
    process.exitCode = 2;
    return null;
  }
}

function measureAll(options: Options): void {
  const measures: Measure[] = [];
  const decisions: Decision[] = [];
  const conflicts: Conflict[] = [];
  for (const set of allSets.filter(({ name }) => options.only?.includes(name) ?? true)) {
    const start = performance.now();
    const outcome = set.run(options.folders);
    if (outcome === null) {
      say(`${set.name}: not in the folder, skipped`);
      continue;
    }
    measures.push(...outcome.measures);
    decisions.push(...outcome.decisions);
    conflicts.push(...(outcome.conflicts ?? []));
    say(`${set.name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  const speeds = options.only === null ? measureSpeed(options.folders) : [];
  say(`\n${asColumns(measures)}\n`);
  for (const { name, ms } of speeds) say(`${name}: ${ms.toFixed(1)} ms`);
  if (options.folders.limit !== null) say('This is a part of the sets only: a quick look, no result.');
  if (options.conflicts) say(`\n${conflictWords(conflicts)}`);
  if (options.sample !== null) say(`\n${sampleWords(decisions, options.sample)}`);
  if (options.dump !== null) dump(options.dump, decisions, conflicts);
  if (options.write)
    writeDocument({ day: new Date().toISOString().slice(0, 10), measures, conflicts, speeds });
}

function main(options: Options): void {
  const unknown = options.only?.find(name => !allSets.some(set => set.name === name));
  if (unknown !== undefined) {
    process.stderr.write(
      `--only: there is no set "${unknown}"; there are ${allSets.map(set => set.name).join(', ')}\n`,
    );
    process.exitCode = 2;
  } else if (!existsSync(options.folders.data)) {
    say('The folder with the data sets is not there; nothing was measured. Give it with --data FOLDER.');
  } else measureAll(options);
}

const options = optionsOrNull();
if (options !== null) main(options);
