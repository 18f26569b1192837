/**
 * The attributes of an element that holds words of a document, which are in a
 * language of their own whatever the interface speaks. Only English documents
 * are read, so that is theirs; which way they run they show themselves.
 */
export const documentWords = { lang: 'en', dir: 'auto' } as const;
