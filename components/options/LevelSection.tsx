import { levels, type Settings } from '../../lib/app/settings.ts';
import type { Say } from '../../lib/wording/say.ts';

type Props = {
  readonly settings: Settings;
  readonly onChange: (change: (now: Settings) => Settings) => void;
  readonly say: Say;
};

export function LevelSection({ settings, onChange, say }: Props) {
  return (
    <section id="level">
      <h2 id="level-title">{say('level.title')}</h2>
      <div class="levels" role="radiogroup" aria-labelledby="level-title">
        {levels.map(level => (
          <label key={level} class="level">
            <input
              type="radio"
              class="radio"
              name="level"
              checked={settings.level === level}
              onChange={() => onChange(now => ({ ...now, level }))}
            />
            <span class="check-words">
              <span class="check-name">{say(`level.${level}`)}</span>
              <span class="check-text">{say(`level.${level}.text`)}</span>
            </span>
          </label>
        ))}
      </div>
    </section>
  );
}
