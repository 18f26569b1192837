import type { CheckedClaim, Evidence } from '../../lib/comparison/verdict.ts';
import { type Say, sayPhrase } from '../../lib/wording/say.ts';
import { endSentence, sayList } from '../describe-claim.ts';
import { Glyph } from '../Glyph.tsx';
import { Icon } from '../Icon.tsx';
import * as icons from '../icons.ts';

/** Why both can hold, where they can; what parts them, where no word can be marked; why it is one event. */
export function CardReasons({ claim, say }: { readonly claim: CheckedClaim; readonly say: Say }) {
  const evidence = claim.evidence[0];
  if (evidence === undefined) return null;
  const unmarked = unmarkedNotes(evidence, say);
  return (
    <>
      {unmarked.length > 0 && (
        <p class="card-reason">
          <span class="card-reason-icon" />
          <span>{unmarked.join(' ')}</span>
        </p>
      )}
      {evidence.bothCanHold && (
        <p class="card-reason holds">
          <Glyph standing="differs" size={14} />
          <span>
            <b>{say('card.can-hold')}</b> {endSentence(sayPhrase(say, evidence.bothCanHold))}
          </span>
        </p>
      )}
      <p class="card-reason">
        <Icon path={icons.same} size={14} />
        <span>
          <b>{say('card.because')}</b> {sameEventLine(evidence, say, mostReasons)}
        </span>
      </p>
    </>
  );
}

/** The card has room for the first reasons, which weigh most; the panel gives them all. */
const mostReasons = 3;

/** The reasons of one evidence as the end of a sentence: "both name the EU and May 2025." */
export const sameEventLine = ({ sameEvent }: Evidence, say: Say, most = sameEvent.length): string =>
  endSentence(
    sayList(
      say,
      sameEvent.slice(0, most).map(reason => sayPhrase(say, reason)),
    ),
  );

/** A difference whose value was taken over from a sentence before has no words to mark, so it is said. */
export const unmarkedNotes = ({ differences }: Evidence, say: Say): readonly string[] =>
  differences
    .filter(({ here, there }) => here.spans.length === 0 || there.spans.length === 0)
    .map(({ note }) => endSentence(sayPhrase(say, note)));
