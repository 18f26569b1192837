/**
 * The likeliest of very many claims, by the terms that they share with a
 * statement. Touches the postings of the statement's own terms and nothing
 * else, so that the cost grows with the claims that match and not with those
 * that are kept.
 */

/** Numbers of claims, ascending; each stands for itself plus `from`, so that several indexes count on in one row. */
export type PostingList = { readonly numbers: ArrayLike<number>; readonly from: number };

export type RankRequest = {
  /** Claims in all: numbers are below it. */
  readonly size: number;
  readonly terms: Iterable<string>;
  /** A term's lists; none where no claim holds it. */
  readonly listsOf: (term: string) => readonly PostingList[];
  /** Left out, however alike. */
  readonly isHidden?: (claim: number) => boolean;
  readonly most: number;
};

export type Candidate = {
  /** Number of the claim in the order the index was built. */
  readonly claim: number;
  readonly score: number;
};

/** Used again and again, and all zeros between two uses: an array of a hundred thousand is not made for each sentence. */
let scores = new Float64Array(1024);
let touched = new Int32Array(1024);

/** The likeliest claims first; ties by number, so that the same query has the same answer. */
export function rankCandidates({ size, terms, listsOf, isHidden, most }: RankRequest): Candidate[] {
  if (scores.length < size) {
    scores = new Float64Array(size + (size >> 1));
    touched = new Int32Array(scores.length);
  }
  let count = 0;
  for (const term of terms) {
    const lists = listsOf(term);
    const holders = lists.reduce((sum, { numbers }) => sum + numbers.length, 0);
    if (holders === 0) continue;
    const weight = termWeight(term) * Math.log(1 + size / holders);
    for (const list of lists) count = addTo(list, weight, count);
  }
  return takeBest(count, most, isHidden);
}

/** A loop over typed arrays: it runs tens of thousands of times for one sentence. */
function addTo({ numbers, from }: PostingList, weight: number, before: number): number {
  let count = before;
  for (let index = 0; index < numbers.length; index += 1) {
    const claim = (numbers[index] ?? 0) + from;
    const score = scores[claim] ?? 0;
    if (score === 0) {
      touched[count] = claim;
      count += 1;
    }
    scores[claim] = score + weight;
  }
  return count;
}

/** Keeps the best in order while it goes through all, and leaves the scores at zero. */
function takeBest(count: number, most: number, isHidden: RankRequest['isHidden']): Candidate[] {
  const best: Candidate[] = [];
  let worst: Candidate | undefined;
  for (let index = 0; index < count; index += 1) {
    const claim = touched[index] ?? 0;
    const score = scores[claim] ?? 0;
    scores[claim] = 0;
    // No object for each of tens of thousands: nearly all of them end here.
    if (best.length >= most && worst !== undefined && !isAhead(claim, score, worst)) continue;
    if (isHidden?.(claim)) continue;
    insert(best, { claim, score });
    if (best.length > most) best.pop();
    worst = best.at(-1);
  }
  return best;
}

function insert(best: Candidate[], candidate: Candidate): void {
  let at = best.length;
  for (let before = best[at - 1]; before && isBefore(candidate, before); before = best[at - 1]) at -= 1;
  best.splice(at, 0, candidate);
}

const isBefore = ({ claim, score }: Candidate, other: Candidate): boolean => isAhead(claim, score, other);

const isAhead = (claim: number, score: number, other: Candidate): boolean =>
  score > other.score || (score === other.score && claim < other.claim);

/** A month is shared by chance, a number seldom, a person's office hardly ever. */
const termWeights: Readonly<Record<string, number>> = { t: 0.4, e: 0.7, r: 2 };
const termWeight = (term: string): number => termWeights[term[0] ?? ''] ?? 1;
