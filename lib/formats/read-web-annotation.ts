/**
 * W3C Web Annotation, as JSON-LD: one annotation, a list, a page or a
 * collection of them, and the rows of Hypothesis. What is taken of each is the
 * passage it points at, by its text quote selector; notes on it are not claims
 * of the page. An annotation without a passage is taken by its body where that
 * says it describes the page (`describing`).
 */
import { asFields, type Fields } from '../base/shape.ts';
import type { ClaimSetClaim } from '../claims/claim-set.ts';
import { claimSetLimits } from '../claims/claim-set-limits.ts';
import { gatherSet, type Item } from './gathered-set.ts';
import { addressOf, clip, dayOf, type Found, objectsIn, textOf, textsOf, typesOf } from './json-ld.ts';
import type { Pack, PackFile } from './pack.ts';

/** In UTF-16 units. Others keep 32. */
const mostContext = 256;

const holders = ['items', 'first', 'rows', '@graph', 'annotations'] as const;

/** `null` for JSON that holds no annotation. */
export function readWebAnnotation(json: unknown, file: PackFile): Pack | null {
  const roots = (Array.isArray(json) ? json : [json]).flatMap((entry: unknown, index): readonly Found[] => {
    const fields = asFields(entry);
    return fields === null ? [] : [{ fields, path: Array.isArray(json) ? `/${index}` : '' }];
  });
  const annotations = roots.flatMap(annotationsIn);
  if (annotations.length === 0) return null;
  const root = roots[0]?.fields ?? {};
  const head = {
    title: textOf(root, 'label'),
    language: textOf(root, 'language'),
    updated: dayOf(root, 'modified', 'created'),
  };
  const { set, refused } = gatherSet(annotations.flatMap(itemsOf), head, file);
  return { format: 'web-annotation', sets: [set], decisions: [], refused };
}

function annotationsIn(found: Found): readonly Found[] {
  const isOne = typesOf(found.fields).includes('Annotation') || isRow(found.fields);
  return isOne ? [found] : holders.flatMap(holder => objectsIn(found, holder).flatMap(annotationsIn));
}

/** What Hypothesis gives of an annotation has no type, but an address and targets. */
const isRow = (fields: Fields): boolean =>
  typeof fields['uri'] === 'string' && Array.isArray(fields['target']);

/** One an annotation's target; an annotation without any is one item without a text. */
function itemsOf(found: Found): readonly Item[] {
  const targets = objectsIn(found, 'target');
  return (targets.length > 0 ? targets : [found]).map(target => itemOf(found, target));
}

function itemOf(annotation: Found, target: Found): Item {
  const quote = quoteOf(target);
  const source = objectsIn(target, 'source')[0]?.fields ?? {};
  const document = objectsIn(annotation, 'document')[0]?.fields ?? {};
  return {
    path: target.path,
    text: quote?.exact ?? describedBy(annotation),
    verbatim: quote !== null,
    ...(quote?.selector && { selector: quote.selector }),
    source: {
      outlet: clip(textOf(source, 'publisher'), claimSetLimits.titleChars),
      title: clip(textOf(source, 'title', 'name') ?? textOf(document, 'title'), claimSetLimits.titleChars),
      author: clip(textOf(source, 'creator'), claimSetLimits.titleChars),
      published: dayOf(source, 'issued', 'datePublished'),
      url:
        addressOf(target.fields, 'source') ??
        addressOf(annotation.fields, 'target', 'uri') ??
        addressOf(source, 'id', 'url'),
    },
  };
}

type Quote = { readonly exact: string; readonly selector: ClaimSetClaim['selector'] };

/** The first text quote selector, also where it refines another. */
function quoteOf(found: Found): Quote | null {
  for (const key of ['selector', 'refinedBy'] as const)
    for (const selector of objectsIn(found, key)) {
      const exact = typesOf(selector.fields).includes('TextQuoteSelector')
        ? textOf(selector.fields, 'exact')
        : null;
      const inner = exact === null ? quoteOf(selector) : { exact, selector: contextOf(selector.fields) };
      if (inner !== null) return inner;
    }
  return null;
}

/** What stands next to the quote counts, so of a long prefix its end is kept. */
function contextOf(fields: Fields): ClaimSetClaim['selector'] {
  const prefix = textOf(fields, 'prefix')?.slice(-mostContext).toWellFormed().trim();
  const suffix = textOf(fields, 'suffix')?.slice(0, mostContext).toWellFormed().trim();
  if (!prefix && !suffix) return undefined;
  return { ...(prefix && { prefix }), ...(suffix && { suffix }) };
}

function describedBy(annotation: Found): string | null {
  const body = objectsIn(annotation, 'body').find(({ fields }) =>
    textsOf(fields['purpose']).includes('describing'),
  );
  return body ? textOf(body.fields, 'value') : null;
}
