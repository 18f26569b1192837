/** The claim that the reader has come to on the page in front, as long as its reader tells. */
import { callReader } from '../../lib/messaging/reader-client.ts';

/**
 * Asks the page's reader once more whenever it has answered; it answers when
 * the reader has come to another claim. `start` begins anew where the page was
 * read only now, and does nothing while an answer is awaited.
 */
export function followSight(
  tabId: number,
  listener: (claim: string | null) => void,
  signal: AbortSignal,
): { readonly start: () => void } {
  let isAsking = false;
  const follow = async (): Promise<void> => {
    isAsking = true;
    let known: string | null = null;
    while (!signal.aborted) {
      const answer: Awaited<ReturnType<typeof callReader<'claimInSight'>>> = await callReader(
        tabId,
        'claimInSight',
        { known },
      );
      if (!answer.ok || signal.aborted) break;
      known = answer.value;
      listener(known);
    }
    isAsking = false;
  };
  return {
    start() {
      if (!isAsking) void follow();
    },
  };
}
