import type { PageReport } from '../../lib/app/report.ts';
import type { Say } from '../../lib/wording/say.ts';
import { Coverage } from '../Coverage.tsx';
import { Icon } from '../Icon.tsx';
import { WideHead } from '../options/WideHead.tsx';
import { NotCompared } from '../panel/NotCompared.tsx';
import * as popupIcons from '../popup-icons.ts';
import { SideBySide } from '../side-by-side/SideBySide.tsx';

export type ComparedText = {
  /** Its place among those that can be compared. */
  readonly key: string;
  readonly title: string;
};

export type CompareState =
  | { readonly state: 'looking' }
  /** Too few to compare: for tabs fewer than two, for a selection none. */
  | { readonly state: 'nothing' }
  | { readonly state: 'comparing' }
  | { readonly state: 'done'; readonly report: PageReport }
  | { readonly state: 'failed'; readonly reason: 'language' | 'too-long' | 'no-answer' };

export type CompareProps = {
  readonly of: 'tabs' | 'selection';
  readonly texts: readonly ComparedText[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  /** Tabs that were not read, since nobody gave leave. */
  readonly unread: number;
  readonly onReadAll: () => void;
  /** Looks again: tabs may have been read meanwhile. */
  readonly onAgain: () => void;
  readonly compared: CompareState;
  /** Shows a claim of the chosen tab where it stands. */
  readonly onShow: (claim: string) => void;
  /** Why that could not be done. */
  readonly missing: string | null;
  /** The words of a selection. */
  readonly selection: string | null;
  readonly say: Say;
};

/** Open tabs against one another, or a selection against the library. */
export function CompareView(props: CompareProps) {
  const { of, compared, say } = props;
  return (
    <div class="compare">
      <WideHead current={of === 'tabs' ? 'compare' : null} say={say} />
      <main class="compare-main">
        <h1>{say(`compare.${of}.title`)}</h1>
        <p class="compare-lead">{say(`compare.${of}.text`)}</p>
        {of === 'tabs' && <Tabs {...props} />}
        {props.selection !== null && (
          <blockquote class="compare-selection" lang="" dir="auto">
            {props.selection}
          </blockquote>
        )}
        <div class="compare-result">
          <Result {...props} />
        </div>
        {of === 'selection' && compared.state === 'done' && (
          <NotCompared report={compared.report} say={say} />
        )}
      </main>
    </div>
  );
}

function Tabs({ texts, chosen, onChoose, unread, onReadAll, onAgain, say }: CompareProps) {
  return (
    <div class="compare-tabs">
      {texts.length > 1 && (
        <fieldset>
          <legend>{say('compare.choose')}</legend>
          {texts.map(({ key, title }) => (
            <label key={key} class="compare-tab">
              <input
                class="radio"
                type="radio"
                name="tab"
                checked={key === chosen}
                onChange={() => onChoose(key)}
              />
              <span lang="" dir="auto">
                {title}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <div class="compare-more">
        {unread > 0 && <p>{say('compare.unread', unread)}</p>}
        {unread > 0 && (
          <button type="button" class="button" onClick={onReadAll}>
            <Icon path={popupIcons.tabs} />
            {say('compare.read-all')}
          </button>
        )}
        <button type="button" class="button" onClick={onAgain}>
          {say('compare.again')}
        </button>
      </div>
    </div>
  );
}

function Result({ of, compared, missing, onShow, say }: CompareProps) {
  switch (compared.state) {
    case 'looking':
    case 'comparing':
      return (
        <p class="compare-note" role="status">
          {say(`compare.${compared.state}`)}
        </p>
      );
    case 'nothing':
      return <p class="compare-note">{say(`compare.${of}.nothing`)}</p>;
    case 'failed':
      return <p class="compare-note">{say(`page.${compared.reason}.text`)}</p>;
    case 'done': {
      const { report } = compared;
      const isSilent = report.claims.every(({ evidence }) => evidence.length === 0);
      return (
        <>
          <div class="compare-coverage">
            <Coverage report={report} say={say} />
          </div>
          <p class={missing === null ? 'visually-hidden' : 'compare-note'} role="status">
            {missing !== null && say(`passage.${missing}`)}
          </p>
          {isSilent ? (
            <p class="compare-note">{say(`compare.${of}.silent`)}</p>
          ) : (
            <SideBySide
              claims={report.claims}
              here={say(of === 'tabs' ? 'facts.this-page' : 'compare.selection')}
              published={report.article.published}
              onShow={of === 'tabs' ? onShow : null}
              say={say}
            />
          )}
        </>
      );
    }
  }
}
