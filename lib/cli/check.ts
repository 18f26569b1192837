/**
 * `npm run --silent check -- ARTICLE… [--against FILE…] [--claims SET.json…]
 * [--no-bundled] [--published YYYY-MM-DD] [--json] [--out FILE [--as FORMAT]]`:
 * holds articles against sources, and writes them as sources where asked. Exit status 0 no discrepancy, 1 discrepancies, 2 bad input.
 */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { createChecker } from '../app/check-article.ts';
import { buildLibrary } from '../app/library.ts';
import type { SourceId } from '../claims/source.ts';
import { isConflict } from '../comparison/gather.ts';
import { packFormats, type WrittenFormat } from '../formats/write-pack.ts';
import { toDayNumber } from '../text/days.ts';
import { bundledSets } from './bundled.ts';
import { BadInput, exitStatus, printHelp, run } from './fail.ts';
import { readArticle } from './read-article.ts';
import { readClaims } from './read-claims.ts';
import { type ArticleReport, asJson, asText } from './report.ts';
import { formatFor, writeArticles } from './write-articles.ts';

const usage =
  'Usage: npm run --silent check -- ARTICLE… [--against FILE…] [--claims SET.json…] [--no-bundled] [--published YYYY-MM-DD] [--json] [--out FILE [--as FORMAT]]';

const help = `Holds articles against sources: what each states, and which sources match, differ or conflict.

${usage}

  ARTICLE…                texts (.txt, .md) or saved pages (.html)
  --against FILE…         other articles to hold them against
  --claims SET.json…      claim sets, libraries, ClaimReviews or annotations to hold them against
  --no-bundled            without the bundled claim set
  --published YYYY-MM-DD  when the articles were published, where they do not say it
  --json                  as JSON
  --out FILE              also write the articles as sources
  --as FORMAT             the format of FILE, where its name does not tell: ${packFormats.join(', ')}

Ends with 0 for no conflict, 1 for conflicts, 2 for input that cannot be read.
`;

type Options = {
  readonly articles: readonly string[];
  readonly against: readonly string[];
  readonly claims: readonly string[];
  readonly bundled: boolean;
  readonly published: string | null;
  readonly json: boolean;
  /** Where the articles are written as sources, and as what. */
  readonly out: { readonly path: string; readonly format: WrittenFormat } | null;
};

/** One value follows each. */
const valueOptions = new Set(['--published', '--out', '--as']);
/** Lists may follow one option: `--against A B C`. */
const listOptions = new Set(['--against', '--claims']);

function readOptions(argv: readonly string[]): Options {
  const lists: Record<string, string[]> = { '--against': [], '--claims': [] };
  const rest: string[] = [];
  let list: string[] | null = null;
  for (const argument of argv) {
    if (listOptions.has(argument)) list = lists[argument] ?? null;
    else if (argument.startsWith('--')) {
      list = null;
      rest.push(argument);
    } else if (list !== null && !valueOptions.has(rest.at(-1) ?? '')) list.push(argument);
    else rest.push(argument);
  }
  const { values, positionals } = parse(rest);
  const published = values.published ?? null;
  if (published !== null && toDayNumber(published) === null)
    throw new BadInput(`--published: ${published} is not a date (YYYY-MM-DD)`);
  if (positionals.length === 0) throw new BadInput(usage);
  return {
    articles: positionals,
    against: lists['--against'] ?? [],
    claims: lists['--claims'] ?? [],
    bundled: values['no-bundled'] !== true,
    published,
    json: values.json === true,
    out: values.out === undefined ? null : { path: values.out, format: formatFor(values.out, values.as) },
  };
}

function parse(rest: readonly string[]) {
  try {
    return parseArgs({
      args: [...rest],
      allowPositionals: true,
      options: {
        'no-bundled': { type: 'boolean' },
        published: { type: 'string' },
        json: { type: 'boolean' },
        out: { type: 'string' },
        as: { type: 'string' },
      },
    });
  } catch (error) {
    throw new BadInput(`${error instanceof Error ? error.message : error} ${usage}`);
  }
}

export function check(argv: readonly string[]): number {
  if (printHelp(argv, help)) return exitStatus.clean;
  const options = readOptions(argv);
  const now = new Date().toISOString();
  const articles = options.articles.map(file => ({ file, article: readArticle(file, options.published) }));
  const against = options.against.map(file => {
    const article = readArticle(file, null);
    // The brand is minted here: a file is known by its name.
    const source = {
      id: basename(file) as SourceId,
      outlet: article.outlet,
      title: article.title,
      author: article.author,
      published: article.published,
      url: article.url,
      genre: null,
    };
    return { source, article };
  });
  const sets = [
    ...(options.bundled ? bundledSets() : []),
    ...options.claims.flatMap(file => readClaims(file, now.slice(0, 10))),
  ];
  const checker = createChecker(buildLibrary(sets, against));
  if (options.out !== null) writeArticles(options.out.path, options.out.format, articles, now);
  const reports = articles.map(({ file, article }): ArticleReport => {
    const checked = checker.check(article);
    if (!checked.ok)
      throw new BadInput(
        `${file}: ${checked.failure === 'too-long' ? 'the article is too long' : 'the article is not in English'}`,
      );
    return { file, article, ...checked.value };
  });
  process.stdout.write(options.json ? `${JSON.stringify(asJson(reports), null, 2)}\n` : asText(reports));
  return reports.some(report => report.claims.some(isConflict)) ? exitStatus.discrepancies : exitStatus.clean;
}

await run(() => check(process.argv.slice(2)));
