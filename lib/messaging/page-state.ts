/** Follows the state of one tab's page, for popup and panel: asked once, and again whenever it is another one. */
import type { PageState } from '../app/report.ts';
import { onStateChanged } from './events.ts';
import { callReader } from './reader-client.ts';

/**
 * Calls with the state now and after every change, until `signal` aborts;
 * `null` where the tab has no reader. Changes that come while an answer is
 * under way make one more asking, not one each.
 *
 * @param known the state now, where it was asked for already: that of a long
 *   article is worth one asking
 */
export function followPageState(
  tabId: number,
  listener: (state: PageState | null) => void,
  signal: AbortSignal,
  known: PageState | null = null,
): void {
  let isAsking = false;
  let isStale = false;
  const ask = async (): Promise<void> => {
    isStale = isAsking;
    if (isAsking) return;
    isAsking = true;
    const answer = await callReader(tabId, 'pageState', null);
    isAsking = false;
    if (signal.aborted) return;
    listener(answer.ok ? answer.value : null);
    if (isStale) await ask();
  };
  onStateChanged(changed => {
    if (changed === tabId) void ask();
  }, signal);
  if (known === null) void ask();
  else listener(known);
}
