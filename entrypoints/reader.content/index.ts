/**
 * Wiring of the reader, the script that runs in a page that its reader asked
 * to have read. Builds, connects, starts; the work is in lib/page and lib/app.
 *
 * Lives by a signal of its own and not by WXT's: that one also ends when an
 * event of the page says so, and a page must not end its reader.
 */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import cardStyles from '../../components/card.css?inline';
import { callBackground } from '../../lib/messaging/client.ts';
import { answerReaderCalls } from '../../lib/messaging/reader-server.ts';
import { claimRun } from '../../lib/page/one-run.ts';
import { createReader } from '../../lib/page/reader.ts';
import { watchLibrary } from '../../lib/storage/library/watch-library.ts';
import { watchUnderlines } from '../../lib/storage/stored-settings.ts';
import { createClaimCard } from './claim-card.tsx';
import './style.css';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main() {
    if (document.contentType === 'application/pdf') return;
    const run = claimRun();
    if (run === null) return;
    const { signal } = run;
    const card = createClaimCard();
    const reader = createReader(
      {
        document,
        window,
        cardStyles,
        renderCard: card.render,
        unmountCard: card.unmount,
        announce: card.announce,
        check: (article, part) => callBackground('checkArticle', { article, part }),
        onUnstyled: frames => void callBackground('styleMarks', { frames }),
        report: conflicts => void callBackground('stateChanged', { conflicts }),
        isGone: () => browser.runtime?.id === undefined,
        onGone() {
          if (signal.aborted) return;
          run.end();
          console.info('Second Source was updated or switched off. Reload the page to read it again.');
        },
      },
      signal,
    );
    answerReaderCalls(
      {
        pageState: () => reader.session.state(),
        article: () => reader.article(),
        readAnyway() {
          void reader.read({ anyway: true, again: true });
          return null;
        },
        showClaim({ claim }) {
          reader.showClaim(claim);
          return null;
        },
        showPassage: ({ span, text }) => reader.showPassage(span, text),
        decisionsChanged({ decision, change }) {
          reader.decisionChanged(decision, change);
          return null;
        },
        claimInSight: ({ known }) => reader.claimInSight(known),
        press({ key }) {
          reader.press(key);
          return null;
        },
        setHighlights({ visible }) {
          reader.setVisible(visible);
          return null;
        },
        toggleHighlights() {
          reader.toggle();
          return null;
        },
      },
      signal,
    );
    watchUnderlines(
      ({ underline: { noSource, ...shown }, conflictGround, markers }) =>
        reader.setLook({ conflictGround, markers, shown: { ...shown, none: noSource } }),
      signal,
    );
    watchLibrary(() => void reader.read({ again: true }), signal);
    run.onRepeat(() => void reader.read({ again: true }));
    void reader.read();
  },
});
