import type { Span } from './span.ts';

/** Words in quotation marks. `span` is without the marks. Offsets are the block's. */
export type Quotation = {
  readonly span: Span;
  /** One or two words, not said but held at a distance ("sources of war"). */
  readonly scare: boolean;
  /** The closing mark is in a later block, or missing. */
  readonly open: boolean;
};
