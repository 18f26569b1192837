import type { VNode } from 'preact';
import { OptionsView } from '../../components/options/OptionsView.tsx';
import { SampleArticle } from '../../components/welcome/SampleArticle.tsx';
import { WelcomeView, type WelcomeViewProps } from '../../components/welcome/WelcomeView.tsx';
import { defaultSettings, type Settings } from '../../lib/app/settings.ts';
import '../../components/options/options.css';
import '../../components/welcome/welcome.css';
import { claims } from './fixtures.ts';
import { gallerySay } from './gallery-say.ts';

const nothing = () => {};

const sites = [
  { host: 'coastline-gazette.example', since: '2025-05-22' },
  { host: 'harbourdaily.example', since: '2025-05-24' },
];

function options(change: Partial<Settings>, problem: string | null = null, decisions = 3): () => VNode {
  return () => (
    <OptionsView
      settings={{ ...defaultSettings, ...change }}
      onChange={nothing}
      onReading={nothing}
      onAddSite={nothing}
      onForgetSite={nothing}
      keys={[
        { name: 'next', keys: 'Alt+↓', also: 'Ctrl+Shift+Y' },
        { name: 'previous', keys: 'Alt+↑' },
        { name: 'open-card', keys: 'Alt+Enter' },
        { name: 'close-card', keys: 'Esc' },
        { name: 'open-panel', keys: 'Alt+Shift+P' },
        { name: 'toggle-highlights', keys: null },
        { name: 'read-page', keys: 'Alt+Shift+S' },
        { name: 'save-page', keys: 'Alt+Shift+K' },
      ]}
      readKey="Alt+Shift+S"
      onChangeKeys={nothing}
      decisions={decisions}
      megabytes="3.4"
      onUndoAll={nothing}
      problem={problem}
      say={gallerySay}
    />
  );
}

function welcome(change: Partial<WelcomeViewProps> = {}, hasFailed = false): () => VNode {
  return () => (
    <WelcomeView
      reading="click"
      sites={[]}
      onReading={nothing}
      onAddSite={nothing}
      onForgetSite={nothing}
      problem={null}
      onStart={nothing}
      isReady={false}
      readKey="Alt+Shift+S"
      panelKey="Alt+Shift+P"
      say={gallerySay}
      {...change}
    >
      <SampleArticle
        paragraphs={[claims.slice(0, 4), claims.slice(6, 9)].map(group =>
          group.map(each => each.text).join(' '),
        )}
        language="en"
        hasFailed={hasFailed}
        say={gallerySay}
      />
    </WelcomeView>
  );
}

export const pageStates: Record<string, () => VNode> = {
  'options-sites': options({ reading: 'sites', sites }),
  'options-refused': options({ conflictGround: false }, 'reading.refused', 0),
  welcome: welcome(),
  'welcome-sites': welcome({ reading: 'sites', sites, isReady: true }, true),
};
