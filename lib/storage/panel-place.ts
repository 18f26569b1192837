/**
 * Where the reader was in the side panel, for each tab: in session storage, so
 * that a panel which is closed and opened again, or which goes from tab to tab,
 * is as it was left. Gone with the browser.
 */
import { browser } from 'wxt/browser';
import { asFields, asText, isTextOrNull } from '../base/shape.ts';

/** Plain JSON; whoever shows it knows what its words mean. */
export type PanelPlace = {
  /** Of the article; another one's place is none. */
  readonly url: string | null;
  readonly view: string;
  readonly standings: readonly string[];
  readonly kind: string | null;
  readonly source: string | null;
  readonly open: string | null;
  /** How far the panel was scrolled, in CSS pixels. */
  readonly top: number;
};

const keyOf = (tabId: number): string => `panelPlace ${tabId}`;

/** `null` where the panel was never open for the tab. Never rejects. */
export async function getPanelPlace(tabId: number): Promise<PanelPlace | null> {
  try {
    const key = keyOf(tabId);
    return parsePlace((await browser.storage.session.get(key))[key]);
  } catch {
    // A place that cannot be read is forgotten: the panel opens at its top.
    return null;
  }
}

export async function keepPanelPlace(tabId: number, place: PanelPlace): Promise<void> {
  try {
    await browser.storage.session.set({ [keyOf(tabId)]: place });
  } catch {
    // Session storage may be full; then the panel forgets, and nothing else is lost.
  }
}

function parsePlace(value: unknown): PanelPlace | null {
  const fields = asFields(value);
  const view = asText(fields?.['view'], 200);
  const { url, standings, kind, source, open, top } = fields ?? {};
  if (view === null || !isTextOrNull(url, 100_000) || !isTextOrNull(kind, 200)) return null;
  if (!isTextOrNull(source, 200) || !isTextOrNull(open, 200) || typeof top !== 'number') return null;
  if (!Array.isArray(standings) || !standings.every(each => typeof each === 'string')) return null;
  return { url, view, standings, kind, source, open, top };
}
