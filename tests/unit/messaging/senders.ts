/** Senders as the browsers describe them, and a bystander that hears what a listener answers. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { RawSender } from '../../../lib/messaging/sender.ts';

const id = fakeBrowser.runtime.id;
const own = `chrome-extension://${id}`;

export const reader: RawSender = {
  id,
  url: 'https://harbourdaily.example/story',
  origin: 'https://harbourdaily.example',
  frameId: 0,
  tab: { id: 7, windowId: 1, incognito: false },
};

export const popup: RawSender = { id, url: `${own}/popup.html`, origin: own };

export const panelInTab: RawSender = {
  id,
  url: `${own}/sidepanel.html?tab=7`,
  origin: own,
  frameId: 0,
  tab: { id: 9, windowId: 1, incognito: false },
};

export const worker: RawSender = { id, url: `${own}/background.js`, origin: own };

/** None of these is listened to by the background. */
export const strangers: { readonly [what: string]: RawSender } = {
  'another extension': { ...popup, id: 'another-extension' },
  'no id': { url: popup.url, origin: own },
  'a frame of a page': { ...reader, frameId: 3 },
  'a page without a tab': { ...reader, tab: undefined },
  'a tab that has no id': { ...reader, tab: { windowId: 1 } },
  'a page that names our address with another origin': {
    id,
    url: `${own}/popup.html`,
    origin: 'https://a.example',
  },
  'an address that only begins like ours': { id, url: `${own}.evil.example/popup.html` },
};

/** Sends as the browser would, and gives what was answered: `undefined` for silence. */
export async function send(message: unknown, sender: RawSender): Promise<unknown> {
  let response: unknown;
  const responded = new Promise<unknown>(resolve => {
    response = resolve;
  });
  const kept = await fakeBrowser.runtime.onMessage.trigger(
    message as never,
    sender as never,
    response as (response?: unknown) => void,
  );
  return (kept as readonly unknown[]).includes(true) ? responded : undefined;
}
