import type { Settings } from '../../lib/app/settings.ts';
import type { Say } from '../../lib/wording/say.ts';
import { Glyph } from '../Glyph.tsx';
import { type Standing, standings } from '../standing.ts';
import { Check } from './Check.tsx';

type Props = {
  readonly settings: Settings;
  readonly onChange: (change: (now: Settings) => Settings) => void;
  readonly say: Say;
};

/** What is underlined, each beside a line as it will look. */
export function UnderlineSection({ settings, onChange, say }: Props) {
  return (
    <section id="underline">
      <h2>{say('underline.title')}</h2>
      <ul class="underlines">
        {standings.map(standing => (
          <li key={standing} class="underline">
            <Check
              name={say(`standing.${standing}`)}
              text={say(`underline.${standing}`)}
              on={settings.underline[fieldOf[standing]]}
              onChange={on => onChange(now => withUnderline(now, standing, on))}
            >
              <Glyph standing={standing} />
            </Check>
            <span class={settings.conflictGround ? 'underline-sample' : 'underline-sample line-only'}>
              <span class={`line-word ${standing}`}>{say(`underline.sample.${standing}`)}</span>
            </span>
          </li>
        ))}
      </ul>
      <Check
        name={say('underline.ground')}
        text={say('underline.ground.text')}
        on={settings.conflictGround}
        onChange={conflictGround => onChange(now => ({ ...now, conflictGround }))}
      />
      <Check
        name={say('underline.markers')}
        text={say('underline.markers.text')}
        on={settings.markers}
        onChange={markers => onChange(now => ({ ...now, markers }))}
      />
    </section>
  );
}

const fieldOf = { conflicts: 'conflicts', differs: 'differs', matches: 'matches', none: 'noSource' } as const;

const withUnderline = (now: Settings, standing: Standing, on: boolean): Settings => ({
  ...now,
  underline: { ...now.underline, [fieldOf[standing]]: on },
});
