import type { ComponentChildren } from 'preact';
import type { Decision } from '../../lib/app/decisions.ts';
import type { PageReport } from '../../lib/app/report.ts';
import type { Say } from '../../lib/wording/say.ts';
import { ClaimStrip } from '../ClaimStrip.tsx';
import { Coverage } from '../Coverage.tsx';
import { FiguresView } from '../figures/FiguresView.tsx';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import * as icons from '../icons.ts';
import { Mark } from '../Mark.tsx';
import { noteFor, PageNote } from '../PageNote.tsx';
import * as popupIcons from '../popup-icons.ts';
import { reportOf, type ScreenPage } from '../screen-state.ts';
import { SideBySide } from '../side-by-side/SideBySide.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import { Filters } from './Filters.tsx';
import { NotCompared } from './NotCompared.tsx';
import {
  listed,
  type Noted,
  type PanelFilter,
  type PanelViewName,
  panelViews,
  type Said,
  withNoted,
} from './panel-state.ts';
import { Report } from './Report.tsx';

export type PanelViewProps = {
  readonly page: ScreenPage;
  readonly view: PanelViewName;
  readonly onView: (view: PanelViewName) => void;
  readonly filter: PanelFilter;
  readonly onFilter: (filter: PanelFilter) => void;
  /** The id of the claim whose item is open. */
  readonly open: string | null;
  /** Opens an item and shows its sentence on the page; `null` closes it. */
  readonly onOpen: (claim: string | null) => void;
  /** The id of the claim that the reader has come to on the page. */
  readonly current: string | null;
  /** Brings the page's tab to the front, at a claim; `null` where the page is beside the panel. */
  readonly onGoTo: ((claim: string) => void) | null;
  /** Whether the list is drawn to its end; its first screenful if not. */
  readonly isWhole: boolean;
  /** By claim id: what was just decided. */
  readonly noted: ReadonlyMap<string, Noted>;
  readonly onDecide: (claim: string, decision: Decision['decision'], evidence: string | null) => void;
  readonly onUndo: (claim: string) => void;
  readonly onCopyClaim: (claim: string, form: 'sentences' | 'note') => void;
  readonly onCopyReport: () => void;
  readonly onSaveReport: (format: 'markdown' | 'html') => void;
  readonly said: Said | null;
  /** `null` where only the icon can give leave to read (no `activeTab` from a panel). */
  readonly onRead: (() => void) | null;
  readonly onReadAnyway: () => void;
  readonly onOpenOptions: () => void;
  readonly onOpenLibrary: () => void;
  readonly say: Say;
};

/** Every difference of the page in front, in reading order, grouped by event. */
export function PanelView(props: PanelViewProps) {
  const { page, say } = props;
  const report = reportOf(page.state);
  return (
    <main class="panel">
      <header class="panel-head">
        <div class="panel-bar">
          <Mark size={16} />
          <h1>{say('name')}</h1>
          {report && <IconButton icon={icons.copy} name={say('report.copy')} onClick={props.onCopyReport} />}
          <IconButton icon={popupIcons.library} name={say('nav.library')} onClick={props.onOpenLibrary} />
          <IconButton icon={popupIcons.options} name={say('nav.options')} onClick={props.onOpenOptions} />
        </div>
        {page.state.state !== 'closed' && (
          <p class="article-title" lang={report?.article.language ?? ''} dir="auto">
            {report?.article.title ?? page.title ?? say('page.untitled')}
          </p>
        )}
        {report && (
          <>
            <Coverage report={report} say={say} />
            <ClaimStrip
              claims={report.claims}
              unread={report.sentences - report.sentencesRead}
              open={props.open ?? props.current}
              onOpen={props.onOpen}
              say={say}
            />
            {noteFor(page.state) === null && <Views {...props} />}
          </>
        )}
      </header>
      <Body {...props} />
      {report && <NotCompared report={report} say={say} />}
      {report && noteFor(page.state) === null && <Report {...props} />}
    </main>
  );
}

function Body(props: PanelViewProps) {
  const { page, say } = props;
  const note = noteFor(page.state);
  const report = reportOf(page.state);
  if (note !== null) {
    return (
      <PageNote name={note} say={say}>
        <NoteAction {...props} note={note} />
      </PageNote>
    );
  }
  if (report === null) {
    return (
      <p class="starting" role="status">
        {say('page.starting')}
      </p>
    );
  }
  return <Listed {...props} report={report} />;
}

function Listed(props: PanelViewProps & { readonly report: PageReport }) {
  if (props.view === 'figures')
    return (
      <ViewBody view={props.view}>
        <FiguresView report={props.report} onOpen={props.onOpen} say={props.say} />
      </ViewBody>
    );
  return (
    <>
      <Filters
        claims={props.report.claims}
        noted={props.noted}
        filter={props.filter}
        onFilter={props.onFilter}
        say={props.say}
      />
      <ViewBody view={props.view}>
        {props.view === 'differences' ? <DifferenceList {...props} /> : <Facts {...props} />}
      </ViewBody>
    </>
  );
}

const ViewBody = (props: { readonly view: PanelViewName; readonly children: ComponentChildren }) => (
  <div id="view" class="view-body" role="tabpanel" aria-labelledby={`view-${props.view}`}>
    {props.children}
  </div>
);

/** Three ways to look at the same claims: one stop for Tab, arrows between them. */
function Views({ view, onView, say }: PanelViewProps) {
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = panelViews.at((panelViews.indexOf(view) + by) % panelViews.length);
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    onView(next);
    event.currentTarget.querySelector<HTMLElement>(`#view-${next}`)?.focus();
  };
  return (
    <div class="views" role="tablist" aria-label={say('panel.views')} onKeyDown={onKeyDown}>
      {panelViews.map(name => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`view-${name}`}
          class="view"
          aria-selected={view === name}
          aria-controls="view"
          tabIndex={view === name ? 0 : -1}
          onClick={() => onView(name)}
        >
          {say(`panel.view.${name}`)}
        </button>
      ))}
    </div>
  );
}

/** The listed claims with a source, a row each. */
function Facts({ report, filter, noted, onOpen, say }: PanelViewProps & { readonly report: PageReport }) {
  return (
    <SideBySide
      claims={listed(withNoted(report.claims, noted), filter)}
      here={say('facts.this-page')}
      published={report.article.published}
      onShow={onOpen}
      say={say}
    />
  );
}

function NoteAction({ note, onRead, onReadAnyway, say }: PanelViewProps & { readonly note: string }) {
  if (note === 'unread' && onRead === null) return <p>{say('page.unread.panel')}</p>;
  const [name, onClick] =
    note === 'unread'
      ? [say('page.read'), onRead]
      : note === 'no-article'
        ? [say('page.read-anyway'), onReadAnyway]
        : note === 'no-answer'
          ? [say('page.read-again'), onReadAnyway]
          : [null, null];
  if (name === null || onClick === null) return null;
  return (
    <button type="button" class={note === 'unread' ? 'button primary' : 'button'} onClick={onClick}>
      <Icon path={popupIcons.page} />
      {name}
    </button>
  );
}
