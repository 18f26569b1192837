import type { ComponentChildren, VNode } from 'preact';
import { ClaimCard } from '../../components/ClaimCard.tsx';
import { sourcesOfPage } from '../../components/report-summary.ts';
import type { CheckedClaim } from '../../lib/comparison/verdict.ts';
import { claims, report } from './fixtures.ts';
import { gallerySay } from './gallery-say.ts';

const nothing = () => {};

const Stage = ({ children }: { readonly children: ComponentChildren }) => (
  <main class="stage">{children}</main>
);

function card(index: number, notice: string | null = null, change: Partial<CheckedClaim> = {}): () => VNode {
  const claim = claims[index];
  if (claim === undefined) throw new RangeError(`gallery: no claim ${index}`);
  return () => (
    <Stage>
      <ClaimCard
        claim={{ ...claim, ...change }}
        page={report.article}
        position={{ index: 1, count: 6 }}
        sources={sourcesOfPage(claims).length}
        onPrevious={nothing}
        onNext={nothing}
        onClose={nothing}
        onDecide={nothing}
        onCopy={nothing}
        onOpenPanel={nothing}
        notice={notice === null ? null : { key: notice }}
        onUndo={nothing}
        say={gallerySay}
      />
    </Stage>
  );
}

const long =
  'After the talks had gone on for most of a day, the delegations, whose members had not met for three years and who spoke through interpreters, left the palace one after the other, and the mediators told reporters that each side would hand over a thousand prisoners, that lists would follow within days, and that a further round might be held before the summer, at a place that neither of them wished to name.';

/** The first claim's evidence, restated without paragraph and with a value taken over from the sentence before. */
const inherited = (): Partial<CheckedClaim> => {
  const first = claims[2]?.evidence[0];
  if (first === undefined) return {};
  return {
    evidence: [
      {
        ...first,
        claim: { ...first.claim, verbatim: false, paragraph: null },
        differences: first.differences.map(each => ({ ...each, here: { ...each.here, spans: [] } })),
      },
    ],
  };
};

export const cardStates: Record<string, () => VNode> = {
  'card-conflicts': card(2),
  'card-differs': card(7),
  'card-number': card(11),
  'card-matches': card(3),
  'card-disputed': card(8),
  'card-certainty': card(10),
  'card-no-source': card(6),
  'card-long': card(2, null, { text: `${claims[2]?.text} ${long} ${long}` }),
  'card-inherited': card(2, null, inherited()),
  'card-noted': card(2, 'card.notice.not-same-event'),
  'card-copied': card(2, 'card.notice.copied'),
};
