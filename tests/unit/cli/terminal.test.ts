/** The terminal as a person calls it: a process of its own, its exit status and what it prints. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

// Every test starts a process that loads the whole engine: seconds, where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'second-source-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function run(script: 'check' | 'compare', ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`lib/cli/${script}.ts`, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const morning =
  'Ferry sinks off Port Arden\n\n12 March 2026\n\nThe ferry Halden sank off Port Arden on Tuesday. Rescuers pulled 41 people from the water.\n';
const evening =
  'Ferry sinks off Port Arden\n\n13 March 2026\n\nThe ferry Halden sank off Port Arden on Tuesday. Rescuers pulled 29 people from the water.\n';

it('runs in the Node that the project pins', () => {
  expect(process.versions.node).toMatch(/^26\./);
});

it.each(['check', 'compare'] as const)('%s says what it is for when it is asked', script => {
  const { status, stdout, stderr } = run(script, '--help');
  expect(stdout).toContain(`Usage: npm run --silent ${script} -- `);
  expect([status, stderr]).toEqual([0, '']);
});

describe('bad input', () => {
  const good = () => file('good.txt', morning);
  const cases: [string, () => string[], RegExp][] = [
    ['no article', () => [], /^Usage: /],
    ['a file that is not there', () => [join(folder, 'none.txt')], /none\.txt: there is no such file/],
    ['a folder', () => [folder], /not a file/],
    ['an empty file', () => [file('empty.txt', '')], /empty\.txt: the file is empty/],
    [
      'a binary file',
      () => [file('binary.txt', new Uint8Array([72, 0, 105]))],
      /binary\.txt: the file is binary/,
    ],
    [
      'a file that is not UTF-8',
      () => [file('latin.txt', new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20]))],
      /latin\.txt: the file is not UTF-8/,
    ],
    ['a file without a word', () => [file('marks.txt', '… 12 …')], /marks\.txt: no text/],
    [
      'a page without an article',
      () => [file('links.html', '<ul><li><a href="#">One</a></li></ul>')],
      /links\.html: no article/,
    ],
    ['a day that is none', () => [good(), '--published', '2025-02-30'], /--published: 2025-02-30/],
    ['an unknown option', () => [good(), '--loud'], /--loud/],
    ['a claim set that is no JSON', () => [good(), '--claims', file('set.json', '{')], /set\.json: \//],
    [
      'a claim set that breaks the format',
      () => [
        good(),
        '--claims',
        file('old.json', JSON.stringify({ format: 'second-source/claim-set', version: 9 })),
      ],
      /old\.json: \/version: /,
    ],
  ];

  it.each(cases)('says in one line what is the matter with %s', (_, args, message) => {
    const { status, stdout, stderr } = run('check', ...args());
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('refuses a file of 50 MB before it reads it', () => {
    const path = file('large.txt', 'x');
    truncateSync(path, 50_000_000);
    expect(run('check', path)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/large\.txt: the file has 50 MB/),
    });
  });

  it('refuses a line that is no pair, and names it', () => {
    const pairs = file('pairs.jsonl', '{"claim":"A.","evidence":"B."}\n{"claim":3}\n');
    expect(run('compare', '--pairs', pairs)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/pairs\.jsonl:2: "claim"/),
    });
    expect(run('compare', '--pears', pairs)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^[^\n]*--pears[^\n]*\n$/),
    });
  });
});

describe('check', () => {
  let paths: string[] = [];
  beforeAll(() => {
    paths = [file('evening.txt', evening), '--against', file('morning.txt', morning), '--no-bundled'];
  });

  it('ends with 1 and the documented shape where sources contradict', () => {
    const { status, stdout } = run('check', ...paths, '--json');
    const report = JSON.parse(stdout);
    const claim = report.articles[0].claims.find((one: { text: string }) => one.text.includes('29 people'));
    expect(status).toBe(1);
    expect(report).toMatchObject({
      version: 1,
      articles: [{ title: 'Ferry sinks off Port Arden', published: '2026-03-13' }],
    });
    expect(evening.slice(claim.start, claim.end)).toBe(claim.text);
    expect(claim).toMatchObject({
      status: 'contradicted',
      evidence: [
        {
          source: 'morning.txt',
          published: '2026-03-12',
          relation: 'contradicts',
          bothCanHold: null,
          differences: [{ kind: 'quantity', here: '29 people', there: '41 people' }],
        },
      ],
    });
    expect(claim.evidence[0].sameEvent).not.toEqual([]);
  });

  it.each([
    ['a mark of byte order', `\uFEFF${evening}`],
    ['line ends of two characters', evening.replaceAll('\n', '\r\n')],
    ['letters of two units', evening.replace('Ferry sinks', '🚢 Ferry sinks')],
  ])('counts as the file counts, with %s', (_, content) => {
    const { stdout } = run('check', file('counted.txt', content), ...paths.slice(1), '--json');
    const claims: { text: string; start: number; end: number }[] = JSON.parse(stdout).articles[0].claims;
    expect(claims.map(claim => claim.text)).toContainEqual(expect.stringContaining('29 people'));
    for (const claim of claims) expect(content.slice(claim.start, claim.end)).toBe(claim.text);
  });

  it('says the coverage in words for people', () => {
    expect(run('check', ...paths).stdout).toMatch(
      /\d+ sentences, \d+ claims, \d+ (?:has|have) a source, 1 conflicts?\./,
    );
  });

  it('ends with 0 where no source contradicts', () => {
    expect(run('check', file('alone.txt', morning), '--no-bundled').status).toBe(0);
  });

  it('takes an article for no evidence against itself', () => {
    const days = Array.from(
      { length: 40 },
      (_, day) =>
        `On day ${day + 1} of the search the crew of boat ${day * 7} went out from pier ${day * 3} and came back after ${day + 2} hours.`,
    );
    const long = `${morning}
${days.join(' ')}`;
    const { stdout } = run(
      'check',
      file('a.txt', long),
      '--against',
      file('b.txt', long),
      '--no-bundled',
      '--json',
    );
    expect(JSON.parse(stdout).articles[0]).toMatchObject({ sameDocument: ['b.txt'] });
  });
});

it('compare answers a line with a line', () => {
  const pairs = file(
    'two.jsonl',
    '{"id":1,"claim":"Halden Bank raised its rate to 4 percent on 4 March 2024.","evidence":"Halden Bank raised its rate to 5 percent on 4 March 2024."}\n{"id":"b","claim":"It rained.","evidence":"The council met."}\n',
  );
  const lines = execFileSync(process.execPath, ['lib/cli/compare.ts', '--pairs', pairs], { encoding: 'utf8' })
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));
  expect(lines).toMatchObject([
    { id: 1, relation: 'contradicts' },
    { id: 'b', relation: 'unrelated', confidence: 0, differences: [] },
  ]);
});

describe('the formats of the library', () => {
  const formats = [
    ['claim-set', 'json'],
    ['schema-org', 'jsonld'],
    ['web-annotation', 'jsonld'],
  ] as const;

  it.each(formats)('an article written as %s is read again, and held against the next', (format, ending) => {
    const out = join(folder, `kept-${format}.${ending}`);
    run('check', file('morning.txt', morning), '--no-bundled', '--out', out, '--as', format);
    const { stdout, stderr } = run(
      'check',
      file('evening.txt', evening),
      '--no-bundled',
      '--claims',
      out,
      '--json',
    );
    expect(stderr).toBe('');
    const claims: { text: string; evidence: { claim: string }[] }[] = JSON.parse(stdout).articles[0].claims;
    const rescued = claims.find(({ text }) => text.includes('29 people'));
    expect(rescued?.evidence.map(({ claim }) => claim)).toEqual([
      'Rescuers pulled 41 people from the water.',
    ]);
  });

  it('an article that was written as a claim set conflicts as the article itself does', () => {
    const out = join(folder, 'kept.json');
    run('check', file('morning.txt', morning), '--no-bundled', '--out', out);
    const evidenceOf = (...args: string[]) => {
      const { stdout } = run('check', file('evening.txt', evening), '--no-bundled', ...args, '--json');
      const claims: { status: string; evidence: { relation: string; confidence: number }[] }[] =
        JSON.parse(stdout).articles[0].claims;
      return claims.map(({ status, evidence }) => [
        status,
        evidence.map(({ relation, confidence }) => [relation, confidence]),
      ]);
    };
    expect(evidenceOf('--claims', out)).toEqual(evidenceOf('--against', file('morning.txt', morning)));
  });

  it('items that cannot be read are told, and the others are used', () => {
    const feed = file(
      'feed.jsonld',
      JSON.stringify([
        {
          '@type': 'ClaimReview',
          claimReviewed: 'Rescuers pulled 41 people from the water off Port Arden on 10 March 2026.',
        },
        { '@type': 'ClaimReview', claimReviewed: '' },
      ]),
    );
    const { status, stderr } = run('check', file('evening.txt', evening), '--no-bundled', '--claims', feed);
    expect(status).not.toBe(2);
    expect(stderr).toContain('feed.jsonld: /1: left out: There is no text');
  });

  it('a format that is not known, or not told, is bad input', () => {
    expect(
      run('check', file('m.txt', morning), '--out', join(folder, 'x.json'), '--as', 'pdf').stderr,
    ).toContain('--as: pdf');
    expect(run('check', file('m.txt', morning), '--out', join(folder, 'x.bin')).stderr).toContain(
      'does not tell its format',
    );
  });
});
