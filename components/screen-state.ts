import type { PageReport, PageState } from '../lib/app/report.ts';

/**
 * What popup and panel know of the tab's page: the reader's own state; or that
 * it was only just asked; or why there can be no reader (`closed`).
 */
export type ScreenState =
  | PageState
  | { readonly state: 'starting' }
  | { readonly state: 'closed'; readonly reason: 'not-a-page' | 'file' | 'pdf' | 'gone' };

export type ScreenPage = {
  /** The tab's title, until the article's own is known; `null` if the browser does not tell. */
  readonly title: string | null;
  readonly host: string | null;
  readonly state: ScreenState;
};

/** The report, where there is one to show: before the first slice has come it would count nothing of nothing. */
export function reportOf(state: ScreenState): PageReport | null {
  if (state.state === 'done') return state.report;
  return state.state === 'reading' && state.report.sentences > 0 ? state.report : null;
}
