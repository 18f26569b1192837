/** An address that a link may have: http or https; anything else (`javascript:`, `data:` …) becomes `null`. */
export function webAddress(url: string | null): string | null {
  if (url === null) return null;
  const protocol = URL.parse(url)?.protocol;
  return protocol === 'https:' || protocol === 'http:' ? url : null;
}
