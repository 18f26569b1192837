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

/** A table in the layout that the formatter keeps. */
export function asMarkdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows].map(row => row.map(cell => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) => Math.max(3, ...all.map(row => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = line(widths.map(width => '-'.repeat(width)));
  const [first = '', ...others] = all.map(line);
  return [first, rule, ...others].join('\n');
}
