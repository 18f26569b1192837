/** Lower case, letters and digits only: quotation marks and dashes differ from print to print. */
export const quotedWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
