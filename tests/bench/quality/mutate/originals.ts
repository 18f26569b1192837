/** Pairs that agree: by their label, or by the engine where a set has no labels. */
import type { StatementPair } from '../../../../lib/app/compare-statements.ts';
import { readBasil, type Told } from '../articles.ts';
import { sample } from '../random.ts';
import { textOf } from '../rows.ts';
import { type Folders, rowsFor } from '../set.ts';
import { type CheckedArticle, checkWithinEvents } from '../sets/basil.ts';
import { readEcbPairs } from '../sets/ecb-plus.ts';
import { checkSeeds, readSeeds } from '../sets/seeds.ts';

export type Original = {
  /** Where it comes from; `basil` and `seeds` hold only what the engine called supported. */
  readonly from: 'ecbplus' | 'vitaminc_real' | 'basil' | 'seeds';
  readonly id: string;
  readonly group: string;
  readonly pair: StatementPair;
};

/** Enough for every kind, and quick. */
const mostOfASet = 1200;
const seed = 11;

export function readOriginals(folders: Folders): Original[] {
  return [
    ecbOriginals(folders),
    vitamincOriginals(folders),
    basilOriginals(folders),
    seedOriginals(folders),
  ].flatMap(originals => sample(originals, mostOfASet, seed));
}

const ecbOriginals = (folders: Folders): Original[] =>
  (readEcbPairs(folders) ?? [])
    .filter(pair => pair.label === 'same_event')
    .map(({ id, topic, a, b, contextOfA, contextOfB }) => ({
      from: 'ecbplus',
      id,
      group: `ecbplus ${topic}`,
      pair: { claim: a, evidence: b, claimContext: contextOfA, evidenceContext: contextOfB },
    }));

const vitamincOriginals = (folders: Folders): Original[] =>
  (rowsFor(folders, 'vitaminc_real/dev.jsonl') ?? [])
    .filter(row => textOf(row, 'label') === 'supports')
    .map(row => ({
      from: 'vitaminc_real',
      id: textOf(row, 'id'),
      group: `vitaminc ${textOf(row, 'page')}`,
      pair: { claim: textOf(row, 'claim'), evidence: textOf(row, 'evidence') },
    }));

const basilOriginals = (folders: Folders): Original[] => {
  const articles = readBasil(folders) ?? [];
  return checkWithinEvents(articles).flatMap(one => supported('basil', one, articles));
};

const seedOriginals = (folders: Folders): Original[] => {
  const articles = readSeeds(folders) ?? [];
  return checkSeeds(articles).flatMap(one => supported('seeds', one, articles));
};

/** What the engine called supported in whole articles, as pairs with the text before each sentence. */
function supported(
  from: 'basil' | 'seeds',
  { told, claims }: CheckedArticle,
  articles: readonly Told[],
): Original[] {
  return claims.flatMap(claim =>
    claim.evidence
      .filter(evidence => evidence.relation === 'supports')
      .slice(0, 1)
      .map(evidence => {
        const there = articles.find(one => one.id === evidence.source.id);
        const at = there?.article.text.indexOf(evidence.claim.text) ?? 0;
        return {
          from,
          id: `${told.id}@${claim.span.start} ${evidence.claim.id}`,
          group: `${from} ${told.event}`,
          pair: {
            claim: claim.text,
            evidence: evidence.claim.text,
            title: told.article.title ?? '',
            claimContext: blocksBefore(told.article.text, claim.span.start),
            evidenceContext: blocksBefore(there?.article.text ?? '', at),
            ...day('claimPublished', told.article.published),
            ...day('evidencePublished', there?.article.published ?? null),
          },
        };
      }),
  );
}

const day = (key: string, value: string | null) => (value === null ? {} : { [key]: value });

/** A story shows in its lead, a referent just before: first and last blocks, so that a pair stays quick to read. */
const fromStart = 4;
const fromEnd = 4;

function blocksBefore(text: string, at: number): string[] {
  const blocks = text
    .slice(0, Math.max(0, at))
    .split('\n')
    .filter(block => block.trim() !== '');
  return blocks.length <= fromStart + fromEnd
    ? blocks
    : [...blocks.slice(0, fromStart), ...blocks.slice(-fromEnd)];
}
