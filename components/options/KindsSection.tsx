import type { Settings } from '../../lib/app/settings.ts';
import { differenceKinds } from '../../lib/comparison/verdict.ts';
import type { Say } from '../../lib/wording/say.ts';
import { Check } from './Check.tsx';

type Props = {
  readonly settings: Settings;
  readonly onChange: (change: (now: Settings) => Settings) => void;
  readonly say: Say;
};

export function KindsSection({ settings, onChange, say }: Props) {
  return (
    <section id="kinds">
      <h2>{say('kinds.title')}</h2>
      <ul class="kind-checks">
        {differenceKinds.map(kind => (
          <li key={kind}>
            <Check
              name={say(`kind.${kind}`)}
              text={say(`kinds.${kind}`)}
              on={settings.kinds[kind]}
              onChange={on => onChange(now => ({ ...now, kinds: { ...now.kinds, [kind]: on } }))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
