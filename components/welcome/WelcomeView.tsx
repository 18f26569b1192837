import type { ComponentChildren } from 'preact';
import type { AllowedSite, WhenToRead } from '../../lib/app/settings.ts';
import type { Say } from '../../lib/wording/say.ts';
import { Glyph } from '../Glyph.tsx';
import { Mark } from '../Mark.tsx';
import { Keys, ReadingChoice } from '../options/ReadingChoice.tsx';
import { SiteList } from '../options/SiteList.tsx';

export type WelcomeViewProps = {
  readonly reading: WhenToRead;
  readonly sites: readonly AllowedSite[];
  readonly onReading: (reading: WhenToRead) => void;
  readonly onAddSite: (host: string) => void;
  readonly onForgetSite: (host: string) => void;
  /** The key of a message: what did not go through; `null` if all did. */
  readonly problem: string | null;
  readonly onStart: () => void;
  /** What to do now is said. */
  readonly isReady: boolean;
  /** As the browser has them; `null` where none is set. */
  readonly readKey: string | null;
  readonly panelKey: string | null;
  /** The sample article, live. */
  readonly children: ComponentChildren;
  readonly say: Say;
};

/** What it does, shown on an article, and when it runs. */
export function WelcomeView(props: WelcomeViewProps) {
  const { say } = props;
  return (
    <div class="welcome">
      <header class="welcome-head">
        <Mark size={24} />
        <span>{say('name')}</span>
      </header>
      <main class="welcome-main">
        <div class="welcome-start">
          <h1>{say('welcome.title')}</h1>
          <p class="welcome-lead">{say('welcome.lead')}</p>
          <Start {...props} />
          <Legend say={say} />
        </div>
        <div class="welcome-try">
          <section class="sample" aria-labelledby="sample-title">
            <header class="sample-head">
              <h2 id="sample-title">{say('welcome.try')}</h2>
              <span>{say('welcome.sample')}</span>
            </header>
            {props.children}
          </section>
        </div>
      </main>
      <KeysFoot {...props} />
    </div>
  );
}

function Start(props: WelcomeViewProps) {
  const { say } = props;
  return (
    <section class="start">
      <h2 id="reading-question">{say('reading.question')}</h2>
      <ReadingChoice
        reading={props.reading}
        readKey={props.readKey}
        onReading={props.onReading}
        labelledBy="reading-question"
        say={say}
      />
      <p class="problem" role="status">
        {props.problem !== null && say(props.problem)}
      </p>
      {props.reading === 'sites' && (
        <SiteList sites={props.sites} onAdd={props.onAddSite} onForget={props.onForgetSite} say={say} />
      )}
      <div class="start-actions">
        <button type="button" class="button primary large" onClick={props.onStart}>
          {say('welcome.start')}
        </button>
        <p class="start-ready" role="status">
          {props.isReady && say(`welcome.ready.${props.reading}`)}
        </p>
      </div>
      <p class="start-promise">{say('welcome.nothing-leaves')}</p>
    </section>
  );
}

function Legend({ say }: { readonly say: Say }) {
  return (
    <div class="legend">
      <dl>
        {(['conflicts', 'differs', 'matches'] as const).map(standing => (
          <div key={standing}>
            <dt>
              <Glyph standing={standing} />
              <span class={`line-word ${standing}`}>{say(`standing.${standing}`)}</span>
            </dt>
            <dd>{say(`welcome.legend.${standing}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{say('welcome.not-in-error')}</p>
    </div>
  );
}

function KeysFoot({ panelKey, say }: WelcomeViewProps) {
  return (
    <footer class="welcome-keys">
      <h2>{say('keys.title')}</h2>
      <ul>
        <li>
          {say('keys.walk')} <Keys keys="Alt+↓" /> <Keys keys="Alt+↑" />
        </li>
        <li>
          {say('keys.open-card')} <Keys keys="Alt+Enter" />
        </li>
        <li>
          {say('keys.close-card')} <Keys keys="Esc" />
        </li>
        {panelKey !== null && (
          <li>
            {say('keys.open-panel')} <Keys keys={panelKey} />
          </li>
        )}
      </ul>
    </footer>
  );
}
