import { describe, expect, test } from 'vitest';
import { correctionNote } from '../../../components/report/correction-note.ts';
import { pageReport } from '../../../components/report/page-report.ts';
import { writeDocumentAsHtml, writeDocumentAsMarkdown } from '../../../lib/formats/text-document.ts';
import { claims, report, silentReport } from '../../gallery/fixtures.ts';
import { gallerySay as say } from '../../gallery/gallery-say.ts';

const at = { day: '2025-06-01', time: '14:05' };
const markdownOf = (of = report): string => writeDocumentAsMarkdown(pageReport(of, at, say).blocks);

/** Words that rule on who is right. */
const ruling = /\b(?:false|fake|true|verified|wrong|debunked)\b/i;

describe('the report of a page', () => {
  test('says what it is of, when it was written, how much was compared, and that it does not rule', () => {
    const text = markdownOf();
    expect(text).toContain(
      `[After Istanbul, the phone calls: where the talks stand](<${report.article.url}>)`,
    );
    expect(text).toContain('Harbour Daily · Ines Karlberg · 24 May 2025');
    expect(text).toContain('**16 sentences, 14 claims, 9 have a source, 4 conflict.**');
    expect(text).toContain('Written on 1 June 2025 at 14:05');
    expect(text).toContain(say('report.never-rules'));
    expect(text).not.toMatch(ruling);
  });

  test('gives every difference: its kind, both sentences, who says so and when, and why they are compared', () => {
    const text = markdownOf();
    expect(text).toContain('### Talks in Istanbul, 16 May 2025');
    expect(text).toContain('**Conflicts on who took part.** 2 of 3 sources conflict, 1 is silent.');
    expect(text).toContain(
      '**Here** “It ended with an agreement between the United States and Iran to exchange prisoners.”',
    );
    expect(text).toContain(
      '**There** “In Istanbul Russia and Ukraine agreed to exchange 1,000 prisoners of war each.”',
    );
    // Restated: no quotation marks, since nobody wrote it so.
    expect(text).toContain(
      '**There** Russia and Ukraine agreed in Istanbul to exchange 1,000 prisoners each.',
    );
    expect(text).toContain('Meridian Wire · 22 May 2025 · restated, paragraph 2 · conflicts');
    expect(text).toContain('**Same event because** both speak of the talks in Istanbul on 16 May 2025');
    expect(text).toContain('**Both can hold:** a later figure.');
  });

  test('lists each difference once, and what matches, and what was not compared', () => {
    const text = markdownOf();
    for (const { text: words } of claims) expect(text.split(words).length - 1).toBe(1);
    expect(text).toContain('## 3 claims match');
    expect(text).toContain('## What was not compared');
    expect(text).toContain('**5** claims have no source in your library');
  });

  test('of a page that no source speaks of says just that', () => {
    const text = markdownOf(silentReport);
    expect(text).toContain('0 have a source');
    expect(text).toContain('**14** claims have no source in your library');
  });

  test('says the same as HTML', () => {
    const page = writeDocumentAsHtml(pageReport(report, at, say));
    expect(page).toContain('<strong>Conflicts on who took part.</strong>');
    expect(page.match(/<h3>/g)?.length).toBe(4);
    expect(page).not.toMatch(ruling);
  });

  test('of hostile titles and addresses links nowhere but to the web', () => {
    const hostile = {
      ...report,
      article: {
        ...report.article,
        title: '<img src=x onerror=alert(1)>](javascript:x)',
        url: 'javascript:alert(1)',
      },
    };
    const page = writeDocumentAsHtml(pageReport(hostile, at, say));
    expect(page).not.toContain('<img');
    expect(page).not.toMatch(/href="(?!https?:)/);
    expect(markdownOf(hostile)).not.toMatch(/\]\(<javascript/);
  });
});

describe('a correction note', () => {
  const [note] = [claims[2]].map(claim =>
    claim === undefined ? '' : writeDocumentAsMarkdown(correctionNote(claim, report, say)),
  );

  test('stands for itself: the page, both sentences, the reasons, and that it does not rule', () => {
    expect(note).toContain(say('note.title'));
    expect(note).toContain(String(report.article.url));
    expect(note).toContain('the United States and Iran');
    expect(note).toContain('Russia and Ukraine');
    expect(note).toContain('Aldgate Review · 26 May 2025');
    expect(note).toContain('**Same event because**');
    expect(note).toContain(say('report.never-rules'));
    expect(note).not.toMatch(ruling);
  });
});
