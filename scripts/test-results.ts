/** What the runners wrote about their tests: how many passed, and which did not. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));

export type Count = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** The tests that failed, by name. */
  readonly failures?: readonly string[];
  /** Those that failed once and passed when they were run again. */
  readonly unsteady?: readonly string[];
};

/** Throws where the file is not there, or is not what the runner writes. */
export function countVitest(resultsFile: string): Count {
  const results = JSON.parse(readFileSync(resultsFile, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
    testResults: readonly {
      name: string;
      message?: string;
      assertionResults: readonly { fullName: string; status: string; failureMessages?: readonly string[] }[];
    }[];
  };
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests,
    skipped: results.numPendingTests + results.numTodoTests,
    failures: results.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) =>
          failure(`${relative(root, name)}: ${fullName}`, failureMessages?.[0]),
        ),
    ),
  };
}

type PlaywrightSuite = {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly file: string;
    readonly title: string;
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
};

export function countPlaywright(resultsFile: string): Count {
  const { stats, suites: files } = JSON.parse(readFileSync(resultsFile, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    suites: readonly PlaywrightSuite[];
  };
  const named = (status: string): string[] => files.flatMap(suite => specsOf(suite, status));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    failures: named('unexpected'),
    unsteady: named('flaky'),
  };
}

function specsOf({ suites: inner = [], specs = [] }: PlaywrightSuite, status: string): string[] {
  const own = specs.flatMap(({ file, title, tests }) =>
    tests
      .filter(one => one.status === status)
      .map(({ results }) =>
        failure(`${file}: ${title}`, results.find(({ error }) => error !== undefined)?.error?.message),
      ),
  );
  return [...own, ...inner.flatMap(suite => specsOf(suite, status))];
}

/** A failed test in two lines, without the colours of its message. */
function failure(name: string, message = ''): string {
  const [first = ''] = stripVTControlCharacters(message).split('\n');
  return first === '' ? name : `${name}\n        ${first.slice(0, 200)}`;
}
