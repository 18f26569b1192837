/**
 * `npm run --silent compare -- --pairs FILE.jsonl`: compares pairs of
 * statements, a JSON object a line in and a line out.
 */
import { parseArgs } from 'node:util';
import { compareStatements, type StatementPair } from '../app/compare-statements.ts';
import { say } from '../wording/english.ts';
import { sayPhrase } from '../wording/say.ts';
import { BadInput, exitStatus, printHelp, run } from './fail.ts';
import { readTextFile } from './read-file.ts';

/** Bytes of a file of pairs. */
const largestPairs = 500_000_000;

function readPairs(path: string): { id: unknown; pair: StatementPair }[] {
  return readTextFile(path, largestPairs)
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readPair(line, `${path}:${index + 1}`)]));
}

function readPair(line: string, where: string): { id: unknown; pair: StatementPair } {
  const row = parseLine(line, where);
  const pair: Record<string, unknown> = {};
  for (const key of ['claim', 'evidence'])
    pair[key] = text(row[key]) ?? refuse(where, `"${key}" is missing or not a text`);
  for (const key of ['title', 'claimPublished', 'evidencePublished']) {
    if (row[key] != null) pair[key] = text(row[key]) ?? refuse(where, `"${key}" is not a text`);
  }
  for (const key of ['claimContext', 'evidenceContext']) {
    if (row[key] != null) pair[key] = texts(row[key]) ?? refuse(where, `"${key}" is not a list of texts`);
  }
  // Every field was looked at just above.
  return { id: row['id'] ?? null, pair: pair as StatementPair };
}

function parseLine(line: string, where: string): Record<string, unknown> {
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row === 'object' && row !== null && !Array.isArray(row)) return { ...row };
  } catch {
    // Said below: it is no JSON.
  }
  return refuse(where, 'not a JSON object');
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const texts = (value: unknown): string[] | null => {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) && value.every(one => typeof one === 'string') ? value : null;
};

const refuse = (where: string, reason: string): never => {
  throw new BadInput(`${where}: ${reason}`);
};

const usage = 'Usage: npm run --silent compare -- --pairs FILE.jsonl';

const help = `Compares pairs of statements: a JSON object a line in, one a line out.

${usage}

  In:  { "id", "claim", "evidence" }, and where known "title", "claimContext", "evidenceContext"
       (the sentences before), "claimPublished", "evidencePublished" (YYYY-MM-DD)
  Out: { "id", "relation": "supports" | "contradicts" | "differs" | "unrelated",
       "confidence": 0 to 1, "differences": [{ "kind", "here", "there", "note" }] }

Ends with 0, or with 2 for input that cannot be read.
`;

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: { pairs: { type: 'string' } } });
  } catch (error) {
    throw new BadInput(`${error instanceof Error ? error.message : error} ${usage}`);
  }
}

export function comparePairs(argv: readonly string[]): number {
  if (printHelp(argv, help)) return exitStatus.clean;
  const { values } = parse(argv);
  if (typeof values.pairs !== 'string') throw new BadInput(usage);
  const lines = readPairs(values.pairs).map(({ id, pair }) => {
    const verdict = compareStatements(pair);
    const differences = verdict?.differences.map(({ kind, here, there, note }) => ({
      kind,
      here: here.text,
      there: there.text,
      note: sayPhrase(say, note),
    }));
    return JSON.stringify({
      id,
      relation: verdict?.relation ?? 'unrelated',
      confidence: verdict?.confidence ?? 0,
      differences: differences ?? [],
    });
  });
  process.stdout.write(lines.map(line => `${line}\n`).join(''));
  return exitStatus.clean;
}

await run(() => comparePairs(process.argv.slice(2)));
