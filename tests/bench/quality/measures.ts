/**
 * A measure: one figure with its 95 % interval, what it should be and what it
 * has to beat. Every measure but one is a ratio of two sums over cases, so that
 * precision, recall, F1 and "per 1,000" share one way to an interval.
 */
import { type Random, seededRandom } from './random.ts';

export type Goal = { readonly least: number } | { readonly most: number };

export type Measure = {
  readonly set: string;
  readonly name: string;
  /** `null`: there was no case to count. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** What stands below the line, before scaling. */
  readonly cases: number;
  readonly goal: Goal | null;
  readonly floor: string;
};

/** What one case adds above and below the line. Cases of one group are drawn together. */
export type Part = { readonly group: string; readonly top: number; readonly bottom: number };

export type About = {
  readonly set: string;
  readonly name: string;
  readonly goal?: Goal;
  readonly floor?: string;
  /** 1,000 for "per 1,000". */
  readonly scale?: number;
};

const resamples = 1000;
const seed = 20250516;

export function ratio(about: About, parts: readonly Part[]): Measure {
  const groups = sumByGroup(parts);
  const top = groups.reduce((sum, group) => sum + group.top, 0);
  const bottom = groups.reduce((sum, group) => sum + group.bottom, 0);
  const scale = about.scale ?? 1;
  const [low, high] = top === 0 ? [0, noneSeen(bottom)] : ratioInterval(groups);
  const known = bottom > 0;
  return {
    set: about.set,
    name: about.name,
    value: known ? (top / bottom) * scale : null,
    low: known ? low * scale : null,
    high: known ? high * scale : null,
    cases: bottom,
    goal: about.goal ?? null,
    floor: about.floor ?? '',
  };
}

/** Of nothing seen in n cases, drawing again only finds nothing: the rule of three bounds it. */
const noneSeen = (cases: number): number => (cases === 0 ? 0 : Math.min(1, 3 / cases));

type Sums = { readonly top: number; readonly bottom: number };

function sumByGroup(parts: readonly Part[]): Sums[] {
  const sums = new Map<string, Sums>();
  for (const { group, top, bottom } of parts) {
    const known = sums.get(group) ?? { top: 0, bottom: 0 };
    sums.set(group, { top: known.top + top, bottom: known.bottom + bottom });
  }
  return [...sums.values()].filter(sum => sum.top !== 0 || sum.bottom !== 0);
}

function ratioInterval(groups: readonly Sums[]): [number, number] {
  const tops = Float64Array.from(groups, group => group.top);
  const bottoms = Float64Array.from(groups, group => group.bottom);
  return interval(random => {
    let top = 0;
    let bottom = 0;
    for (let draw = 0; draw < groups.length; draw += 1) {
      const at = Math.floor(random() * groups.length);
      top += tops[at] ?? 0;
      bottom += bottoms[at] ?? 0;
    }
    return bottom === 0 ? 0 : top / bottom;
  });
}

/** The middle 95 % of what 1,000 drawings with replacement give. */
export function interval(draw: (random: Random) => number): [number, number] {
  const random = seededRandom(seed);
  const values = Float64Array.from({ length: resamples }, () => draw(random)).toSorted();
  return [values[Math.floor(resamples * 0.025)] ?? 0, values[Math.ceil(resamples * 0.975) - 1] ?? 0];
}

type Case = { readonly group: string };

/** Of the cases that are `of`, the share that also is `that`. */
export function share<Item extends Case>(
  about: About,
  cases: readonly Item[],
  of: (one: Item) => boolean,
  that: (one: Item) => boolean,
): Measure {
  return ratio(
    about,
    cases.filter(of).map(one => ({ group: one.group, top: Number(that(one)), bottom: 1 })),
  );
}

/** F1 of a class, as one ratio: 2 tp / (2 tp + fp + fn). */
export function f1<Item extends Case>(
  about: About,
  cases: readonly Item[],
  is: (one: Item) => boolean,
  said: (one: Item) => boolean,
): Measure {
  const parts = cases.map(one => {
    const hit = is(one) && said(one);
    return { group: one.group, top: hit ? 2 : 0, bottom: Number(is(one)) + Number(said(one)) };
  });
  return { ...ratio(about, parts), cases: cases.length };
}

/** `null`: no goal, or nothing to hold against it. */
export function isMet({ goal, value }: Measure): boolean | null {
  if (goal === null || value === null) return null;
  return 'least' in goal ? value >= goal.least : value <= goal.most;
}
