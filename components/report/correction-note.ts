/** One difference for someone else to act on: what was said where, by whom and when, and why the two are compared. */
import type { PageReport } from '../../lib/app/report.ts';
import type { CheckedClaim, Evidence } from '../../lib/comparison/verdict.ts';
import type { Block, Line, Run } from '../../lib/formats/text-document.ts';
import { type Say, sayPhrase } from '../../lib/wording/say.ts';
import { sameEventLine } from '../card/CardReasons.tsx';
import { cardTitle, countLine, endSentence } from '../describe-claim.ts';
import { leadOfEachSource } from '../lead-evidence.ts';
import { sourcesOfPage } from '../report-summary.ts';
import { evidenceMeta, pageMeta } from '../source-words.ts';

/** A note that stands for itself: which page it speaks of, the difference, and that it does not rule. */
export function correctionNote(claim: CheckedClaim, report: PageReport, say: Say): readonly Block[] {
  const { article } = report;
  const title = article.title ?? say('page.untitled');
  return [
    {
      kind: 'paragraph',
      line: [{ strong: say('note.title') }, ' ', { link: title, address: article.url }],
    },
    ...differenceBlocks(claim, report, say),
    { kind: 'paragraph', line: [say('report.never-rules')] },
  ];
}

/** The difference itself, as note and report both give it. */
export function differenceBlocks(claim: CheckedClaim, report: PageReport, say: Say): readonly Block[] {
  const sources = sourcesOfPage(report.claims).length;
  const spoken = leadOfEachSource(claim.evidence);
  return [
    {
      kind: 'paragraph',
      line: [
        { strong: endSentence(cardTitle(claim, say)) },
        ' ',
        endSentence(countLine(claim, sources, say)),
      ],
    },
    {
      kind: 'quote',
      lines: [
        labelled(say('card.here'), say('quoted', claim.text)),
        metaLine(pageMeta(report.article, say), report.article.url),
        ...spoken.flatMap(evidence => there(evidence, say)),
      ],
    },
    { kind: 'list', lines: reasons(spoken, say) },
  ];
}

const labelled = (label: string, words: string): Line => [{ strong: label }, ' ', words];

function there(evidence: Evidence, say: Say): readonly Line[] {
  const { text, verbatim } = evidence.claim;
  return [
    labelled(say('card.there'), verbatim ? say('quoted', text) : text),
    metaLine(
      [...evidenceMeta(evidence, say), say(`report.relation.${evidence.relation}`)],
      evidence.source.url,
    ),
  ];
}

/** "Meridian Wire · 22 May 2025", its name a link where the source has an address. */
function metaLine([name = '', ...rest]: readonly string[], address: string | null): Line {
  const first: Run = { link: name, address };
  return [first, ...rest.map(part => ` · ${part}`)];
}

/** What parts the two, why both can hold, why they are of one event: each once, whatever sources say it. */
function reasons(spoken: readonly Evidence[], say: Say): readonly Line[] {
  const notes = spoken.flatMap(({ differences }) =>
    differences.map(({ note }) => endSentence(sayPhrase(say, note))),
  );
  const holds = spoken.flatMap(({ bothCanHold }) =>
    bothCanHold === null ? [] : [endSentence(sayPhrase(say, bothCanHold))],
  );
  const same = spoken.map(evidence => sameEventLine(evidence, say));
  return [
    ...[...new Set(notes)].map(note => [note]),
    ...[...new Set(holds)].map(hold => labelled(say('card.can-hold'), hold)),
    ...[...new Set(same)].map(reason => labelled(say('card.because'), reason)),
  ];
}
