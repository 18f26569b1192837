import { signal } from '@preact/signals';
import { render } from 'preact';
import { mountPoint } from '../../components/mount-point.ts';
import type { ShownKey } from '../../components/options/KeysSection.tsx';
import { SampleArticle } from '../../components/welcome/SampleArticle.tsx';
import { WelcomeView } from '../../components/welcome/WelcomeView.tsx';
import '../../components/welcome/welcome.css';
import { say } from '../../lib/browser/say.ts';
import { keyNamed, listKeys } from '../options/browser-keys.ts';
import { createReadingModel } from '../options/reading-model.ts';
import '../reader.content/style.css';
import { loadSample, readSample } from './sample.ts';

const lifetime = new AbortController().signal;
const reading = createReadingModel(lifetime);
const keys = signal<readonly ShownKey[]>([]);
const isReady = signal(false);
const sample = loadSample();
const hasFailed = signal(sample === null);

function fail(): void {
  hasFailed.value = true;
}

function begin(container: HTMLElement | null): void {
  if (container !== null && sample !== null) readSample(sample, container, fail, lifetime);
}

function Welcome() {
  return (
    <WelcomeView
      reading={reading.settings.value.reading}
      sites={reading.settings.value.sites}
      onReading={choice => void reading.choose(choice)}
      onAddSite={host => void reading.addSite(host)}
      onForgetSite={host => void reading.forget(host)}
      problem={reading.problem.value}
      onStart={() => {
        isReady.value = true;
      }}
      isReady={isReady.value}
      readKey={keyNamed(keys.value, 'read-page')}
      panelKey={keyNamed(keys.value, 'open-panel')}
      say={say}
    >
      <SampleArticle
        paragraphs={sample?.paragraphs ?? []}
        language={sample?.article.language ?? 'en'}
        hasFailed={hasFailed.value}
        container={begin}
        say={say}
      />
    </WelcomeView>
  );
}

render(<Welcome />, mountPoint(say, 'title.welcome'));
void listKeys().then(all => {
  keys.value = all;
});
