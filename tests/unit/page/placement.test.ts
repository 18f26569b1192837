import { describe, expect, test } from 'vitest';
import { type Box, placeCard } from '../../../lib/page/placement.ts';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const card = { width: 400, height: 300 };
const column = box(60, 0, 640, 2000);
const line = (top: number): Box => box(60, top, 600, top + 24);

describe('where the card goes', () => {
  test('beside the text, its header level with the first line, where 424 px are free', () => {
    const placed = placeCard([line(400), line(430)], column, card, { width: 1100, height: 900 });
    expect(placed).toEqual({ kind: 'beside', left: 664, top: 390, notch: 22, scrollBy: 0 });
    const justEnough = placeCard([line(400)], column, card, { width: 1064, height: 900 });
    expect(justEnough.kind).toBe('beside');
    const tooLittle = placeCard([line(400)], column, card, { width: 1063, height: 900 });
    expect(tooLittle.kind).toBe('below');
  });

  test('beside, 8 px from the edges, its notch still at the line', () => {
    const low = placeCard([line(860)], column, card, { width: 1100, height: 900 });
    expect(low).toMatchObject({ kind: 'beside', top: 592, notch: 280 });
    const high = placeCard([line(0)], column, card, { width: 1100, height: 900 });
    expect(high).toMatchObject({ kind: 'beside', top: 8, notch: 20 });
  });

  test('below the last line, else above the first, never on the sentence', () => {
    const narrow = { width: 800, height: 900 };
    expect(placeCard([line(100), line(130)], column, card, narrow)).toMatchObject({
      kind: 'below',
      top: 162,
      left: 60,
    });
    expect(placeCard([line(700), line(730)], column, card, narrow)).toMatchObject({
      kind: 'above',
      top: 392,
    });
  });

  test('below and scrolled to, where neither fits', () => {
    const placed = placeCard([line(150)], column, card, { width: 800, height: 400 });
    expect(placed).toEqual({ kind: 'below', left: 60, top: 182, notch: null, scrollBy: 90 });
  });

  test('not over the right edge, where the sentence begins late in its line', () => {
    const late = placeCard([box(500, 100, 600, 124)], column, card, { width: 800, height: 900 });
    expect(late).toMatchObject({ kind: 'below', left: 392 });
  });

  test('a sheet under 440 px, and the page scrolled so that the sentence is above it', () => {
    expect(placeCard([line(100)], column, card, { width: 439, height: 700 })).toEqual({
      kind: 'sheet',
      scrollBy: 0,
    });
    expect(placeCard([line(500)], column, card, { width: 439, height: 700 })).toEqual({
      kind: 'sheet',
      scrollBy: 132,
    });
    expect(placeCard([line(100)], column, card, { width: 440, height: 700 }).kind).toBe('below');
  });
});
