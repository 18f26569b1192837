import type { Article } from '../../lib/app/article.ts';
import type { CheckedClaim, Evidence } from '../../lib/comparison/verdict.ts';
import type { Say } from '../../lib/wording/say.ts';
import { type Followers, followersOf } from '../describe-claim.ts';
import { Icon } from '../Icon.tsx';
import * as icons from '../icons.ts';
import { Meta } from '../Meta.tsx';
import { Sentence } from '../Sentence.tsx';
import { evidenceMeta, pageMeta, sourceNameAndDate } from '../source-words.ts';
import { standingOfRelation } from '../standing.ts';

type Props = { readonly claim: CheckedClaim; readonly page: Omit<Article, 'text'>; readonly say: Say };

/** Here and There, each beginning at one edge; further sources folded into a line each. */
export function CardPair({ claim, page, say }: Props) {
  const first = claim.evidence[0];
  return (
    <dl class="card-pair">
      <dt>{say('card.here')}</dt>
      <dd>
        <Sentence
          text={claim.text}
          spans={first?.differences.flatMap(({ here }) => here.spans) ?? []}
          standing={first === undefined ? 'none' : standingOfRelation(first.relation)}
          verbatim={true}
          say={say}
        />
        <Meta parts={pageMeta(page, say)} />
      </dd>
      <dt>{say('card.there')}</dt>
      <dd>
        {first === undefined ? (
          <p class="restated">{say('card.silent')}</p>
        ) : (
          <There evidence={first} say={say} />
        )}
        {followersOf(claim).map(group => (
          <Fold key={group.how} group={group} say={say} />
        ))}
      </dd>
    </dl>
  );
}

function There({ evidence, say }: { readonly evidence: Evidence; readonly say: Say }) {
  return (
    <>
      <Sentence
        text={evidence.claim.text}
        spans={evidence.differences.flatMap(({ there }) => there.spans)}
        standing={standingOfRelation(evidence.relation)}
        verbatim={evidence.claim.verbatim}
        say={say}
      />
      <Meta parts={evidenceMeta(evidence, say)} />
    </>
  );
}

function Fold({ group, say }: { readonly group: Followers; readonly say: Say }) {
  const [only, ...more] = group.evidence;
  if (only === undefined) return null;
  const line =
    more.length === 0
      ? say(`card.one.${group.how}`, sourceNameAndDate(only.source, say))
      : say(`card.more.${group.how}`, group.evidence.length);
  return (
    <details class="card-fold">
      <summary>
        <Icon path={icons.right} size={12} />
        {line}
      </summary>
      {group.evidence.map(evidence => (
        <There key={evidence.claim.id} evidence={evidence} say={say} />
      ))}
    </details>
  );
}
