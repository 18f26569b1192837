import { Icon } from '../Icon.tsx';
import * as icons from '../icons.ts';
import * as popupIcons from '../popup-icons.ts';
import type { PanelViewProps } from './PanelView.tsx';

/** The whole comparison, to be handed on. */
export function Report({ onCopyReport, onSaveReport, said, say }: PanelViewProps) {
  return (
    <section class="panel-report" aria-labelledby="report-title">
      <h2 id="report-title">{say('report.heading')}</h2>
      <div class="report-actions">
        <button type="button" class="button small" onClick={onCopyReport}>
          <Icon path={icons.copy} size={14} />
          {say('report.copy')}
        </button>
        <button type="button" class="button small" onClick={() => onSaveReport('markdown')}>
          <Icon path={popupIcons.import} size={14} />
          {say('report.save.md')}
        </button>
        <button type="button" class="button small" onClick={() => onSaveReport('html')}>
          <Icon path={popupIcons.import} size={14} />
          {say('report.save.html')}
        </button>
      </div>
      <p role="status">{said?.where === 'report' && said.words}</p>
    </section>
  );
}
