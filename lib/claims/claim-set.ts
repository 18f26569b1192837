import type { Branded } from '../base/brand.ts';
import type { Source, SourceId } from './source.ts';

export type ClaimId = Branded<string, 'ClaimId'>;

/**
 * The public interchange format, version 2; version 1 is the same without the fields of a reader's own source. `assets/claims/claim-set.schema.json`
 * is the same as JSON Schema 2020-12; `parse-claim-set.ts` reads it from
 * untrusted JSON and names the path of whatever is not so.
 */
export type ClaimSet = {
  readonly format: 'second-source/claim-set';
  readonly version: 1 | 2;
  readonly id: string;
  readonly title: string;
  /** BCP 47, `en` */
  readonly language: string;
  /** `YYYY-MM-DD` */
  readonly updated: string;
  readonly sources: readonly ClaimSetSource[];
  /** The happenings that claims speak of, so that a list can be grouped by them. */
  readonly events?: readonly ClaimSetEvent[];
  readonly claims: readonly ClaimSetClaim[];
};

export type ClaimSetSource = Source & {
  /** How the date of publication is known, where the document does not print one. */
  readonly publishedNote?: string;
  /**
   * Fingerprints of the document's own wording (runs of words, see `fingerprint.ts`), by which the
   * page that is this very document is recognised without a sentence of it being kept.
   */
  readonly fingerprints?: readonly string[];
} & OwnSourceFields;

/** What a reader's own library knows of a source besides. All of it came with version 2. */
export type OwnSourceFields = {
  /** BCP 47, where it is known. */
  readonly language?: string;
  /** The document's own words, blocks parted by `\n`: a page that was saved. Its claims are read out of them. */
  readonly text?: string;
  readonly saved?: {
    /** `2026-11-25T22:41:00.000Z` */
    readonly at: string;
    /** SHA-256 of `text` in UTF-8, 64 hexadecimal digits. */
    readonly sha256: string;
  };
  /** The reader's own name for it. */
  readonly name?: string;
  /** The story that the reader put it in. */
  readonly story?: string;
  /** `true`: kept, but nothing is held against it. */
  readonly off?: boolean;
};

export type ClaimSetEvent = {
  readonly id: string;
  readonly title: string;
  /** First and last day, `YYYY-MM-DD`; `null` where unknown. */
  readonly from: string | null;
  readonly to: string | null;
};

export type ClaimSetClaim = {
  readonly id: ClaimId;
  readonly source: SourceId;
  /** Self-contained: one event, with its parties, place and absolute date. */
  readonly text: string;
  /** `true`: `text` is the document's own sentence. Otherwise it is restated. */
  readonly verbatim?: boolean;
  readonly quote?: { readonly speaker: string; readonly text: string };
  /** The id of an entry of `events`. */
  readonly event?: string;
  /** An outcome's meeting: the id of the event that this one is a part of. */
  readonly partOf?: string;
  /** The event had not happened yet when the source was published. */
  readonly planned?: boolean;
  /** Of a verbatim claim: what stands right before and after it in its document, as a W3C TextQuoteSelector has it. */
  readonly selector?: { readonly prefix?: string; readonly suffix?: string };
  /** Paragraph of the document, from 1, over its lines that are not blank (headline and list items count). */
  readonly locator?: { readonly paragraph: number };
};
