/** The words of a text in lower case, letters and digits only: what two quotations or copies are held together by. */
export const plainWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
