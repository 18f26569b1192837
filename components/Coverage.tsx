import type { PageReport } from '../lib/app/report.ts';
import type { Say } from '../lib/wording/say.ts';
import { NumberWords } from './NumberWords.tsx';
import { coverageLine } from './report-summary.ts';

/** How much was compared, in one line. Announced when it changes. */
export function Coverage({ report, say }: { readonly report: PageReport; readonly say: Say }) {
  return (
    <p class="coverage" role="status">
      <NumberWords text={coverageLine(report, say)} />
    </p>
  );
}
