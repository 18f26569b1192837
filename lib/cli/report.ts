/** What the terminal prints: JSON for programs, a few lines for people. */
import type { Article } from '../app/article.ts';
import type { Phrase } from '../base/phrase.ts';
import { isConflict } from '../comparison/gather.ts';
import type { CheckedClaim, Evidence } from '../comparison/verdict.ts';
import { say } from '../wording/english.ts';
import { sayPhrase } from '../wording/say.ts';

export type ArticleReport = {
  readonly file: string;
  readonly article: Article;
  readonly sentences: number;
  readonly claims: readonly CheckedClaim[];
  readonly sameDocument: readonly string[];
};

const words = (phrase: Phrase): string => sayPhrase(say, phrase);

/** The stable format of the terminal, version 1. */
export function asJson(reports: readonly ArticleReport[]) {
  return {
    version: 1,
    articles: reports.map(({ file, article, sentences, claims, sameDocument }) => ({
      file,
      title: article.title,
      published: article.published,
      sentences,
      sameDocument,
      claims: claims.map(claim => ({
        text: claim.text,
        start: claim.span.start,
        end: claim.span.end,
        status: claim.status,
        evidence: claim.evidence.map(evidenceAsJson),
      })),
    })),
  };
}

const evidenceAsJson = (evidence: Evidence) => ({
  source: evidence.source.id,
  outlet: evidence.source.outlet,
  published: evidence.source.published,
  claim: evidence.claim.text,
  relation: evidence.relation,
  confidence: evidence.confidence,
  sameEvent: evidence.sameEvent.map(words),
  bothCanHold: evidence.bothCanHold === null ? null : words(evidence.bothCanHold),
  differences: evidence.differences.map(({ kind, here, there, note }) => ({
    kind,
    here: here.text,
    there: there.text,
    note: words(note),
  })),
});

export function asText(reports: readonly ArticleReport[]): string {
  return reports.map(textOf).join('\n');
}

function textOf({ file, article, sentences, claims }: ArticleReport): string {
  const matched = claims.filter(claim => claim.status !== 'unmatched');
  const parted = matched.filter(claim => claim.status !== 'supported');
  const conflicts = matched.filter(isConflict);
  const lines = [
    article.title === null ? file : `${file}: ${article.title}`,
    coverageLine(sentences, claims.length, matched.length, conflicts.length),
    ...parted.flatMap(claimLines),
  ];
  return `${lines.join('\n')}\n`;
}

const claimLines = (claim: CheckedClaim): string[] => [
  '',
  `  ${claim.text}`,
  ...claim.evidence.filter(one => one.relation !== 'supports').flatMap(evidenceLines),
];

function evidenceLines(one: Evidence): string[] {
  const standing = say(one.relation === 'contradicts' ? 'standing.conflicts' : 'standing.differs');
  const from = [one.source.outlet ?? one.source.title ?? say('source.untitled'), one.source.published]
    .filter(part => part !== null)
    .join(', ');
  return [
    `    ${standing}: ${one.differences.map(difference => words(difference.note)).join(' ')}`,
    `    ${from}: ${one.claim.text}`,
    ...one.sameEvent.slice(0, 3).map(reason => `      ${words(reason)}`),
    ...(one.bothCanHold === null ? [] : [`      ${words(one.bothCanHold)}`]),
  ];
}

const coverageLine = (sentences: number, claims: number, sourced: number, conflicts: number): string =>
  say(
    'coverage.end',
    [
      say('coverage.sentences', sentences),
      say('coverage.claims', claims),
      say('coverage.sourced', sourced),
      say('counted.conflicts', conflicts),
    ].join(', '),
  );
