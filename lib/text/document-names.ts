/**
 * Reads the names of a document. Twice: the first time to learn its persons,
 * organisations and short forms, the second time to give every mention the name
 * that the document gave it in full.
 *
 * Who holds which office is not told here (lib/reading): a title only shows
 * that a person follows, and is no part of the name.
 */

import { readDrafts } from './name-drafts.ts';
import { createMemory, learn, type Memory } from './name-memory.ts';
import { settleMentions } from './name-settling.ts';
import type { NameMention } from './names.ts';
import type { Token } from './tokens.ts';

export { titleWords } from './name-gazetteer.ts';

/** The names of each sentence, in order and never overlapping; offsets are the sentence's. Linear in the length of the text. */
export function readDocumentNames(
  sentences: readonly { readonly text: string; readonly tokens: readonly Token[] }[],
): NameMention[][] {
  const memory: Memory = createMemory();
  for (const sentence of sentences) learn(memory, sentence, readDrafts(sentence, memory));
  return sentences.map(sentence => settleMentions(readDrafts(sentence, memory), sentence, memory));
}
