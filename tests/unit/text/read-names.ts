/** Names of a text as one line, for tests: `Kyiv=place:kyiv`. */
import { readDocumentNames } from '../../../lib/text/document-names.ts';
import type { NameMention } from '../../../lib/text/names.ts';
import { splitSentences } from '../../../lib/text/sentences.ts';
import { spanText } from '../../../lib/text/span.ts';
import { tokenize } from '../../../lib/text/tokens.ts';

export function readNames(text: string): NameMention[][] {
  const sentences = splitSentences(text).map(span => {
    const sentence = spanText(text, span);
    return { text: sentence, tokens: tokenize(sentence) };
  });
  return readDocumentNames(sentences);
}

export const namesOf = (text: string): NameMention[] => readNames(text).flat();
export const describeNames = (text: string): string[] => namesOf(text).map(name => `${name.text}=${name.id}`);
