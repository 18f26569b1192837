/**
 * `npm test`: every suite there is, one after the other, with one line at the
 * end that sums them up. A suite whose browser is missing is named and counted
 * as skipped; under `CI=true` it counts as failed.
 *
 *     npm test                  all of it
 *     npm test -- unit e2e      some of it, with what they need
 */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { type BrowserKind, findBrowser, howToInstall } from './browsers.ts';
import { type Count, countPlaywright, countVitest } from './test-results.ts';

type Suite = {
  readonly name: string;
  readonly what: string;
  readonly command: readonly string[];
  /** Reads the counts that the suite wrote; without it, the suite is one test: its exit status. */
  readonly count?: (resultsFile: string) => Count;
  readonly needs?: BrowserKind;
  /** A suite that hangs is ended, and has failed. */
  readonly withinMinutes: number;
};

const root = fileURLToPath(new URL('..', import.meta.url));
const resultsDir = join(root, 'test-results');
const resultsOf = (name: string): string => join(resultsDir, `${name}.json`);

const vitest = (name: string, ...more: string[]): readonly string[] => [
  'vitest',
  'run',
  '--project',
  name,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${resultsOf(name)}`,
  ...more,
];

const suites: readonly Suite[] = [
  {
    name: 'claims',
    what: 'the bundled claim set is built',
    command: ['node', 'scripts/build-claims.ts'],
    withinMinutes: 2,
  },
  {
    name: 'prepare',
    what: 'types for the entrypoints are made',
    command: ['wxt', 'prepare'],
    withinMinutes: 1,
  },
  { name: 'types', what: 'the compiler finds nothing', command: ['tsc', '--noEmit'], withinMinutes: 2 },
  {
    name: 'pure',
    what: 'the pure folders compile without DOM',
    command: ['tsc', '--noEmit', '-p', 'tsconfig.pure.json'],
    withinMinutes: 2,
  },
  { name: 'lint', what: 'the linter finds nothing', command: ['biome', 'check', '.'], withinMinutes: 1 },
  { name: 'unit', what: 'unit tests', command: vitest('unit'), count: countVitest, withinMinutes: 10 },
  { name: 'chrome', what: 'the build for Chrome', command: ['wxt', 'zip', '-b', 'chrome'], withinMinutes: 2 },
  {
    name: 'firefox-build',
    what: 'the build for Firefox',
    command: ['wxt', 'zip', '-b', 'firefox', '--mv3'],
    withinMinutes: 2,
  },
  { name: 'build', what: 'what was built', command: vitest('build'), count: countVitest, withinMinutes: 2 },
  {
    name: 'web-ext',
    what: "Mozilla's linter finds nothing",
    command: [
      'web-ext',
      'lint',
      '--source-dir',
      '.output/firefox-mv3',
      '--warnings-as-errors',
      '--no-config-discovery',
    ],
    withinMinutes: 2,
  },
  {
    name: 'browser',
    what: 'tests in a page of a real Chromium',
    command: vitest('browser'),
    count: countVitest,
    needs: 'chromium',
    withinMinutes: 10,
  },
  {
    name: 'e2e',
    what: 'the built extension in a real Chromium',
    command: ['playwright', 'test', '--reporter=list,json'],
    count: countPlaywright,
    needs: 'chromium',
    withinMinutes: 20,
  },
  {
    name: 'firefox',
    what: 'the built extension in a real Firefox',
    command: vitest('firefox'),
    count: countVitest,
    needs: 'firefox',
    withinMinutes: 10,
  },
];

/** What must have run before a suite, if only some are asked for. */
const requirements: { readonly [name: string]: readonly string[] } = {
  types: ['claims', 'prepare'],
  unit: ['claims', 'prepare'],
  chrome: ['claims'],
  'firefox-build': ['claims'],
  build: ['claims', 'chrome', 'firefox-build'],
  'web-ext': ['claims', 'firefox-build'],
  e2e: ['claims', 'chrome'],
  firefox: ['claims', 'firefox-build'],
};

const asked = process.argv.slice(2);
const wanted = new Set(asked.flatMap(name => [name, ...(requirements[name] ?? [])]));
const unknown = asked.filter(name => !suites.some(suite => suite.name === name));
if (unknown.length > 0) {
  console.error(
    `No such suite: ${unknown.join(', ')}. There are: ${suites.map(suite => suite.name).join(', ')}.`,
  );
  process.exit(2);
}

rmSync(resultsDir, { recursive: true, force: true });
mkdirSync(resultsDir, { recursive: true });

const counts: { readonly suite: Suite; readonly count: Count; readonly seconds: number }[] = [];
for (const suite of suites) {
  if (wanted.size > 0 && !wanted.has(suite.name)) continue;
  const start = Date.now();
  const count = await runSuite(suite);
  counts.push({ suite, count, seconds: (Date.now() - start) / 1000 });
}
report();

async function runSuite(suite: Suite): Promise<Count> {
  console.log(`\n=== ${suite.name}: ${suite.what}`);
  if (suite.needs !== undefined && findBrowser(suite.needs) === null) {
    const isFailure = process.env['CI'] === 'true';
    console.error(
      `!!! ${suite.needs === 'chromium' ? 'NO CHROMIUM' : 'NO FIREFOX'}: ${suite.name} ${isFailure ? 'fails' : 'is skipped'}. ${howToInstall}`,
    );
    return { passed: 0, failed: isFailure ? 1 : 0, skipped: isFailure ? 0 : 1 };
  }
  const hasPassed = await run(suite);
  if (suite.count === undefined) return { passed: hasPassed ? 1 : 0, failed: hasPassed ? 0 : 1, skipped: 0 };
  const count = readCount(suite, suite.count);
  // A suite can fail without a failed test: a file that does not load, an error between two tests.
  return !hasPassed && count.failed === 0 ? { ...count, failed: 1 } : count;
}

function readCount(suite: Suite, count: (resultsFile: string) => Count): Count {
  try {
    return count(resultsOf(suite.name));
  } catch {
    console.error(`${suite.name} wrote no results`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Runs a suite in a process group of its own, so that nothing of it outlives its time. */
function run({ name, command, withinMinutes }: Suite): Promise<boolean> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: root,
    stdio: 'inherit',
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
      PLAYWRIGHT_JSON_OUTPUT_FILE: resultsOf(name),
    },
  });
  return new Promise(resolve => {
    const watchdog = setTimeout(() => {
      console.error(`${name} took more than ${withinMinutes} minutes and was ended`);
      endGroup(child.pid);
    }, withinMinutes * 60_000);
    const end = (hasPassed: boolean) => {
      clearTimeout(watchdog);
      resolve(hasPassed);
    };
    child.once('error', error => {
      console.error(`${name} did not start: ${error.message}`);
      end(false);
    });
    child.once('exit', status => end(status === 0));
  });
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}

/** A table of the suites, and the one line that is counted. */
function report(): never {
  const sum = (field: 'passed' | 'failed' | 'skipped'): number =>
    counts.reduce((total, { count }) => total + count[field], 0);
  console.log();
  for (const { suite, count, seconds } of counts) {
    const state =
      count.failed > 0 ? 'FAILED ' : count.skipped > 0 && count.passed === 0 ? 'skipped' : 'passed ';
    console.log(
      `${state} ${suite.name.padEnd(14)} ${String(count.passed).padStart(5)} ${`${seconds.toFixed(1)} s`.padStart(8)}`,
    );
  }
  for (const { count } of counts) {
    for (const name of count.failures ?? []) console.log(`\nFAILED  ${name}`);
    for (const name of count.unsteady ?? []) console.log(`\npassed at the second attempt: ${name}`);
  }
  const skipped = sum('skipped');
  console.log(
    `\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  );
  process.exit(sum('failed') > 0 ? 1 : 0);
}
