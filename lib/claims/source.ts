import type { Branded } from '../base/brand.ts';

export type SourceId = Branded<string, 'SourceId'>;

export type Genre = 'news' | 'analysis' | 'opinion';

/**
 * A document that claims come from. What a document does not say stays `null`
 * and is never guessed: an outlet that is not named has no name here.
 */
export type Source = {
  readonly id: SourceId;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly author: string | null;
  /** `YYYY-MM-DD` */
  readonly published: string | null;
  readonly url: string | null;
  readonly genre: Genre | null;
};
