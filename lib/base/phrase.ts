/**
 * A sentence for the reader, as data: the key of a message in `locales/` and
 * the values to put into it. The engine makes phrases and never prose, so that
 * every explanation can be translated and tested.
 *
 * Values are words of the documents ("Russia, Ukraine"), dates as `YYYY-MM-DD`
 * or numbers as digits; they fill `$1`, `$2` … of the message in order.
 */
export type Phrase = { readonly key: string; readonly values: readonly string[] };

export const phrase = (key: string, ...values: string[]): Phrase => ({ key, values });
