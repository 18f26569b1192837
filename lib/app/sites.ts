/**
 * Which pages are read as they are opened: from the reader's choice to match
 * patterns, and back to what a host may be called. Pure; asking the browser
 * for the permission is the caller's.
 */

/** The part of the settings that says when to read. */
export type ReadingChoice = {
  readonly reading: 'click' | 'sites' | 'everywhere';
  readonly sites: readonly { readonly host: string }[];
};

/** The match patterns of all pages that are read unasked; empty where only a click reads. */
export function patternsToRead({ reading, sites }: ReadingChoice): readonly string[] {
  switch (reading) {
    case 'click':
      return [];
    case 'sites':
      return sites.map(site => patternFor(site.host));
    case 'everywhere':
      return ['*://*/*'];
  }
}

/** The host itself by http and https, on every port; no subdomain. */
export const patternFor = (host: string): string => `*://${host}/*`;

/** The host of an address, as `AllowedSite` has it: lower case, no port; `null` for what is no web page. */
export function hostOf(url: string): string | null {
  const match = /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]+\]|[^/?#:]+)/i.exec(url);
  return match?.[1]?.toLowerCase() ?? null;
}
