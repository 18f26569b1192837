import type { Span } from '../lib/text/span.ts';
import type { Say } from '../lib/wording/say.ts';
import { documentWords } from './document-words.ts';
import { MarkedText } from './MarkedText.tsx';
import type { Standing } from './standing.ts';

/**
 * A sentence of a document. Verbatim: in the documents' typeface and quotation
 * marks. Restated: in ours and without, since nobody wrote it so.
 */
export function Sentence(props: {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly standing: Standing;
  readonly verbatim: boolean;
  readonly say: Say;
}) {
  const marked = <MarkedText text={props.text} spans={props.spans} standing={props.standing} />;
  if (!props.verbatim)
    return (
      <p class="restated" {...documentWords}>
        {marked}
      </p>
    );
  const [open, close] = props.say('quoted', '\u0000').split('\u0000');
  return (
    <p class="verbatim" {...documentWords}>
      {open}
      {marked}
      {close}
    </p>
  );
}
