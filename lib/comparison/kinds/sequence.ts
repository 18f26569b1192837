/** Before or after: one event told as before a second one here, and as after it there. */
import type { Statement } from '../../matching/statement.ts';
import type { Span } from '../../text/span.ts';
import { type Finding, gatedFinding, type Pair, passGate } from '../pair.ts';

const leastCoverage = 0.7;

type Cue = { readonly order: 'before' | 'after'; readonly span: Span; readonly anchor: string };

export function compareSequence(pair: Pair): Finding[] {
  const ours = cueOf(pair.here);
  const theirs = cueOf(pair.there);
  if (ours === null || theirs === null || ours.order === theirs.order || ours.anchor !== theirs.anchor)
    return [];
  if (pair.aligned.coverage < leastCoverage || pair.alignedBack.coverage < leastCoverage) return [];
  for (const happenings of pair.happenings) {
    const gate = passGate(pair, happenings, 'none');
    if (gate === null) continue;
    return [
      gatedFinding(
        'sequence',
        { text: ours.order, spans: [ours.span] },
        { text: theirs.order, spans: [theirs.span] },
        gate,
      ),
    ];
  }
  return [];
}

/** The first "before" or "after" and the class or family of the event right behind it. */
function cueOf(statement: Statement): Cue | null {
  const match = /\b(before|after)\b/i.exec(statement.reading.text);
  if (match === null) return null;
  const end = match.index + match[0].length;
  const anchor = statement.happenings
    .map(happening => happening.frame)
    .filter(frame => frame.trigger.start >= end)
    .sort((a, b) => a.trigger.start - b.trigger.start)[0];
  if (anchor === undefined) return null;
  const order = match[0].toLowerCase() === 'before' ? 'before' : 'after';
  return { order, span: { start: match.index, end }, anchor: anchor.eventClass ?? anchor.family };
}
