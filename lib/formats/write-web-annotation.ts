/**
 * W3C Web Annotation: a page of annotations, one a claim. A claim that is a
 * sentence of its document points at it by text quote and text position, as
 * Hypothesis reads them; a restated one describes its document.
 */
import { fnv1a64 } from '../base/hash.ts';
import type { ClaimSet, ClaimSetClaim, ClaimSetSource } from '../claims/claim-set.ts';

/** Characters before and after a quote, by which it is told from its like. */
const contextChars = 32;

export function writeWebAnnotation(sets: readonly ClaimSet[]): string {
  const items = sets.flatMap(set => {
    const claims = Map.groupBy(set.claims, claim => claim.source);
    return set.sources.flatMap(source => annotationsOf(set.id, source, claims.get(source.id) ?? []));
  });
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationPage',
    label: sets[0]?.title ?? 'Second Source',
    items,
  };
  return `${JSON.stringify(page, null, 1)}\n`;
}

function annotationsOf(set: string, source: ClaimSetSource, claims: readonly ClaimSetClaim[]) {
  let from = 0;
  return claims.map(claim => {
    const start = claim.verbatim && source.text !== undefined ? source.text.indexOf(claim.text, from) : -1;
    if (start >= 0) from = start + claim.text.length;
    const selector = claim.verbatim ? selectorsOf(claim, source.text ?? '', start) : undefined;
    return {
      type: 'Annotation',
      id: `urn:second-source:${fnv1a64(JSON.stringify([set, claim.id]))}`,
      motivation: claim.verbatim ? 'highlighting' : 'describing',
      ...(!claim.verbatim && { body: { type: 'TextualBody', value: claim.text, purpose: 'describing' } }),
      target: { source: documentOf(set, source), ...(selector && { selector }) },
    };
  });
}

function selectorsOf({ text: exact, selector }: ClaimSetClaim, text: string, start: number) {
  if (start < 0) return [{ type: 'TextQuoteSelector', exact, ...selector }];
  const end = start + exact.length;
  return [
    {
      type: 'TextQuoteSelector',
      exact,
      prefix: text.slice(Math.max(0, start - contextChars), start),
      suffix: text.slice(end, end + contextChars),
    },
    // Of the article's text, blocks parted by one line feed; a page's own text has more before it.
    { type: 'TextPositionSelector', start, end },
  ];
}

/** An address where there is one, with what is known of the document. */
const documentOf = (set: string, source: ClaimSetSource) => ({
  id: source.url ?? `urn:second-source:${fnv1a64(JSON.stringify([set, source.id]))}`,
  ...(source.title !== null && { title: source.title }),
  ...(source.outlet !== null && { publisher: source.outlet }),
  ...(source.author !== null && { creator: source.author }),
  ...(source.published !== null && { issued: source.published }),
});
