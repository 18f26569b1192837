import { render } from 'preact';
import { mountPoint } from '../../components/mount-point.ts';
import { PanelView } from '../../components/panel/PanelView.tsx';
import '../../components/panel/panel.css';
import { say } from '../../lib/browser/say.ts';
import { createPanelModel } from './panel-model.ts';

const model = createPanelModel(say, new AbortController().signal);

function Panel() {
  return (
    <PanelView
      page={model.page.value}
      view={model.view.value}
      onView={model.setView}
      filter={model.filter.value}
      onFilter={model.setFilter}
      open={model.open.value}
      onOpen={model.openClaim}
      current={model.current.value}
      onGoTo={model.goTo}
      isWhole={model.isWhole.value}
      noted={model.noted.value}
      onDecide={(...decision) => void model.decide(...decision)}
      onUndo={claim => void model.undo(claim)}
      onCopyClaim={(claim, form) => void model.copyClaim(claim, form)}
      onCopyReport={() => void model.copyReport()}
      onSaveReport={model.saveReport}
      said={model.said.value}
      // A panel has no gesture on the page: only the icon or a key gives leave to read it.
      onRead={null}
      onReadAnyway={model.readAnyway}
      onOpenOptions={model.openOptions}
      onOpenLibrary={model.openLibrary}
      say={say}
    />
  );
}

render(<Panel />, mountPoint(say, 'name'));
