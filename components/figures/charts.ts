/**
 * What can be drawn of a report's figures, and nothing more: numbers of one
 * thing beside each other, numbers in a row, the days of an event. Two numbers
 * share a chart where the engine held them against each other, where they agree,
 * or where one event counts one noun. Pure.
 */
import type { PageReport } from '../../lib/app/report.ts';
import type { Source } from '../../lib/claims/source.ts';
import type { CheckedClaim, EventLabel, Evidence, Figure } from '../../lib/comparison/verdict.ts';
import { leadOfEachSource } from '../lead-evidence.ts';
import { type Standing, standingOf } from '../standing.ts';

/** `null`: this page. */
export type Voice = Source | null;

/** One value, and who gives it. */
export type Mark = {
  readonly value: number;
  /** As it is written, at its shortest. */
  readonly label: string;
  /** `YYYY-MM-DD`; that of the text where the claim tells none. */
  readonly day: string | null;
  readonly isDayOfText: boolean;
  readonly planned: boolean;
  readonly voices: readonly Voice[];
};

export type Chart = {
  readonly kind: 'ladder' | 'row' | 'days';
  readonly id: string;
  /** What is counted, as it is written ("people"); empty for days, and where it is not told. */
  readonly noun: string;
  /** In the order of their days, then of their values. */
  readonly marks: readonly Mark[];
  /** How the claim stands whose figures these are; of several, the weightiest. */
  readonly standing: Standing;
  /** The claims that give the page's side. */
  readonly claims: readonly CheckedClaim[];
};

export type ChartedEvent = { readonly event: EventLabel; readonly charts: readonly Chart[] };

export type Charts = {
  readonly events: readonly ChartedEvent[];
  /** Figures of the page that stand in no source, as they are written. */
  readonly alone: readonly string[];
};

type Point = { readonly figure: Figure; readonly voice: Voice; readonly claim: CheckedClaim };

export function chartsOf({ claims, article }: PageReport): Charts {
  const byEvent = new Map<string, { event: EventLabel; claims: CheckedClaim[] }>();
  for (const claim of claims) {
    if (claim.event === null || claim.evidence.length === 0) continue;
    const known = byEvent.get(claim.event.id) ?? { event: claim.event, claims: [] };
    known.claims.push(claim);
    byEvent.set(claim.event.id, known);
  }
  const events = [...byEvent.values()]
    .map(({ event, claims: ofEvent }) => ({
      event,
      charts: [...numberCharts(ofEvent, article.published), ...dayChart(event, ofEvent)],
    }))
    .filter(({ charts }) => charts.length > 0);
  return { events, alone: claims.flatMap(standingAlone) };
}

/** Figures of the page that no source was found to speak of. Days are told of every claim and are no figures here. */
function standingAlone(claim: CheckedClaim): readonly string[] {
  const evidence = leadOfEachSource(claim.evidence);
  return figuresIn(claim)
    .filter(figure => figure.kind !== 'day' && evidence.every(each => beside(figure, each) === null))
    .map(({ text }) => text);
}

function numberCharts(claims: readonly CheckedClaim[], published: string | null): readonly Chart[] {
  const points = claims.flatMap(pointsOf);
  const groups = Map.groupBy(points.keys(), index => rootOf(points, index));
  return [...groups.values()]
    .map(indices => indices.flatMap(index => points[index] ?? []))
    .map(group => chartOf(group, published))
    .filter(chart => chart !== null);
}

/** The numbers of a claim and those of its sources that stand on one scale with them. */
function pointsOf(claim: CheckedClaim): readonly Point[] {
  const evidence = leadOfEachSource(claim.evidence);
  const own = figuresIn(claim).filter(({ kind }) => kind !== 'day');
  const known = new Set<Figure>();
  const tied = own.flatMap(figure =>
    evidence.flatMap((each): readonly Point[] => {
      const other = beside(figure, each);
      if (other === null) return [];
      known.add(other);
      return [{ figure: { ...other, of: figure.of }, voice: each.source, claim }];
    }),
  );
  const ours = own.map((figure): Point => ({ figure, voice: null, claim }));
  const counted = evidence.flatMap(each =>
    figuresIn(each.claim)
      .filter(figure => figure.kind === 'count' && !known.has(figure))
      .map((figure): Point => ({ figure, voice: each.source, claim })),
  );
  return [...ours, ...tied, ...counted];
}

/** The first point that a point shares its scale with: counts of one noun in an event, all else within one claim. */
const rootOf = (points: readonly Point[], index: number): number =>
  points.findIndex(other => {
    const point = points[index];
    if (point === undefined || other.figure.kind !== point.figure.kind || other.figure.of !== point.figure.of)
      return false;
    return point.figure.kind === 'count' || other.claim === point.claim;
  });

/** What a source says where the page says `figure`: the other side of their difference, or the same number. */
function beside(figure: Figure, evidence: Evidence): Figure | null {
  const theirs = figuresIn(evidence.claim);
  const parted = evidence.differences.find(
    ({ kind, here }) => kind === 'quantity' && isWrittenAs(figure, here.text),
  );
  if (parted !== undefined) {
    // What was done is told before what was planned, where one number is both.
    const written = theirs.filter(each => isWrittenAs(each, parted.there.text));
    return written.find(({ planned }) => !planned) ?? written[0] ?? null;
  }
  return (
    theirs.find(
      ({ kind, of, value }) => kind === figure.kind && of === figure.of && value === figure.value,
    ) ?? null
  );
}

const isWrittenAs = ({ text, number }: Figure, words: string): boolean => words === text || words === number;

function chartOf(points: readonly Point[], published: string | null): Chart | null {
  const [first] = points;
  if (first === undefined) return null;
  const isRow = first.figure.kind === 'ordinal';
  const marks = marksOf(points, isRow, published);
  const isSpokenOf = points.some(({ voice }) => voice !== null);
  if (marks.length < 2 || !isSpokenOf) return null;
  return {
    kind: isRow ? 'row' : 'ladder',
    id: `${first.figure.kind} ${first.figure.of} ${first.claim.id}`,
    noun: nounOf(first.figure),
    marks: marks.toSorted((a, b) => (isRow ? 0 : compareDays(a.day, b.day)) || a.value - b.value),
    standing: weightiest(points),
    claims: [...new Set(points.filter(({ voice }) => voice === null).map(({ claim }) => claim))],
  };
}

/** A mark a value; of a ladder a mark a value and day. */
function marksOf(points: readonly Point[], isRow: boolean, published: string | null): readonly Mark[] {
  const marks = new Map<string, Omit<Mark, 'label' | 'voices'> & { label: string; voices: Voice[] }>();
  for (const { figure, voice } of points) {
    const day = figure.day ?? (voice === null ? published : voice.published);
    const key = isRow ? String(figure.value) : `${figure.value} ${day} ${figure.planned}`;
    const known = marks.get(key);
    if (known === undefined) {
      marks.set(key, {
        value: figure.value,
        label: labelOf(figure),
        day,
        isDayOfText: figure.day === null,
        planned: figure.planned,
        voices: [voice],
      });
      continue;
    }
    // "17th" rather than "seventeenth".
    if (labelOf(figure).length < known.label.length) known.label = labelOf(figure);
    if (!known.voices.some(other => other?.id === voice?.id)) known.voices.push(voice);
  }
  return [...marks.values()];
}

/** The days that page and sources tell of one event, where there are two or more. */
function dayChart(event: EventLabel, claims: readonly CheckedClaim[]): readonly Chart[] {
  const points = claims.flatMap(claim => [
    ...figuresIn(claim).map((figure): Point => ({ figure, voice: null, claim })),
    ...leadOfEachSource(claim.evidence).flatMap(({ source, claim: theirs }) =>
      figuresIn(theirs).map((figure): Point => ({ figure, voice: source, claim })),
    ),
  ]);
  const days = points.filter(({ figure }) => figure.kind === 'day');
  const marks = marksOf(days, true, null).toSorted((a, b) => a.value - b.value);
  if (marks.length < 2) return [];
  const parted = claims.filter(claim =>
    claim.evidence.some(({ differences }) => differences.some(({ kind }) => kind === 'time')),
  );
  return [
    {
      kind: 'days',
      id: `days ${event.id}`,
      noun: '',
      marks,
      standing: weightiest(parted.map(claim => ({ claim }))),
      claims: parted,
    },
  ];
}

const figuresIn = ({ figures = [] }: { readonly figures?: readonly Figure[] }): readonly Figure[] => figures;

/** "people" of "390 people"; empty where the number stands alone. */
const nounOf = ({ text, number }: Figure): string => text.slice(number.length).replace(/^[-\s]+/, '');

/** A count stands by its number, since its noun is the chart's; all else with its unit. */
const labelOf = ({ kind, text, number }: Figure): string =>
  kind === 'count' || kind === 'ordinal' ? number : text;

const compareDays = (a: string | null, b: string | null): number => {
  const [first, second] = [a ?? '9999', b ?? '9999'];
  return first < second ? -1 : first > second ? 1 : 0;
};

function weightiest(points: readonly { readonly claim: CheckedClaim }[]): Standing {
  const standings = new Set(points.map(({ claim }) => standingOf(claim.status)));
  return (['conflicts', 'differs', 'matches'] as const).find(each => standings.has(each)) ?? 'none';
}

/**
 * What each step of a ladder adds to the one before, where it is a running
 * total: done, not planned, of one day each, ever greater, and no source
 * conflicts. `null` where it is none.
 */
export function stepsOf({ marks, standing }: Chart): readonly number[] | null {
  const done = marks.filter(({ planned }) => !planned);
  const isRunning = done.every(
    ({ value, day, isDayOfText }, index) =>
      day !== null &&
      !isDayOfText &&
      (index === 0 || (value > (done[index - 1]?.value ?? 0) && day !== done[index - 1]?.day)),
  );
  if (!isRunning || done.length < 2 || standing === 'conflicts') return null;
  return done.map(({ value }, index) => value - (done[index - 1]?.value ?? 0));
}
