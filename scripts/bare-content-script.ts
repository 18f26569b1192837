/**
 * Starts the reader without WXT's context, which announces each content script
 * to the page by an event on its document, with the extension's id in its name.
 * The reader lives by a signal of its own (docs/decisions/012) and asks for nothing of it.
 */
import type { Plugin } from 'vite';

const context = 'wxt/utils/content-script-context';
const bare = '\0second-source:content-script-context';

export const bareContentScript = (): Plugin => ({
  name: 'second-source:bare-content-script',
  enforce: 'pre',
  resolveId: id => (id === context ? bare : null),
  load: id => (id === bare ? 'export class ContentScriptContext {}' : null),
});
