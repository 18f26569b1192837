import type { PageReport } from '../../lib/app/report.ts';
import { type Say, writeDay } from '../../lib/wording/say.ts';
import { ClaimStrip } from '../ClaimStrip.tsx';
import { Coverage } from '../Coverage.tsx';
import { Icon, type IconShape } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { Mark } from '../Mark.tsx';
import { noteFor, PageNote } from '../PageNote.tsx';
import * as popupIcons from '../popup-icons.ts';
import { RelationCounts } from '../RelationCounts.tsx';
import { countStandings, sourcesOfPage } from '../report-summary.ts';
import { SourceList } from '../SourceList.tsx';
import { Switch } from '../Switch.tsx';
import { reportOf, type ScreenPage } from '../screen-state.ts';

/** What is known of the page's place in the library. */
export type Saving =
  | { readonly state: 'unsaved' }
  | { readonly state: 'saving' }
  /** Other words of it are saved; so many of their claims stand here as they did. */
  | { readonly state: 'changed'; readonly claims: number; readonly standing: number }
  | {
      readonly state: 'saved';
      readonly outcome: 'new' | 'version' | 'same';
      readonly claims: number;
      /** Whether it can be taken back from here. */
      readonly undoable: boolean;
    }
  | { readonly state: 'failed'; readonly reason: string };

export type PopupViewProps = {
  readonly page: ScreenPage;
  /** Whether this site is read as it is opened; `null` where there is no site to speak of. */
  readonly site: 'on' | 'off' | 'everywhere' | null;
  readonly onRead: () => void;
  readonly onReadAnyway: () => void;
  readonly onShowClaim: (claim: string) => void;
  readonly onOpenPanel: () => void;
  readonly onOpenOptions: () => void;
  readonly onOpenLibrary: () => void;
  readonly onCompareTabs: () => void;
  readonly saving: Saving;
  readonly onSave: () => void;
  readonly onUndoSave: () => void;
  readonly onSite: (on: boolean) => void;
  /** The key of the side panel, as the browser has it; `null` where none is set. */
  readonly panelKey: string | null;
  readonly say: Say;
};

/** How much of the page was compared, and by which sources. */
export function PopupView(props: PopupViewProps) {
  const { page, say } = props;
  const report = reportOf(page.state);
  return (
    <main class="popup">
      <header class="popup-head">
        <Mark size={16} />
        <h1>{say('name')}</h1>
        <IconButton icon={popupIcons.library} name={say('nav.library')} onClick={props.onOpenLibrary} />
        <IconButton icon={popupIcons.options} name={say('nav.options')} onClick={props.onOpenOptions} />
      </header>
      <Title page={page} say={say} />
      {report && <Compared {...props} report={report} />}
      <Body {...props} />
      <div class="popup-foot">
        <SaveNotice {...props} />
        {isListing(page) && (
          <div class="popup-actions">
            {!isSaved(props.saving) && (
              <Action
                icon={popupIcons.save}
                name={say(props.saving.state === 'saving' ? 'popup.saving' : 'popup.save')}
                off={props.saving.state === 'saving'}
                onClick={props.onSave}
              />
            )}
            <Action icon={popupIcons.panel} primary name={say('popup.panel')} onClick={props.onOpenPanel} />
            <button type="button" class="button bare small popup-tabs" onClick={props.onCompareTabs}>
              <Icon path={popupIcons.tabs} />
              {say('popup.compare-tabs')}
            </button>
          </div>
        )}
        {isListing(page) && <Keys {...props} />}
        <Site {...props} />
      </div>
    </main>
  );
}

/** Sources are listed, and nothing stands in their place. */
const isListing = ({ state }: ScreenPage): boolean => noteFor(state) === null && reportOf(state) !== null;

function Title({ page, say }: { readonly page: ScreenPage; readonly say: Say }) {
  if (page.state.state === 'closed' || page.state.state === 'no-article') return null;
  const article = reportOf(page.state)?.article;
  const day = article?.published ? writeDay(say, article.published, 'year') : null;
  return (
    <div class="popup-title">
      <p class="article-title" lang={article?.language ?? ''} dir="auto">
        {article?.title ?? page.title ?? say('page.untitled')}
      </p>
      <p class="meta">{[page.host, day].filter(part => part !== null).join(' · ')}</p>
    </div>
  );
}

function Compared({ report, onShowClaim, say }: PopupViewProps & { readonly report: PageReport }) {
  const unread = report.sentences - report.sentencesRead;
  const counts = countStandings(report.claims);
  const hasSource = report.claims.length > counts.none;
  return (
    <section class="compared">
      <Coverage report={report} say={say} />
      <ClaimStrip claims={report.claims} unread={unread} open={null} onOpen={onShowClaim} say={say} />
      {(hasSource || unread > 0) && <RelationCounts counts={counts} unread={unread} say={say} />}
    </section>
  );
}

function Body(props: PopupViewProps) {
  const { state } = props.page;
  const note = noteFor(state);
  if (note !== null) {
    return (
      <PageNote name={note} say={props.say}>
        <NoteAction {...props} note={note} />
      </PageNote>
    );
  }
  const report = reportOf(state);
  if (report === null) {
    return (
      <p class="starting" role="status">
        {props.say('page.starting')}
      </p>
    );
  }
  return <Sources {...props} report={report} />;
}

function NoteAction({ note, ...props }: PopupViewProps & { readonly note: string }) {
  const { say } = props;
  switch (note) {
    case 'unread':
      return <Action icon={popupIcons.page} primary name={say('page.read')} onClick={props.onRead} />;
    case 'no-article':
      return <Action icon={popupIcons.page} name={say('page.read-anyway')} onClick={props.onReadAnyway} />;
    case 'no-answer':
      return <Action icon={popupIcons.page} name={say('page.read-again')} onClick={props.onReadAnyway} />;
    case 'silent':
      return (
        <>
          {!isSaved(props.saving) && (
            <Action
              icon={popupIcons.save}
              primary
              name={say(props.saving.state === 'saving' ? 'popup.saving' : 'popup.save.source')}
              off={props.saving.state === 'saving'}
              onClick={props.onSave}
            />
          )}
          <Action icon={popupIcons.tabs} name={say('popup.compare-tabs')} onClick={props.onCompareTabs} />
          <Action icon={popupIcons.import} name={say('popup.import')} onClick={props.onOpenLibrary} />
          <Action icon={popupIcons.panel} name={say('popup.panel')} onClick={props.onOpenPanel} />
        </>
      );
    default:
      return null;
  }
}

function Action(props: {
  /** One of `icons.ts`. */
  readonly icon: IconShape;
  readonly name: string;
  readonly primary?: boolean;
  readonly off?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      class={props.primary ? 'button primary' : 'button'}
      disabled={props.off}
      onClick={props.onClick}
    >
      <Icon path={props.icon} />
      {props.name}
    </button>
  );
}

const isSaved = ({ state }: Saving): boolean => state === 'saved';

function wordsFor(saving: Saving, say: Say): string | null {
  switch (saving.state) {
    case 'failed':
      return say(`popup.save.${saving.reason}`);
    case 'saved':
      return say(saving.outcome === 'new' ? 'popup.saved' : `popup.saved.${saving.outcome}`, saving.claims);
    case 'changed':
      return say('popup.saved.changed', saving.claims, saving.standing);
    default:
      return null;
  }
}

/** What became of the saving, and the way back. */
function SaveNotice({ saving, onUndoSave, say }: PopupViewProps) {
  const words = wordsFor(saving, say);
  if (words === null) return <p class="visually-hidden" role="status" />;
  return (
    <div class="popup-notice">
      <p role="status">{words}</p>
      {saving.state === 'saved' && saving.undoable && (
        <button type="button" class="button bare small" onClick={onUndoSave}>
          <Icon path={popupIcons.undo} />
          {say('popup.undo')}
        </button>
      )}
    </div>
  );
}

function Sources({ report, say }: PopupViewProps & { readonly report: PageReport }) {
  const sources = sourcesOfPage(report.claims);
  const isReading = report.sentencesRead < report.sentences;
  return (
    <section class="popup-sources">
      <div class="popup-sources-head">
        <h2>{say(isReading ? 'popup.sources.so-far' : 'popup.sources', sources.length)}</h2>
        {sources.length > 1 && <span>{say('popup.newest')}</span>}
      </div>
      <SourceList sources={sources} say={say} />
    </section>
  );
}

/** The keys that lead on from here. */
function Keys({ panelKey, say }: PopupViewProps) {
  return (
    <p class="popup-keys">
      <span>
        {say('popup.keys.walk')} <kbd>Alt ↓</kbd> <kbd>Alt ↑</kbd>
      </span>
      {panelKey && (
        <span>
          {say('popup.keys.panel')} <kbd>{panelKey.replaceAll('+', ' ')}</kbd>
        </span>
      )}
    </p>
  );
}

function Site({ page, site, onSite, say }: PopupViewProps) {
  if (site === null || page.host === null) return null;
  if (site === 'everywhere') return <footer class="popup-site">{say('site.everywhere')}</footer>;
  return (
    <footer class="popup-site">
      <Switch
        label={say('site.read', page.host)}
        word={say(site === 'on' ? 'site.on' : 'site.off')}
        on={site === 'on'}
        onChange={onSite}
      />
    </footer>
  );
}
