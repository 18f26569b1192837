/** An address that a link may have: http or https; anything else (`javascript:`, `data:` …) becomes `null`. */
export function webAddress(url: string | null): string | null {
  if (url === null) return null;
  if (url !== last.url) {
    const protocol = URL.parse(url)?.protocol;
    last = { url, isWeb: protocol === 'https:' || protocol === 'http:' };
  }
  return last.isWeb ? url : null;
}

/** A source comes with every claim that it speaks of, and taking its address apart is most of reading an answer. */
let last = { url: '', isWeb: false };
