import type { Standing } from './standing.ts';

/**
 * A line of counts with its numbers in weight: "**16** sentences, **14** claims".
 * With a standing, its words carry the line of that standing, as in the text.
 */
export function NumberWords({ text, standing }: { readonly text: string; readonly standing?: Standing }) {
  const line = standing && standing !== 'none' ? `line-word ${standing}` : undefined;
  return (
    <>
      {splitNumbers(text).map(part =>
        part.isNumber ? (
          <b key={part.start}>{part.text}</b>
        ) : line === undefined ? (
          part.text
        ) : (
          <UnderlinedWord key={part.start} text={part.text} line={line} />
        ),
      )}
    </>
  );
}

/** The blanks around the words stay without a line. */
function UnderlinedWord({ text, line }: { readonly text: string; readonly line: string }) {
  const word = text.trim();
  const [before, after] = text.split(word);
  return (
    <>
      {before}
      <span class={line}>{word}</span>
      {after}
    </>
  );
}

/** Numbers with their separators, and what stands between them; put together they are the text. */
export function splitNumbers(text: string): readonly { text: string; start: number; isNumber: boolean }[] {
  return [...text.matchAll(/\d[\d.,\u00a0\u202f]*\d|\d|\D+/g)].map(match => ({
    text: match[0],
    start: match.index,
    isNumber: /^\d/.test(match[0]),
  }));
}
