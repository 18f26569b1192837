/** Reads checked claims, with their evidence, out of `unknown`; `null` if any of them has another shape. */
import type { Phrase } from '../base/phrase.ts';
import { asFields, asInteger, asOneOf, asText, isTextOrNull } from '../base/shape.ts';
import type { ClaimId } from '../claims/claim-set.ts';
import type { Genre, Source, SourceId } from '../claims/source.ts';
import {
  type CheckedClaim,
  type Difference,
  differenceKinds,
  type EventLabel,
  type Evidence,
  type EvidenceClaim,
  type Figure,
  type FigureKind,
  type Relation,
  type SlotValue,
  type Status,
} from '../comparison/verdict.ts';
import type { Span } from '../text/span.ts';
import { maxArticleChars, maxClaimChars, maxFieldChars, maxIdChars, maxUrlChars } from './parse-call.ts';
import { webAddress } from './web-address.ts';

const statuses = [
  'contradicted',
  'disputed',
  'differs',
  'supported',
  'unmatched',
] as const satisfies readonly Status[];
const relations = ['supports', 'contradicts', 'differs'] as const satisfies readonly Relation[];
const figureKinds = [
  'count',
  'percentage',
  'money',
  'measure',
  'duration',
  'ordinal',
  'day',
] as const satisfies readonly FigureKind[];
const genres = ['news', 'analysis', 'opinion'] as const satisfies readonly Genre[];

export const parseClaims = (value: unknown): readonly CheckedClaim[] | null => parseAll(value, parseClaim);

function parseClaim(value: unknown): CheckedClaim | null {
  const fields = asFields(value);
  const id = asText(fields?.['id'], maxIdChars);
  const span = parseSpan(fields?.['span']);
  const text = asText(fields?.['text'], maxClaimChars);
  const status = asOneOf(fields?.['status'], statuses);
  const evidence = parseAll(fields?.['evidence'], parseEvidence);
  const event = parseNullable(fields?.['event'], parseEvent);
  if (id === null || span === null || text === null || status === null) return null;
  if (evidence === null || event === undefined) return null;
  return { id: id as ClaimId, span, text, status, evidence, event, ...parseFigures(fields) };
}

function parseEvidence(value: unknown): Evidence | null {
  const fields = asFields(value);
  const source = parseSource(fields?.['source']);
  const claim = parseEvidenceClaim(fields?.['claim']);
  const relation = asOneOf(fields?.['relation'], relations);
  const confidence = fields?.['confidence'];
  const sameEvent = parseAll(fields?.['sameEvent'], parsePhrase);
  const bothCanHold = parseNullable(fields?.['bothCanHold'], parsePhrase);
  const differences = parseAll(fields?.['differences'], parseDifference);
  if (source === null || claim === null || relation === null || typeof confidence !== 'number') return null;
  if (sameEvent === null || bothCanHold === undefined || differences === null) return null;
  return { source, claim, relation, confidence, sameEvent, bothCanHold, differences };
}

function parseSource(value: unknown): Source | null {
  const fields = asFields(value);
  const id = asText(fields?.['id'], maxIdChars);
  if (fields === null || id === null) return null;
  const { outlet, title, author, published, url } = fields;
  if (!isTextOrNull(outlet, maxFieldChars) || !isTextOrNull(title, maxFieldChars)) return null;
  if (!isTextOrNull(author, maxFieldChars) || !isTextOrNull(published, 10)) return null;
  if (!isTextOrNull(url, maxUrlChars)) return null;
  const genre = asOneOf(fields['genre'], genres);
  return { id: id as SourceId, outlet, title, author, published, url: webAddress(url), genre };
}

function parseEvidenceClaim(value: unknown): EvidenceClaim | null {
  const fields = asFields(value);
  const id = asText(fields?.['id'], maxIdChars);
  const text = asText(fields?.['text'], maxClaimChars);
  const verbatim = fields?.['verbatim'];
  const paragraph = asInteger(fields?.['paragraph'], 0, maxArticleChars);
  if (id === null || text === null || typeof verbatim !== 'boolean') return null;
  return { id: id as ClaimId, text, verbatim, paragraph, ...parseFigures(fields) };
}

/** A chart can do without, so figures of another shape are left out and refuse no claim. */
function parseFigures(fields: { readonly [key: string]: unknown } | null): { figures?: readonly Figure[] } {
  const figures = fields?.['figures'];
  return Array.isArray(figures) && figures.every(isFigure) ? { figures } : {};
}

function isFigure(value: unknown): value is Figure {
  const { kind, value: amount, of, text, number, scope, day, planned } = asFields(value) ?? {};
  return (
    asOneOf(kind, figureKinds) !== null &&
    Number.isFinite(amount) &&
    [of, text, number].every(words => asText(words, maxClaimChars)) &&
    isTextOrNull(scope, 5) &&
    isTextOrNull(day, 10) &&
    typeof planned === 'boolean'
  );
}

function parseDifference(value: unknown): Difference | null {
  const fields = asFields(value);
  const kind = asOneOf(fields?.['kind'], differenceKinds);
  const here = parseSlotValue(fields?.['here']);
  const there = parseSlotValue(fields?.['there']);
  const note = parsePhrase(fields?.['note']);
  if (kind === null || here === null || there === null || note === null) return null;
  return fields?.['ordinal'] === true
    ? { kind, ordinal: true, here, there, note }
    : { kind, here, there, note };
}

function parseSlotValue(value: unknown): SlotValue | null {
  const fields = asFields(value);
  const text = asText(fields?.['text'], maxClaimChars);
  const spans = parseAll(fields?.['spans'], parseSpan);
  return text === null || spans === null ? null : { text, spans };
}

function parseEvent(value: unknown): EventLabel | null {
  const fields = asFields(value);
  const id = asText(fields?.['id'], maxClaimChars);
  const title = asText(fields?.['title'], maxClaimChars);
  const from = fields?.['from'];
  const to = fields?.['to'];
  if (id === null || title === null || !isTextOrNull(from, 10) || !isTextOrNull(to, 10)) return null;
  return { id, title, from, to };
}

function parsePhrase(value: unknown): Phrase | null {
  const fields = asFields(value);
  const key = asText(fields?.['key'], maxIdChars);
  const values = parseAll(fields?.['values'], word => asText(word, maxClaimChars));
  return key === null || values === null ? null : { key, values };
}

function parseSpan(value: unknown): Span | null {
  const fields = asFields(value);
  const start = asInteger(fields?.['start'], 0, maxArticleChars);
  const end = asInteger(fields?.['end'], 0, maxArticleChars);
  return start === null || end === null || start > end ? null : { start, end };
}

/** Every entry of a list; `null` if it is no list or an entry is refused. */
function parseAll<Entry>(value: unknown, parse: (entry: unknown) => Entry | null): readonly Entry[] | null {
  if (!Array.isArray(value)) return null;
  const entries: Entry[] = [];
  for (const each of value) {
    const entry = parse(each);
    if (entry === null) return null;
    entries.push(entry);
  }
  return entries;
}

/** A value that may be `null` on purpose; `undefined` if it is refused. */
function parseNullable<Value>(
  value: unknown,
  parse: (value: unknown) => Value | null,
): Value | null | undefined {
  return value === null ? null : (parse(value) ?? undefined);
}
