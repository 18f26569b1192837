/**
 * schema.org ClaimReview and Claim, as JSON-LD: one, a list, a `@graph`, a
 * DataFeed, an ItemList.
 *
 * What is taken is what was claimed, by whom, where and when. The rating of a
 * review is left where it is: nothing here rules on what is so. A claim is never
 * put down to the one who reviewed it; who did is kept as a note.
 */
import { asFields } from '../base/shape.ts';
import { claimSetLimits } from '../claims/claim-set-limits.ts';
import { gatherSet, type Item } from './gathered-set.ts';
import {
  addressOf,
  clip,
  dayOf,
  type Found,
  listOf,
  objectsIn,
  textOf,
  textsOf,
  typesOf,
} from './json-ld.ts';
import type { Pack, PackFile } from './pack.ts';

/** Where items lie in what holds them. */
const holders = ['@graph', 'dataFeedElement', 'itemListElement', 'item', 'mainEntity', 'hasPart'] as const;

/** `null` for JSON that speaks of no claim of this vocabulary. */
export function readSchemaOrg(json: unknown, file: PackFile): Pack | null {
  const roots = listOf(json).flatMap((entry, index): readonly Found[] => {
    const fields = asFields(entry);
    return fields === null ? [] : [{ fields, path: Array.isArray(json) ? `/${index}` : '' }];
  });
  const items = roots.flatMap(itemsIn);
  if (!items.some(({ isOurs }) => isOurs)) return null;
  const feed = roots[0]?.fields ?? {};
  const strays = Array.isArray(json)
    ? json.flatMap((entry: unknown, index) =>
        asFields(entry) === null
          ? [{ path: `/${index}`, reason: 'This is no ClaimReview and no Claim.' }]
          : [],
      )
    : [];
  const { set, refused } = gatherSet(
    items.filter(({ isOurs }) => isOurs).map(({ found }) => itemOf(found)),
    {
      title: typesOf(feed).includes('DataFeed') ? textOf(feed, 'name') : null,
      language: textOf(feed, 'inLanguage'),
      updated: dayOf(feed, 'dateModified'),
    },
    file,
  );
  const others = items
    .filter(({ isOurs }) => !isOurs)
    .map(({ found }) => ({ path: found.path, reason: 'This is no ClaimReview and no Claim.' }));
  return { format: 'schema-org', sets: [set], decisions: [], refused: [...refused, ...others, ...strays] };
}

function itemsIn(found: Found): readonly { readonly found: Found; readonly isOurs: boolean }[] {
  const types = typesOf(found.fields);
  if (types.includes('ClaimReview') || types.includes('Claim')) return [{ found, isOurs: true }];
  const inner = holders.flatMap(holder => objectsIn(found, holder).flatMap(itemsIn));
  return inner.length > 0 ? inner : [{ found, isOurs: false }];
}

function itemOf(found: Found): Item {
  const { fields, path } = found;
  const isReview = typesOf(fields).includes('ClaimReview');
  const [claim = { fields: {}, path }] = isReview ? objectsIn(found, 'itemReviewed') : [found];
  const [appearance] = [...objectsIn(claim, 'firstAppearance'), ...objectsIn(claim, 'appearance')];
  const reviewed = isReview ? textOf(fields, 'claimReviewed') : null;
  const written = appearance?.fields ?? {};
  const note = isReview ? noteOf(found) : null;
  return {
    path,
    text: reviewed ?? textOf(claim.fields, 'text', 'name', 'description'),
    verbatim: false,
    source: {
      outlet: clip(
        textOf(written, 'publisher') ?? textOf(claim.fields, 'publisher') ?? namesOf(claim.fields['author']),
        claimSetLimits.titleChars,
      ),
      title: clip(textOf(written, 'headline', 'name'), claimSetLimits.titleChars),
      author: clip(namesOf(written['author']) ?? namesOf(claim.fields['author']), claimSetLimits.titleChars),
      published: dayOf(claim.fields, 'datePublished') ?? dayOf(written, 'datePublished'),
      url:
        addressOf(written, 'url', '@id') ?? addressOf(claim.fields, 'appearance', 'firstAppearance', 'url'),
      ...(note !== null && { publishedNote: note }),
    },
  };
}

/** "Reviewed by Harbour Checks on 2026-03-01: https://…" */
function noteOf({ fields }: Found): string | null {
  const by = textOf(fields, 'author', 'publisher');
  const on = dayOf(fields, 'datePublished');
  const at = addressOf(fields, 'url', '@id');
  const words = [by === null ? null : `by ${by}`, on === null ? null : `on ${on}`].filter(
    part => part !== null,
  );
  if (words.length === 0 && at === null) return null;
  return clip(['Reviewed', ...words].join(' ') + (at === null ? '' : `: ${at}`), claimSetLimits.noteChars);
}

const namesOf = (value: unknown): string | null => [...new Set(textsOf(value))].join(', ') || null;
