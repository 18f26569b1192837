/**
 * Five articles on one long story held against each other, without a claim set:
 * two discrepancies are known to be there, and no other conflict may be raised.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readArticle } from '../../../../lib/cli/read-article.ts';
import { check, checkerOf, type Told, told } from '../articles.ts';
import { type Conflict, conflictsOf, eachOnce, type Known, keyOf, knownDiscrepancies } from '../conflicts.ts';
import { ratio } from '../measures.ts';
import type { BenchSet, Folders } from '../set.ts';
import type { CheckedArticle } from './basil.ts';

const set = 'seeds';

/** The articles of the folder, as the terminal reads them; `null` where there is none. */
export function readSeeds(folders: Folders): Told[] | null {
  if (!existsSync(folders.seeds)) return null;
  const files = readdirSync(folders.seeds)
    .filter(file => file.endsWith('.txt'))
    .toSorted();
  return files.map(file => {
    const { title, published, text } = readArticle(join(folders.seeds, file), null);
    return told({ id: file.slice(0, 3), event: set, outlet: null }, { title, published, text });
  });
}

/** Each with its claims, held against the other four. */
export const checkSeeds = (articles: readonly Told[]): CheckedArticle[] =>
  articles.map(one => {
    const { sentences, claims } = check(checkerOf(articles.filter(other => other.id !== one.id)), one);
    return { told: one, sentences, claims };
  });

export const seeds: BenchSet = {
  name: set,
  run(folders: Folders) {
    const articles = readSeeds(folders);
    if (articles === null || articles.length === 0) return null;
    const checked = checkSeeds(articles);
    const raised = checked.flatMap(({ told, claims }) =>
      conflictsOf(claims, { set, article: told.id, group: told.id }),
    );
    const conflicts = eachOnce(raised);
    const claims = checked.flatMap(one => one.claims);
    const matched = claims.filter(claim => claim.status !== 'unmatched').length;
    const notReal = conflicts.filter(one => one.judgement !== 'real').length;
    return {
      decisions: [],
      conflicts,
      measures: [
        ...knownDiscrepancies.map(known => ({
          ...ratio({ set, name: `found: ${known.name}`, goal: { least: 1 }, floor: '1' }, [
            { group: set, top: Number(conflicts.some(one => isKnown(one, known))), bottom: 1 },
          ]),
          ...noInterval,
        })),
        {
          ...ratio(
            { set, name: 'conflicts that are not real, or not read yet', goal: { most: 0 }, floor: '0-1' },
            [{ group: set, top: notReal, bottom: 1 }],
          ),
          ...noInterval,
        },
        {
          ...ratio({ set, name: 'claims matched in another article (coverage)' }, [
            { group: set, top: matched, bottom: claims.length },
          ]),
          ...noInterval,
        },
      ],
    };
  },
};

/** Five articles are no sample of anything. */
const noInterval = { low: null, high: null };

/** A known discrepancy is found where a conflict of its kind stands at one of its sentences, whichever was read. */
const isKnown = (conflict: Conflict, known: Known): boolean =>
  known.kinds.includes(conflict.kind) &&
  [conflict.claim, conflict.evidence].some(text => known.sentences.includes(keyOf(text, '')));
