/** What the database holds, store by store. */
import type { DBSchema } from 'idb';
import type { ClaimSetClaim, ClaimSetEvent, ClaimSetSource } from '../claims/claim-set.ts';
import type { Statement } from '../matching/statement.ts';
import type { StoryProfile } from '../matching/story.ts';

export interface Schema extends DBSchema {
  decisions: {
    key: string;
    value: StoredDecision;
    indexes: { 'by-claim': string };
  };
  /** One record, under `state`. */
  library: { key: string; value: LibraryState };
  sources: {
    key: number;
    value: StoredSource;
    indexes: { 'by-key': [string, string]; 'by-made': string; 'by-hidden': string };
  };
  /** By number of the source. */
  texts: { key: number; value: string };
  events: { key: number; value: readonly ClaimSetEvent[] };
  /** By number of the source and number of the chunk. */
  claims: { key: [number, number]; value: readonly ClaimSetClaim[] };

  // What was made of the data, and can be made again.
  profiles: { key: number; value: StoredProfile };
  /** By number of the source and of what was read together of it. */
  documents: { key: [number, number]; value: Statement['document'] };
  /** By number of the first claim over `claimsPerReading`. */
  readings: { key: number; value: StoredReading };
  /** By bucket: the numbers of the claims that hold a term, packed (see postings.ts). */
  postings: { key: number; value: ReadonlyMap<string, Uint8Array<ArrayBuffer>> };

  imports: { key: string; value: RunningImport };
}

export type StoredDecision = {
  /** Made of the claim's words and the evidence: one decision a pair. */
  readonly id: string;
  /** See `claimKey`. */
  readonly claimKey: string;
  /** The claim's words as they stood on the page, to show them again. */
  readonly claim: string;
  readonly evidence: string | null;
  readonly decision: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
};

/** Numbers of claims, the last not among them. */
export type ClaimRange = readonly [from: number, to: number];

export type LibraryState = {
  /** Raised by one with every change that a comparison could notice. */
  readonly revision: number;
  readonly nextSource: number;
  /** Number of the next claim; a multiple of `claimsPerReading`. */
  readonly nextClaim: number;
  /** Claims of sources that are off, deleted or replaced: `[from, to)`, ascending, none touching another. */
  readonly hidden: readonly ClaimRange[];
  /** Ids of bundled sources that are off. */
  readonly bundledOff: readonly string[];
};

/** The set that a source came with. */
export type SetHead = {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** `YYYY-MM-DD` */
  readonly updated: string;
};

export type StoredSource = {
  readonly number: number;
  readonly set: SetHead;
  /** Without its text and its fingerprints, which are kept elsewhere. */
  readonly source: ClaimSetSource;
  /** Entries of the claim set. */
  readonly claims: number;
  /** Its numbers among all claims that are indexed, each `[from, to)`; a claim of several sentences has several. */
  readonly ranges: readonly ClaimRange[];
  /** About how much of the disk it takes: data and what was made of it. */
  readonly bytes: number;
  /** The change that brought it: a save or an import; it is undone by this name. */
  readonly made: string;
  /** Milliseconds since 1970, UTC. */
  readonly madeAt: number;
  /** The change that deleted or replaced it, or has not ended bringing it; absent while it is there. */
  readonly hidden?: string;
  readonly hiddenAs?: 'deleted' | 'replaced' | 'staged';
  readonly hiddenAt?: number;
};

export type StoredProfile = {
  readonly profile: StoryProfile;
  readonly fingerprints: readonly string[];
  /** They came with the source and belong to it; otherwise they were made of its text. */
  readonly isGiven: boolean;
};

export type StoredReading = {
  readonly source: number;
  readonly document: number;
  /** JSON of the claims, deflated. */
  readonly packed: Uint8Array<ArrayBuffer>;
};

/**
 * An import that has begun and not ended. Its sources are in `sources`, hidden
 * under its id; none of its claims is in `postings`.
 */
export type RunningImport = {
  readonly id: string;
  /** Of the file. */
  readonly name: string;
  readonly startedAt: number;
  /** Numbers of its sources, `[from, to)`. */
  readonly fromSource: number;
  readonly toSource: number;
  /** Entries of its sets, and how many of them are read. */
  readonly claims: number;
  readonly claimsRead: number;
  /** What is to be read next. */
  readonly nextSource: number;
  readonly nextPart: number;
  /** Numbers of the claims that were read, so that they can be indexed at the end. */
  readonly ranges: readonly ClaimRange[];
  /** Of a whole library; kept when it ends. */
  readonly decisions: readonly StoredDecision[];
};
