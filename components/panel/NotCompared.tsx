import type { PageReport } from '../../lib/app/report.ts';
import type { Say } from '../../lib/wording/say.ts';
import { gapsOf } from '../report-summary.ts';

/** The gaps are always said. */
export function NotCompared({ report, say }: { readonly report: PageReport; readonly say: Say }) {
  const gaps = gapsOf(report);
  return (
    <footer class="not-compared">
      <h2>{say('panel.not-compared')}</h2>
      {gaps.length === 0 && <p>{say('panel.everything')}</p>}
      <ul>
        {gaps.map(({ name, count }) => (
          <li key={name}>
            <b>{count}</b> <span>{say(`panel.not-compared.${name}`, count)}</span>
          </li>
        ))}
      </ul>
    </footer>
  );
}
