/** Puts the panel back to where its reader was on this tab, and remembers it as it changes. */
import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type PanelFilter, type PanelViewName, panelViews } from '../../components/panel/panel-state.ts';
import { reportOf, type ScreenPage } from '../../components/screen-state.ts';
import { standings } from '../../components/standing.ts';
import { getPanelPlace, keepPanelPlace, type PanelPlace } from '../../lib/storage/panel-place.ts';

type Placed = {
  readonly page: ReadonlySignal<ScreenPage>;
  readonly view: Signal<PanelViewName>;
  readonly filter: Signal<PanelFilter>;
  readonly open: Signal<string | null>;
  readonly isWhole: Signal<boolean>;
};

/** Long enough that a scroll is one writing. */
const restMs = 300;

export function keepPlaces(
  { page, view, filter, open, isWhole }: Placed,
  lifetime: AbortSignal,
): { readonly follow: (tabId: number, whileInFront: AbortSignal) => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const url = (): string | null => reportOf(page.value.state)?.article.url ?? null;

  const follow = (tabId: number, whileInFront: AbortSignal): void => {
    /** Asked for beside the page, so that the list is drawn once, as it was left. */
    const kept = signal<PanelPlace | 'asked' | null>('asked');
    void getPanelPlace(tabId).then(place => {
      kept.value = place;
    });
    /** Until the article is known nothing is put back, and nothing written over what is kept. */
    let isBack = false;
    const remember = (): void => {
      if (!isBack) return;
      const { standings: chosen, kind, source } = filter.value;
      const place = { url: url(), view: view.value, standings: [...chosen], kind, source, open: open.value };
      clearTimeout(timer);
      timer = setTimeout(() => void keepPanelPlace(tabId, { ...place, top: window.scrollY }), restMs);
    };
    const restore = (place: PanelPlace): void => {
      view.value = panelViews.find(name => name === place.view) ?? view.value;
      const chosen = new Set(standings.filter(each => place.standings.includes(each)));
      filter.value = { standings: chosen, kind: place.kind, source: place.source };
      // What the panel was opened for goes before what was open.
      if (open.value !== null) return;
      open.value = place.open;
      if (place.top > 0) isWhole.value = true;
      requestAnimationFrame(() => window.scrollTo({ top: place.top, behavior: 'instant' }));
    };
    const putBack = (place: PanelPlace | null): void => {
      isBack = true;
      if (place !== null && place.url === url()) restore(place);
    };
    const stop = effect(() => {
      if (!isBack && url() !== null && kept.value !== 'asked') putBack(kept.value);
      // Read, so that a change of any of them is remembered.
      void [view.value, filter.value, open.value];
      remember();
    });
    whileInFront.addEventListener('abort', stop);
    window.addEventListener('scroll', remember, { passive: true, signal: whileInFront });
  };

  lifetime.addEventListener('abort', () => clearTimeout(timer));
  return { follow };
}
