/** The part of mark.js that is measured; it ships no types. */
declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    markRanges(ranges: readonly { readonly start: number; readonly length: number }[]): void;
  }
}
