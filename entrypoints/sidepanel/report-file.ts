/** The page's comparison as words to copy and as a file. */
import type { Moment } from '../../components/report/page-report.ts';
import { pageReport } from '../../components/report/page-report.ts';
import type { PageReport } from '../../lib/app/report.ts';
import { copyWords, saveFile } from '../../lib/browser/hand-on.ts';
import { today } from '../../lib/browser/today.ts';
import { writeDocumentAsHtml, writeDocumentAsMarkdown } from '../../lib/formats/text-document.ts';
import type { Say } from '../../lib/wording/say.ts';

/** By the clock of this computer. */
function now(): Moment {
  const pad = (number: number): string => String(number).padStart(2, '0');
  const date = new Date();
  return { day: today(), time: `${pad(date.getHours())}:${pad(date.getMinutes())}` };
}

/** As Markdown, for every program alike. */
export const copyReport = (report: PageReport, say: Say): Promise<boolean> =>
  copyWords(writeDocumentAsMarkdown(pageReport(report, now(), say).blocks));

/** Gives the name of the file. */
export function saveReport(report: PageReport, format: 'markdown' | 'html', say: Say): string {
  const written = pageReport(report, now(), say);
  const [ending, type, text] =
    format === 'html'
      ? ['html', 'text/html', writeDocumentAsHtml(written)]
      : ['md', 'text/markdown', writeDocumentAsMarkdown(written.blocks)];
  const name = `second-source-report-${today()}.${ending}`;
  saveFile(new Blob([text], { type: `${type};charset=utf-8` }), name);
  return name;
}
