/** Decisions and conflicts with their texts, for reading by hand: on the screen or in a file, never in the project. */
import { writeFileSync } from 'node:fs';
import type { Conflict } from './conflicts.ts';
import type { Decision } from './decisions.ts';
import type { Sample } from './options.ts';
import { sample } from './random.ts';

const seed = 3;

export function dump(path: string, decisions: readonly Decision[], conflicts: readonly Conflict[]): void {
  const rows = [...decisions, ...conflicts].map(one => `${JSON.stringify(one)}\n`);
  writeFileSync(path, rows.join(''));
}

export function sampleWords(decisions: readonly Decision[], wanted: Sample): string {
  const fitting = decisions.filter(
    one =>
      (wanted.relation === null || one.relation === wanted.relation) &&
      (wanted.label === null || one.label === wanted.label) &&
      (wanted.stratum === null || one.stratum === wanted.stratum),
  );
  const drawn = sample(fitting, wanted.count, seed);
  return [`${drawn.length} of ${fitting.length} decisions`, ...drawn.map(decisionWords)].join('\n\n');
}

const decisionWords = (one: Decision): string =>
  [
    `${one.set} ${one.id} ${one.stratum}: label ${one.label || 'none'}, said ${one.relation} ${one.confidence}`,
    `  ${one.claim}`,
    `  ${one.evidence}`,
    ...one.differences.map(difference => `    ${difference}`),
  ].join('\n');

export const conflictWords = (conflicts: readonly Conflict[]): string =>
  conflicts
    .map(one =>
      [
        `${one.key} ${one.set} ${one.article} > ${one.source}: ${one.judgement} ${one.because}`,
        `  ${one.claim}`,
        `  ${one.evidence}`,
        ...one.differences.map(difference => `    ${difference}`),
      ].join('\n'),
    )
    .join('\n\n');
