import type { Span } from '../lib/text/span.ts';
import { markParts } from './mark-parts.ts';
import type { Standing } from './standing.ts';

/** A sentence with only its clashing words marked, in the line style of their standing. */
export function MarkedText(props: {
  readonly text: string;
  /** Offsets into `text`, in any order. */
  readonly spans: readonly Span[];
  readonly standing: Standing;
}) {
  return (
    <>
      {markParts(props.text, props.spans).map(part =>
        part.marked ? (
          <mark key={part.start} class={`mark ${props.standing}`}>
            {part.text}
          </mark>
        ) : (
          part.text
        ),
      )}
    </>
  );
}
