/** An article as text: what the reader finds on a page or the terminal in a file. Plain JSON. */
export type Article = {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  /** `YYYY-MM-DD` */
  readonly published: string | null;
  /** `null` for a file. */
  readonly url: string | null;
  /** BCP 47; `null` where the page does not say. */
  readonly language: string | null;
  /**
   * The body. Blocks (paragraph, heading, list item, caption, table cell) are
   * parted by one `\n`, which no block holds; headline and byline are not in it.
   */
  readonly text: string;
};
