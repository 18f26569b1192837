/**
 * Stands for `wxt/browser` in browser-mode tests, whose page is no extension:
 * what is tested there must get along without one, and says so where it does not.
 */
export const browser = new Proxy(
  {},
  {
    get: (_, name) => {
      throw new Error(`browser.${String(name)} was asked for in a test that has no extension around it`);
    },
  },
);
