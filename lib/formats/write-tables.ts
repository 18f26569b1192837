/** A library for people and for tables: Markdown by source, CSV by claim. Written, and not read again. */
import type { ClaimSet, ClaimSetSource } from '../claims/claim-set.ts';

export function writeMarkdown(sets: readonly ClaimSet[]): string {
  const lines = sets.flatMap(set => {
    const claims = Map.groupBy(set.claims, claim => claim.source);
    return [
      `# ${plain(set.title)}`,
      ...set.sources.flatMap(source => [
        '',
        `## ${plain(source.outlet ?? source.title ?? 'Untitled source')}`,
        '',
        ...headOf(source),
        ...(claims.get(source.id) ?? []).map(({ text, verbatim }) =>
          verbatim ? `- “${plain(text)}”` : `- ${plain(text)}`,
        ),
      ]),
      '',
    ];
  });
  return lines.join('\n');
}

function headOf(source: ClaimSetSource): readonly string[] {
  const parts = [
    source.outlet === null || source.title === null ? null : `*${plain(source.title)}*`,
    source.author === null ? null : plain(source.author),
    source.published,
    source.url === null ? null : `<${source.url}>`,
  ].filter(part => part !== null);
  return parts.length === 0 ? [] : [parts.join(' · '), ''];
}

/** Marks that would be read as Markdown or HTML are escaped; a line end becomes a space. */
const plain = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>#|~&]/g, mark => `\\${mark}`);

const columns = [
  'set',
  'source',
  'outlet',
  'title',
  'author',
  'published',
  'url',
  'story',
  'compared',
  'verbatim',
  'paragraph',
  'claim',
];

/** RFC 4180, in UTF-8 with a mark of byte order, so that tables open it as it is. */
export function writeCsv(sets: readonly ClaimSet[]): string {
  const rows = sets.flatMap(({ id, sources, claims }) => {
    const byId = new Map(sources.map(source => [source.id, source]));
    return claims.map(claim => {
      const source = byId.get(claim.source);
      return [
        id,
        claim.source,
        source?.outlet ?? '',
        source?.title ?? '',
        source?.author ?? '',
        source?.published ?? '',
        source?.url ?? '',
        source?.story ?? '',
        source?.off === true ? 'no' : 'yes',
        claim.verbatim === true ? 'yes' : 'no',
        String(claim.locator?.paragraph ?? ''),
        claim.text,
      ];
    });
  });
  return `\uFEFF${[columns, ...rows].map(row => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A cell that a table would take for a formula gets an apostrophe before it. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
