/** FNV-1a over code points, 64 bits, as 16 hexadecimal digits: to name things by, not to guard them. */
export function fnv1a64(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of text)
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}
