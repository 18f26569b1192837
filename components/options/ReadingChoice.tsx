import type { WhenToRead } from '../../lib/app/settings.ts';
import type { Say } from '../../lib/wording/say.ts';

/** When to read: three ways, each with what it asks for. A choice asks the browser at that moment. */
export function ReadingChoice(props: {
  readonly reading: WhenToRead;
  /** The key that reads a page, as the browser writes it; `null` where none is set. */
  readonly readKey: string | null;
  readonly onReading: (reading: WhenToRead) => void;
  /** The id of the heading that names the group. */
  readonly labelledBy: string;
  readonly say: Say;
}) {
  const { say } = props;
  return (
    <div class="choices" role="radiogroup" aria-labelledby={props.labelledBy}>
      {(['click', 'sites', 'everywhere'] as const).map(each => (
        <label key={each} class="choice">
          <input
            type="radio"
            class="radio"
            name="reading"
            checked={props.reading === each}
            onChange={() => props.onReading(each)}
          />
          <span class="choice-words">
            <span class="choice-name">
              {say(`reading.${each}`)}
              {each === 'click' && <span class="tag">{say('reading.default')}</span>}
            </span>
            <span class="choice-text">
              {each === 'click' ? (
                <ClickText readKey={props.readKey} say={say} />
              ) : (
                say(`reading.${each}.text`)
              )}
            </span>
            <span class="choice-asks">{say(`reading.${each}.asks`)}</span>
          </span>
        </label>
      ))}
    </div>
  );
}

function ClickText({ readKey, say }: { readonly readKey: string | null; readonly say: Say }) {
  if (readKey === null) return <>{say('reading.click.text.icon')}</>;
  const [before, after] = say('reading.click.text', '\u0000').split('\u0000');
  return (
    <>
      {before}
      <Keys keys={readKey} />
      {after}
    </>
  );
}

/** A key as it is pressed: "Alt+Shift+S" becomes "Alt Shift S". */
export const Keys = ({ keys }: { readonly keys: string }) => <kbd dir="ltr">{keys.replaceAll('+', ' ')}</kbd>;
