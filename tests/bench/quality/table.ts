/** Measures as lines of a table, for the terminal and for the document. */
import { isMet, type Measure } from './measures.ts';

export const heading = ['set', 'measure', 'value [95 %]', 'cases', 'target', 'floor'] as const;

export function cells(measure: Measure): string[] {
  return [
    measure.set,
    measure.name,
    valueWords(measure),
    String(measure.cases),
    goalWords(measure),
    measure.floor,
  ];
}

function valueWords({ value, low, high }: Measure): string {
  if (value === null) return 'none to count';
  return low === null || high === null ? digits(value) : `${digits(value)} [${digits(low)}, ${digits(high)}]`;
}

function goalWords(measure: Measure): string {
  const { goal } = measure;
  if (goal === null) return '';
  const words = 'least' in goal ? `≥ ${digits(goal.least)}` : `≤ ${digits(goal.most)}`;
  const met = isMet(measure);
  return met === null ? words : `${words} ${met ? 'met' : 'missed'}`;
}

const digits = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(3).replace(/^0/, '');

export function asColumns(measures: readonly Measure[]): string {
  const rows = [[...heading], ...measures.map(cells)];
  const widths = heading.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
  return rows
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const line = (row: readonly string[]): string =>
  `| ${row.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;

export const asMarkdown = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
