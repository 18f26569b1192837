import fc from 'fast-check';
import type { Article } from '../../../lib/app/article.ts';
import type { ClaimId } from '../../../lib/claims/claim-set.ts';
import type { SourceId } from '../../../lib/claims/source.ts';
import type { CheckedClaim, Status } from '../../../lib/comparison/verdict.ts';

/** Invented sentences, long enough for an article. */
export const paragraphs = [
  'The harbour board of Lindholm voted on Tuesday to close the eastern quay for eleven weeks, from 3 March to 18 May.',
  'Two ferries a day will leave from the old fish market instead, said its chair, Marta Oyelaran, after the vote.',
  'The repair is to cost 4.2 million euros, of which the town pays a third and the region of Vestmark the rest.',
  'Fishermen had asked the board to wait until the autumn, when fewer boats come in before dawn, but seven of nine members refused.',
];

/** Shows a page's body in the test's own document until the test is over. */
export function showBody(html: string): HTMLElement {
  const main = document.createElement('main');
  // Unlike `innerHTML` it attaches shadow roots that are written out.
  main.setHTMLUnsafe(html);
  document.body.replaceChildren(main);
  return main;
}

export const showArticle = (): HTMLElement =>
  showBody(`<article style="width: 500px">${paragraphs.map(text => `<p>${text}</p>`).join('\n')}</article>`);

/** One claim a paragraph, over the whole of it, with the statuses given in turn. */
export function claimsOf(article: Article, statuses: readonly Status[]): CheckedClaim[] {
  let start = 0;
  return article.text.split('\n').map((text, index) => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    const status = statuses[index] ?? 'unmatched';
    return {
      id: `claim-${index}` as ClaimId,
      span,
      text,
      status,
      evidence: evidenceFor(status),
      event: null,
    };
  });
}

function evidenceFor(status: Status): CheckedClaim['evidence'] {
  const relation = {
    contradicted: 'contradicts',
    disputed: 'contradicts',
    differs: 'differs',
    supported: 'supports',
    unmatched: null,
  } as const;
  const found = relation[status];
  if (found === null) return [];
  const source = {
    id: 's' as SourceId,
    outlet: 'Vestmark Post',
    title: null,
    author: null,
    published: '2025-05-20',
    url: null,
    genre: null,
  };
  const claim = {
    id: 'e' as ClaimId,
    text: 'The quay closes for nine weeks.',
    verbatim: true,
    paragraph: null,
  };
  return [
    { source, claim, relation: found, confidence: 0.9, sameEvent: [], bothCanHold: null, differences: [] },
  ];
}

/* Generated pages: a tree of inline and block markup over words of every awkward kind. */

const word = fc.constantFrom(
  'quay',
  'board',
  'Marta',
  '4.2',
  'mil\u00ADlion',
  'zero\u200Bwidth',
  'cafe\u0301',
  'naïve',
  '👩\u200D🚒',
  '🇸🇪',
  '\u202Aرصيف\u202C',
  'שלום',
  '\uFEFFmark',
  '東京',
  'a\u00A0b',
  '&amp;',
  '“said”',
  'x\u2060y',
);
const gap = fc.constantFrom(' ', '  ', '\n', '\t ', ' \r\n  ', '', '&nbsp;', '\u200B');
const words = fc
  .array(fc.tuple(word, gap), { minLength: 1, maxLength: 5 })
  .map(pairs => pairs.flat().join(''));

const inline = fc.letrec<{ inline: string }>(tie => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    fc
      .tuple(
        fc.constantFrom('b', 'em', 'a', 'span', 'code', 'sup'),
        fc.array(tie('inline'), { maxLength: 3 }),
      )
      .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
    fc.constantFrom(
      '<br>',
      '<wbr>',
      '<!-- a comment -->',
      '<span hidden>unseen</span>',
      '<span style="display: none">unseen</span>',
      '<span style="visibility: hidden">unseen</span>',
      '<script type="text/plain">unseen</script>',
      '<input value="unseen">',
      '<span contenteditable="true">unseen</span>',
    ),
  ),
})).inline;
const run = fc.array(inline, { minLength: 1, maxLength: 4 }).map(parts => parts.join(''));

const blocks = (...more: fc.Arbitrary<string>[]) =>
  fc.letrec<{ block: string }>(tie => ({
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc
        .tuple(fc.constantFrom('p', 'h2', 'pre', 'figcaption', 'blockquote'), run)
        .map(([tag, inner]) => `<${tag}>${inner}</${tag}>`),
      run,
      fc
        .tuple(
          fc.constantFrom('div', 'section', 'blockquote', 'form'),
          fc.array(tie('block'), { maxLength: 3 }),
        )
        .map(([tag, inner]) => `<${tag}>${inner.join('\n')}</${tag}>`),
      fc
        .array(run, { minLength: 1, maxLength: 3 })
        .map(items => `<ul>${items.map(item => `<li>${item}</li>`).join('\n')}</ul>`),
      fc
        .array(run, { minLength: 1, maxLength: 3 })
        .map(cells => `<table><tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr></table>`),
      fc.constantFrom(
        '<aside>unseen</aside>',
        '<div hidden><p>unseen</p></div>',
        '<textarea>unseen</textarea>',
        '<div role="textbox">unseen</div>',
      ),
      ...more,
    ),
  })).block;

/** Hosts whose shadow shows their own children in a slot, in a named one, or not at all; some within others. */
const host = fc.letrec<{ host: string }>(tie => ({
  host: fc
    .tuple(
      fc.constantFrom('div', 'section', 'blockquote', 'span', 'x-story'),
      fc.oneof({ depthSize: 'small' }, run, tie('host')),
      fc.constantFrom('<slot></slot>', '<p><slot></slot></p>', '<slot name="lead"><b>instead</b></slot>', ''),
      fc.oneof({ depthSize: 'small' }, run, tie('host')),
      run,
    )
    .map(
      ([tag, shown, slot, after, own]) =>
        `<${tag}><template shadowrootmode="open"><p>${shown}</p>${slot}<p>${after}</p></template>${own}<i slot="lead">${own}</i></${tag}>`,
    ),
})).host;

const bodyOf = (block: fc.Arbitrary<string>) =>
  fc.array(block, { minLength: 1, maxLength: 5 }).map(parts => parts.join('\n'));

export const generatedBody = bodyOf(blocks());
/** With shadow roots among the rest. */
export const generatedInTrees = bodyOf(blocks(host));
