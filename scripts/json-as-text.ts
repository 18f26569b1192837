/** Ships the tables of assets/ as text that is parsed when loaded: many times faster than as code, and the worker wakes often. */
import type { Plugin } from 'vite';

/** Characters. Below this it makes no difference. */
const worthIt = 2_000;

export const jsonAsText = (): Plugin => ({
  name: 'second-source:json-as-text',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/assets\/.*\.json$/.test(id.replaceAll('\\', '/')) || code.length < worthIt) return null;
    const text = JSON.stringify(JSON.parse(code));
    return { code: `export default JSON.parse(${JSON.stringify(text)});`, map: null, moduleType: 'js' };
  },
});
