/** The numbers of the claim set format, as `assets/claims/claim-set.schema.json` has them too. */

/** The most of each list, and the most characters (code points) of each text. */
export const claimSetLimits = {
  sources: 10_000,
  events: 50_000,
  claims: 200_000,
  fingerprints: 50_000,
  idChars: 200,
  languageChars: 35,
  titleChars: 500,
  noteChars: 1_000,
  urlChars: 2_048,
  claimChars: 2_000,
  quoteChars: 1_000,
  speakerChars: 200,
  contextChars: 512,
  paragraph: 1_000_000,
  documentChars: 5_000_000,
  nameChars: 200,
} as const;
