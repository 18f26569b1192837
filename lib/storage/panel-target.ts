/**
 * The claim that the side panel was opened for. It waits in session storage
 * (in memory, gone with the browser), since the panel may open long after the
 * worker that was asked for it has died.
 */
import { browser } from 'wxt/browser';
import { asFields, asInteger, isTextOrNull } from '../base/shape.ts';

const key = 'panelTarget';

export type PanelTarget = {
  readonly tabId: number;
  /** The id of a claim; `null` to show the list. */
  readonly claim: string | null;
};

export async function setPanelTarget(target: PanelTarget): Promise<void> {
  await browser.storage.session.set({ [key]: target });
}

/** Calls with the target that waits now, if any, and with every later one, until `signal` aborts. */
export function watchPanelTarget(listener: (target: PanelTarget) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const tell = (value: unknown): void => {
    const target = parseTarget(value);
    if (target !== null && !signal.aborted) listener(target);
  };
  const onChanged = (changes: { [name: string]: { newValue?: unknown } }, area: string): void => {
    const change = changes[key];
    if (area === 'session' && change !== undefined) tell(change.newValue);
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged));
  void browser.storage.session.get(key).then(stored => tell(stored[key]));
}

function parseTarget(value: unknown): PanelTarget | null {
  const fields = asFields(value);
  const tabId = asInteger(fields?.['tabId'], 0, Number.MAX_SAFE_INTEGER);
  const claim = fields?.['claim'];
  return tabId === null || !isTextOrNull(claim, 20_000) ? null : { tabId, claim };
}
