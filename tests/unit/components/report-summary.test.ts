import { describe, expect, it } from 'vitest';
import { daysOf } from '../../../components/event-days.ts';
import { hostFrom } from '../../../components/options/SiteList.tsx';
import { coverageLine, gapsOf, groupByEvent, sourcesOfPage } from '../../../components/report-summary.ts';
import { say } from '../../../lib/wording/english.ts';
import { claims, readingReport, report, silentReport } from '../../gallery/fixtures.ts';

describe('coverageLine', () => {
  it('says how much was compared', () => {
    expect(coverageLine(report, say)).toBe('16 sentences, 14 claims, 9 have a source, 4 conflict.');
    expect(coverageLine(silentReport, say)).toBe('16 sentences, 14 claims, 0 have a source.');
    expect(coverageLine(readingReport, say)).toBe('Reading: 9 of 16 sentences, 2 conflict so far.');
  });
});

describe('sourcesOfPage', () => {
  it('puts the newest first and counts each claim once', () => {
    expect(sourcesOfPage(claims).map(({ source, counts }) => [source.id, counts])).toEqual([
      ['aldgate', { conflicts: 3, differs: 1, matches: 4 }],
      ['meridian', { conflicts: 3, differs: 1, matches: 3 }],
      ['untitled', { conflicts: 2, differs: 0, matches: 1 }],
    ]);
  });
});

describe('groupByEvent', () => {
  it('keeps the order of the text, and what has no event last', () => {
    expect(groupByEvent(claims).map(group => group.event?.id ?? null)).toEqual([
      'talks',
      'exchange',
      'call',
      'sanctions',
      null,
    ]);
  });
});

describe('gapsOf', () => {
  it('counts what was not compared, and why', () => {
    expect(gapsOf(report)).toEqual([
      { name: 'no-source', count: 5 },
      { name: 'no-claim', count: 2 },
    ]);
    expect(gapsOf(readingReport)).toEqual([
      { name: 'unread', count: 7 },
      { name: 'no-source', count: 2 },
      { name: 'no-claim', count: 1 },
    ]);
  });
});

describe('daysOf', () => {
  const days = (from: string | null, to: string | null) => daysOf({ id: '', title: '', from, to }, say);

  it('says a day once, and of two no more than differs', () => {
    expect(days('2025-05-16', '2025-05-16')).toBe('16 May 2025');
    expect(days('2025-05-23', '2025-05-25')).toBe('23 to 25 May 2025');
    expect(days('2025-05-30', '2025-06-02')).toBe('30 May to 2 June 2025');
    expect(days('2024-12-30', '2025-01-02')).toBe('30 Dec 2024 to 2 Jan 2025');
    expect(days(null, null)).toBe('');
  });
});

describe('hostFrom', () => {
  it('finds the host in a name or an address', () => {
    expect(hostFrom(' HarbourDaily.example ')).toBe('harbourdaily.example');
    expect(hostFrom('https://www.harbourdaily.example/world?x=1')).toBe('www.harbourdaily.example');
  });

  it('takes nothing that is not one host', () => {
    expect(['', 'not a site', 'harbourdaily', '*.example', '*://*/*', 'file:///etc'].map(hostFrom)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
