import type { Settings, WhenToRead } from '../../lib/app/settings.ts';
import type { Say } from '../../lib/wording/say.ts';
import { DataSection } from './DataSection.tsx';
import { KeysSection, type ShownKey } from './KeysSection.tsx';
import { KindsSection } from './KindsSection.tsx';
import { LanguageSection } from './LanguageSection.tsx';
import { LevelSection } from './LevelSection.tsx';
import { ReadingChoice } from './ReadingChoice.tsx';
import { SiteList } from './SiteList.tsx';
import { UnderlineSection } from './UnderlineSection.tsx';
import { WideHead } from './WideHead.tsx';

export type OptionsViewProps = {
  readonly settings: Settings;
  readonly onChange: (change: (now: Settings) => Settings) => void;
  readonly onReading: (reading: WhenToRead) => void;
  readonly onAddSite: (host: string) => void;
  readonly onForgetSite: (host: string) => void;
  readonly keys: readonly ShownKey[];
  readonly readKey: string | null;
  /** `null` where the browser lets no page open its list of keys. */
  readonly onChangeKeys: (() => void) | null;
  /** How many decisions are kept. */
  readonly decisions: number;
  /** Megabytes of the disk that all of it takes; `null` where the browser does not tell. */
  readonly megabytes: string | null;
  readonly onUndoAll: () => void;
  /** The key of a message: what did not go through; `null` if all did. */
  readonly problem: string | null;
  readonly say: Say;
};

const sections = ['reading', 'underline', 'level', 'kinds', 'languages', 'keys', 'data'] as const;

/** What the extension may do, one section a question. */
export function OptionsView(props: OptionsViewProps) {
  const { settings, say } = props;
  return (
    <div class="options">
      <WideHead current="options" say={say} />
      <div class="options-body">
        <nav class="options-nav" aria-label={say('nav.sections')}>
          <ul>
            {sections.map(section => (
              <li key={section}>
                <a href={`#${section}`}>{say(`${section}.title`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <main class="options-main">
          <h1 class="visually-hidden">{say('options.title')}</h1>
          <section id="reading">
            <h2 id="reading-title">{say('reading.title')}</h2>
            <ReadingChoice
              reading={settings.reading}
              readKey={props.readKey}
              onReading={props.onReading}
              labelledBy="reading-title"
              say={say}
            />
            <p class="problem" role="status">
              {props.problem !== null && say(props.problem)}
            </p>
            {(settings.reading === 'sites' || settings.sites.length > 0) && (
              <SiteList
                sites={settings.sites}
                onAdd={props.onAddSite}
                onForget={props.onForgetSite}
                say={say}
              />
            )}
          </section>
          <UnderlineSection {...props} />
          <LevelSection {...props} />
          <KindsSection {...props} />
          <LanguageSection {...props} />
          <KeysSection {...props} />
          <DataSection {...props} />
        </main>
      </div>
    </div>
  );
}
