/**
 * Whether text on the page stands on a light or a dark ground. The page
 * decides, not the reader's system: a dark system shows most pages light.
 */
import { parentElementOf } from './dom.ts';
import type { Tone } from './highlight-names.ts';

/** The ground under an element: the first ancestor's colour that covers; else the text's own colour tells. */
export function toneUnder(window: Window, element: Element): Tone {
  for (let above: Element | null = element; above !== null; above = parentElementOf(above)) {
    const colour = parseColour(window.getComputedStyle(above).backgroundColor);
    if (colour !== null && colour.alpha > 0.5) return colour.luminance < 0.4 ? 'dark' : 'light';
  }
  const text = parseColour(window.getComputedStyle(element).color);
  return text !== null && text.luminance > 0.5 ? 'dark' : 'light';
}

/** Computed colours: `rgb(…)`, `rgba(…)`, or with a colour space whose first three numbers run to 1. */
export function parseColour(value: string): { readonly luminance: number; readonly alpha: number } | null {
  const numbers = (value.match(/\(([^)]*)\)/)?.[1] ?? '').match(/-?\d*\.?\d+(?:e-?\d+)?%?/gi) ?? [];
  const [first, second, third, alpha] = numbers.map(Number.parseFloat);
  if (first === undefined || second === undefined || third === undefined) return null;
  const opacity = alpha === undefined ? 1 : alpha;
  if (/^(?:oklab|oklch|lab|lch)\(/.test(value))
    return { luminance: first > 1 ? first / 100 : first, alpha: opacity };
  const scale = value.startsWith('rgb') ? 255 : 1;
  // Weights of Rec. 709, on the encoded values: close enough to tell dark from light.
  return { luminance: (0.2126 * first + 0.7152 * second + 0.0722 * third) / scale, alpha: opacity };
}
