/**
 * What popup and panel share with other pages goes into one file for each of
 * the two, instead of one for every set of pages that share it. A popup is
 * painted once all of its scripts have run, and the browser is asked for each
 * of them: a dozen of a kilobyte took it longer than all that they do.
 */
import type { Plugin } from 'vite';

/** In this order: what the popup needs is the popup's, for the panel has it as well. */
const quick = ['popup', 'sidepanel'];

export function fewerChunks(): Plugin {
  const modules = new Map(quick.map(page => [page, new Set<string>()]));
  return {
    name: 'second-source:fewer-chunks',
    config: ({ build }) =>
      // The background and the reader are one file each.
      build?.lib
        ? undefined
        : {
            build: {
              rolldownOptions: {
                output: {
                  codeSplitting: {
                    groups: [...modules].map(([page, within]) => ({
                      name: `with-${page}`,
                      // Styles stay with their page.
                      test: (id: string) => within.has(id) && !id.endsWith('.css'),
                      minShareCount: 2,
                    })),
                  },
                },
              },
            },
          },
    buildEnd() {
      for (const [page, within] of modules) {
        const visit = (id: string): void => {
          if (within.has(id)) return;
          within.add(id);
          this.getModuleInfo(id)?.importedIds.forEach(visit);
        };
        within.clear();
        [...this.getModuleIds()].filter(id => id.endsWith(`/${page}/index.html`)).forEach(visit);
      }
    },
  };
}
