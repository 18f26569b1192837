/** Reads Chromium's own log of its network stack (`--log-net-log`), which is complete once the browser was closed. */
import { readFileSync } from 'node:fs';

type Head = { readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> } };
type Event = {
  readonly type: number;
  readonly params?: { readonly url?: string; readonly initiator?: string };
};

/**
 * Every address that a page, a worker or a content script asked for. What the
 * browser asks of its maker by itself (updates, accounts) has no origin behind
 * it, and is not ours.
 */
export function addressesAskedFor(netLogFile: string): readonly string[] {
  // One line holds the constants, then one line an event; read so, since a browser ended in a hurry leaves the rest out.
  const [head = '', ...lines] = readFileSync(netLogFile, 'utf8').split('\n');
  const { constants } = JSON.parse(`${head.replace(/,$/, '')}}`) as Head;
  const start = constants.logEventTypes['URL_REQUEST_START_JOB'];
  if (start === undefined) throw new Error('The log of this Chromium names its events differently');
  return lines
    .filter(line => line.startsWith('{') && line.includes(`"type":${start}`))
    .map(line => JSON.parse(line.replace(/[,\]}\s]*$/, match => match.replace(/,\s*$/, ''))) as Event)
    .flatMap(({ type, params }) =>
      type === start && params?.url !== undefined && /^[a-z-]+:\/\//.test(params.initiator ?? '')
        ? [params.url]
        : [],
    );
}
