/** What was found on a page, as the terminal's own report. */
import type { PageState } from '../lib/app/report.ts';
import { asText } from '../lib/cli/report.ts';
import { isConflict } from '../lib/comparison/gather.ts';
import type { CheckedClaim } from '../lib/comparison/verdict.ts';

/** The first conflict, or else the first claim that differs; `null` for none. */
export function firstDifference(state: PageState): CheckedClaim | null {
  const claims = state.state === 'done' || state.state === 'reading' ? state.report.claims : [];
  return claims.find(isConflict) ?? claims.find(claim => claim.status === 'differs') ?? null;
}

export function printReport(state: PageState): void {
  if (state.state !== 'done') throw new Error(`The sample article was not read: ${JSON.stringify(state)}`);
  const { article, sentences, claims, sameDocument } = state.report;
  const file = 'Sample article';
  console.log(`\n${asText([{ file, article: { ...article, text: '' }, sentences, claims, sameDocument }])}`);
}
