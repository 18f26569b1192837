/**
 * A page's whole comparison as a text that can be handed on: what was held
 * against what, every difference with its sentences, addresses and days, and
 * what was not compared. Pure words; lib/formats writes them down.
 */
import type { PageReport } from '../../lib/app/report.ts';
import type { CheckedClaim } from '../../lib/comparison/verdict.ts';
import type { Block, Line, TextDocument } from '../../lib/formats/text-document.ts';
import { type Say, writeDay } from '../../lib/wording/say.ts';
import { daysOf, namesItsDay } from '../event-days.ts';
import { leadOfEachSource, type SourceCounts } from '../lead-evidence.ts';
import { coverageLine, gapsOf, groupByEvent, type SourceOfPage, sourcesOfPage } from '../report-summary.ts';
import { sourceName } from '../source-words.ts';
import { type Standing, standingOf } from '../standing.ts';
import { differenceBlocks } from './correction-note.ts';

/** When the report was written, by the clock of this computer. */
export type Moment = {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `14:05` */
  readonly time: string;
};

export function pageReport(report: PageReport, at: Moment, say: Say): TextDocument {
  const title = report.article.title ?? say('page.untitled');
  return {
    title: say('report.title', title),
    language: say('language'),
    blocks: [
      { kind: 'heading', level: 1, line: [{ link: title, address: report.article.url }] },
      ...headOf(report, at, say),
      ...sourcesSection(report, say),
      ...differencesSection(report, say),
      ...matchesSection(report, say),
      ...gapsSection(report, say),
    ],
  };
}

function headOf(report: PageReport, at: Moment, say: Say): readonly Block[] {
  const { outlet, author, published } = report.article;
  const who = [outlet, author, published === null ? null : writeDay(say, published, 'year')].filter(
    part => part !== null,
  );
  const lines: readonly Line[] = [
    [who.join(' · ')],
    [{ strong: coverageLine(report, say) }],
    [say('report.when', at.day, at.time)],
    [say('report.never-rules')],
  ];
  return lines.filter(([first]) => first !== '').map(line => ({ kind: 'paragraph', line }));
}

function sourcesSection(report: PageReport, say: Say): readonly Block[] {
  const sources = sourcesOfPage(report.claims);
  if (sources.length === 0) return [];
  return [
    heading(2, say('popup.sources', sources.length)),
    { kind: 'list', lines: sources.map(source => sourceLine(source, say)) },
  ];
}

function sourceLine({ source, counts }: SourceOfPage, say: Say): Line {
  const rest = [
    source.outlet === null ? null : source.title,
    source.author,
    source.published === null ? null : writeDay(say, source.published, 'year'),
    countsOf(counts, say),
  ].filter(part => part !== null && part !== '');
  return [{ link: sourceName(source, say), address: source.url }, ...rest.map(part => ` · ${part}`)];
}

const countsOf = (counts: SourceCounts, say: Say): string =>
  (['conflicts', 'differs', 'matches'] as const)
    .filter(standing => counts[standing] > 0)
    .map(standing => say(`counted.${standing}`, counts[standing]))
    .join(', ');

function differencesSection(report: PageReport, say: Say): readonly Block[] {
  const claims = standing(report, ['conflicts', 'differs']);
  return [
    heading(2, say('panel.differences', claims.length)),
    ...groupByEvent(claims).flatMap(({ event, claims: ofEvent }) => {
      const days = event === null || namesItsDay(event) ? '' : daysOf(event, say);
      const title = event?.title ?? say('panel.group.other');
      return [
        heading(3, days === '' ? title : say('list.comma', title, days)),
        ...ofEvent.flatMap(claim => differenceBlocks(claim, report, say)),
      ];
    }),
  ];
}

function matchesSection(report: PageReport, say: Say): readonly Block[] {
  const claims = standing(report, ['matches']);
  if (claims.length === 0) return [];
  const lines = claims.map((claim): Line => {
    const names = leadOfEachSource(claim.evidence).map(({ source }) => sourceName(source, say));
    return [say('quoted', claim.text), ' ', say('copy.from', names.join(', '))];
  });
  return [heading(2, say('report.matches', claims.length)), { kind: 'list', lines }];
}

function gapsSection(report: PageReport, say: Say): readonly Block[] {
  const lines = gapsOf(report).map(
    ({ name, count }): Line => [{ strong: String(count) }, ` ${say(`panel.not-compared.${name}`, count)}`],
  );
  const without = standing(report, ['none']).map((claim): Line => [say('quoted', claim.text)]);
  return [
    heading(2, say('panel.not-compared')),
    { kind: 'list', lines: lines.length > 0 ? lines : [[say('panel.everything')]] },
    ...(without.length === 0
      ? []
      : ([
          { kind: 'paragraph', line: [say('report.without-source')] },
          { kind: 'list', lines: without },
        ] as const)),
  ];
}

const heading = (level: 2 | 3, words: string): Block => ({ kind: 'heading', level, line: [words] });

const standing = (report: PageReport, wanted: readonly Standing[]): readonly CheckedClaim[] =>
  report.claims.filter(claim => wanted.includes(standingOf(claim.status)));
