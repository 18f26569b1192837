import { render } from 'preact';
import { PopupView } from '../../components/popup/PopupView.tsx';
import '../../components/popup/popup.css';
import { mountPoint } from '../../components/mount-point.ts';
import { say } from '../../lib/browser/say.ts';
import { createPopupModel } from './popup-model.ts';

const model = createPopupModel(new AbortController().signal);

function Popup() {
  return (
    <PopupView
      page={model.page.value}
      site={model.site.value}
      onRead={() => void model.read()}
      onReadAnyway={model.readAnyway}
      onShowClaim={claim => void model.showClaim(claim)}
      onOpenPanel={model.openPanel}
      onOpenOptions={model.openOptions}
      onOpenLibrary={model.openLibrary}
      onCompareTabs={model.compareTabs}
      saving={model.saving.value}
      onSave={() => void model.save()}
      onUndoSave={() => void model.undoSave()}
      panelKey={model.panelKey.value}
      onSite={on => void model.setSite(on)}
      say={say}
    />
  );
}

render(<Popup />, mountPoint(say, 'name'));
