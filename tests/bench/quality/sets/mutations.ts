/**
 * The mutation test: of statements that agree, one slot is swapped. How many of
 * the swaps are found, by kind, and how many of the unswapped are flagged?
 */
import { contradicts, type Decision, judge, related, said } from '../decisions.ts';
import { type Measure, share } from '../measures.ts';
import { type NamePools, poolNames } from '../mutate/names.ts';
import { type Original, readOriginals } from '../mutate/originals.ts';
import type { SwapKind } from '../mutate/swap.ts';
import { swappers } from '../mutate/swappers.ts';
import { seededRandom, seedOf } from '../random.ts';
import type { BenchSet, Folders } from '../set.ts';

const set = 'mutations';

/** The kinds of difference that name the swapped slot; inside of a quotation that is the place where it was altered. */
const named: Readonly<Record<SwapKind, readonly string[]>> = {
  number: ['quantity', 'quotation'],
  time: ['time', 'quotation'],
  place: ['place', 'quotation'],
  participant: ['participants', 'attribution', 'role', 'quotation'],
  speaker: ['attribution', 'quotation', 'participants'],
  office: ['role'],
  polarity: ['polarity', 'certainty', 'quotation'],
  order: ['sequence', 'time'],
};

type Tried = {
  readonly from: Original['from'];
  readonly control: Decision;
  readonly swaps: readonly Decision[];
};

export const mutations: BenchSet = {
  name: set,
  run(folders: Folders) {
    const originals = readOriginals(folders);
    if (originals.length === 0) return null;
    const pools = poolNames(originals.flatMap(({ pair }) => [pair.claim, pair.evidence]));
    const tried = originals.map(original => tryAll(original, pools)).filter(one => one.swaps.length > 0);
    return { measures: measure(tried), decisions: tried.flatMap(one => [one.control, ...one.swaps]) };
  },
};

function tryAll(original: Original, pools: NamePools): Tried {
  const { from, id, group, pair } = original;
  const about = { set, group, evidence: pair.evidence };
  const swaps = swappers.flatMap(([kind, swapper]) => {
    const swap = swapper(pair, pools, seededRandom(seedOf(`${kind} ${id}`)));
    return swap === null ? [] : [swap];
  });
  const control = swaps.length === 0 ? null : judge(pair, `${set} ${id}`);
  return {
    from,
    control: {
      ...about,
      id: `${from} ${id}`,
      label: 'control',
      stratum: from,
      claim: pair.claim,
      ...said(control),
    },
    swaps: swaps.map(({ kind, claim }) => {
      const where = `${from} ${id} ${kind}`;
      const verdict = judge({ ...pair, claim }, `${set} ${where}`);
      return {
        ...about,
        id: where,
        label: control === null ? 'unmatched' : control.relation,
        stratum: kind,
        claim,
        ...said(verdict),
      };
    }),
  };
}

function measure(tried: readonly Tried[]): Measure[] {
  const controls = tried.map(one => one.control);
  const swaps = tried.flatMap(one => one.swaps);
  const wasMatched = (one: Decision): boolean => one.label === 'supports' || one.label === 'differs';
  const always = (): boolean => true;
  const labelled = (from: Original['from']) => controls.filter(one => one.stratum === from);
  const floors = { least: 0.3 };
  return [
    share(
      { set, name: 'swaps found among matched', goal: { least: 0.5 }, floor: '.29' },
      swaps,
      wasMatched,
      contradicts,
    ),
    ...swappers.map(([kind]) =>
      share(
        { set, name: `swaps found among matched: ${kind}`, goal: floors },
        swaps.filter(one => one.stratum === kind),
        wasMatched,
        contradicts,
      ),
    ),
    share({ set, name: 'swaps still called a match' }, swaps, wasMatched, supports),
    share({ set, name: 'controls flagged', goal: { most: 0.01 } }, controls, always, contradicts),
    ...(['ecbplus', 'vitaminc_real'] as const).map(from =>
      share(
        { set, name: `coverage: originals of ${from} matched`, floor: '.49' },
        labelled(from),
        always,
        related,
      ),
    ),
    share({ set, name: 'swaps found among all' }, swaps, always, contradicts),
    ...swappers.map(([kind]) =>
      share(
        { set, name: `swaps found among all: ${kind}` },
        swaps.filter(one => one.stratum === kind),
        always,
        contradicts,
      ),
    ),
    share({ set, name: 'found swaps that name the swapped slot' }, swaps, contradicts, one => namesSlot(one)),
  ];
}

const supports = (one: Decision): boolean => one.relation === 'supports';

const namesSlot = (one: Decision): boolean =>
  swappers.some(([kind]) => kind === one.stratum && one.kinds.some(found => named[kind].includes(found)));
