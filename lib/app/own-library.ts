/**
 * What the reader keeps (saved pages, imported packs), as the engine sees it: a
 * port that storage fills. It may hold a hundred thousand claims, so it is never
 * loaded: a comparison asks for the postings of its own terms, chooses its
 * candidates, and is given those.
 */
import { fnv1a64 } from '../base/hash.ts';
import type { ClaimId } from '../claims/claim-set.ts';
import type { SourceId } from '../claims/source.ts';
import type { RankRequest } from '../matching/rank-candidates.ts';
import type { LibraryClaim, LibrarySource } from './library.ts';

/** What the postings of the asked terms say, before any claim is read. */
export type Found = {
  /** Numbers of claims are below it. */
  readonly size: number;
  /** Numbers of the claims that hold a term, ascending; empty for a term that was not asked for. */
  readonly postingsOf: (term: string) => ArrayLike<number>;
  /** The claim's source is off, deleted or replaced. */
  readonly isHidden: NonNullable<RankRequest['isHidden']>;
  /** Ids of bundled sources that the reader has switched off. */
  readonly bundledOff: ReadonlySet<string>;
};

export type GatherRequest = {
  readonly terms: Iterable<string>;
  /** Of the article; sources that share enough of them come back whether chosen or not. */
  readonly fingerprints: readonly string[];
  /** The numbers of the claims to read. Called once, within one view of the library. */
  readonly choose: (found: Found) => Iterable<number>;
};

export type Gathered = {
  /** Another number means that the library is another one. */
  readonly revision: number;
  readonly claims: ReadonlyMap<number, LibraryClaim>;
  /** By the numbers that the claims name; those that share fingerprints besides. */
  readonly sources: ReadonlyMap<number, LibrarySource>;
  /** Numbers of the sources that share fingerprints with the article. */
  readonly alike: readonly number[];
  /** Ids of bundled sources that the reader has switched off. */
  readonly bundledOff: ReadonlySet<string>;
};

export type OwnLibrary = {
  /** It will be asked soon: what takes time of its own begins now. */
  open(): void;
  /** Everything in it is of one moment. `null` where nothing is kept, or the database cannot be opened. */
  gather(request: GatherRequest): Promise<Gathered | null>;
};

/** Under which an article's fingerprint stands in the index; its postings are numbers of sources. */
export const fingerprintTerm = (fingerprint: string): string => `f:${fingerprint}`;

/**
 * What a claim and a source of the reader's library are called beside those of
 * others: sets may use the same ids. The same after export and import, since
 * decisions are remembered by it.
 */
export const ownClaimId = (set: string, claim: string): ClaimId =>
  `own-${fnv1a64(JSON.stringify([set, claim]))}` as ClaimId;

export const ownSourceId = (set: string, source: string): SourceId =>
  `own-${fnv1a64(JSON.stringify([set, source]))}` as SourceId;
