/** Claims of a page as facts beside one another: a row a fact, a column a source. Pure. */
import type { Source } from '../../lib/claims/source.ts';
import type { CheckedClaim, Evidence } from '../../lib/comparison/verdict.ts';
import type { Say } from '../../lib/wording/say.ts';
import { countLine, kindsOf } from '../describe-claim.ts';
import { leadOfEachSource } from '../lead-evidence.ts';
import { sourcesOfPage } from '../report-summary.ts';
import { type Standing, standingOf } from '../standing.ts';

/** A value of one column. `null`: the source says nothing of this fact. */
export type FactCell = {
  readonly text: string;
  /** No other column shares it, in a row that conflicts. */
  readonly isAlone: boolean;
  /** Alone among three or more that speak: of two, neither is the odd one. Never where both can hold. */
  readonly isOnlyHere: boolean;
  readonly standing: Standing;
} | null;

export type Fact = {
  readonly claim: CheckedClaim;
  readonly standing: Standing;
  /** The kind of difference in words; for a match what it is. */
  readonly title: string;
  readonly count: string;
  /** The page's first, then one a source, in the order of the columns. */
  readonly cells: readonly FactCell[];
};

export type FactTable = { readonly sources: readonly Source[]; readonly facts: readonly Fact[] };

/** Claims without a source are no rows: nothing stands beside them. */
export function factsOf(claims: readonly CheckedClaim[], say: Say): FactTable {
  const sources = sourcesOfPage(claims).map(({ source }) => source);
  const facts = claims
    .filter(claim => standingOf(claim.status) !== 'none')
    .map(claim => factOf(claim, sources, say));
  return { sources, facts };
}

function factOf(claim: CheckedClaim, sources: readonly Source[], say: Say): Fact {
  const standing = standingOf(claim.status);
  const evidence = new Map(leadOfEachSource(claim.evidence).map(each => [each.source.id, each]));
  const [lead] = claim.evidence.flatMap(each => each.differences);
  const kind = kindsOf(lead === undefined ? [] : [lead])[0];
  const here = lead === undefined ? null : lead.here.text;
  const values = sources.map(source => slotValue(evidence.get(source.id), lead?.kind, here, say));
  const all = [here ?? say('facts.as-here'), ...values];
  const telling = all.filter(value => value !== null).length;
  return {
    claim,
    standing,
    title: kind === undefined ? say('standing.matches') : say(`kind.${kind}`),
    count: countLine(claim, sources.length, say),
    cells: all.map((text, column): FactCell => {
      if (text === null) return null;
      const isAlone = all.filter(other => other !== null && isSame(other, text)).length === 1;
      return {
        text,
        isAlone: standing === 'conflicts' && isAlone,
        isOnlyHere: standing === 'conflicts' && isAlone && telling > 2,
        standing: column === 0 ? standing : cellStanding(standing, isAlone),
      };
    }),
  };
}

/** What a source has in the slot that parts the page from some source; the page's own value where it bears that out. */
function slotValue(
  evidence: Evidence | undefined,
  kind: string | undefined,
  here: string | null,
  say: Say,
): string | null {
  if (evidence === undefined) return null;
  const parted = evidence.differences.find(difference => difference.kind === kind) ?? evidence.differences[0];
  if (parted !== undefined) return parted.there.text;
  return here ?? say('facts.the-same');
}

const cellStanding = (row: Standing, isAlone: boolean): Standing =>
  row === 'conflicts' && !isAlone ? 'none' : row;

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
