/** A text's words in lower case, in order, without signs: what two texts are compared by word for word. */
export const plainWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
