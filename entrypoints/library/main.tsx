import { render } from 'preact';
import { LibraryView } from '../../components/library/LibraryView.tsx';
import { mountPoint } from '../../components/mount-point.ts';
import '../../components/library/library.css';
import { say } from '../../lib/browser/say.ts';
import { createLibraryModel } from './library-model.ts';

const model = createLibraryModel(new AbortController().signal);

function Library() {
  return (
    <LibraryView
      rows={model.rows.value}
      hiddenBytes={model.hiddenBytes.value}
      shelf={model.shelf.value}
      onShow={model.show}
      query={model.query.value}
      onSearch={model.search}
      found={model.found.value}
      open={model.open.value}
      onOpen={key => void model.openRow(key)}
      onShowOnPage={(row, claim) => void model.showOnPage(row, claim)}
      onSwitch={(row, on) => void model.switchRow(row, on)}
      onRename={(row, name) => void model.rename(row, name)}
      onMove={(row, story) => void model.moveTo(row, story)}
      onRenameStory={(from, to) => void model.renameStory(from, to)}
      onDelete={row => void model.remove(row)}
      notice={model.notice.value}
      onUndo={() => void model.undo()}
      importing={model.importing.value}
      onImport={files => void model.importFiles(files)}
      onCancelImport={model.cancelImport}
      onCloseImport={model.closeImport}
      onUndoImport={() => void model.undoImport()}
      onExport={(kind, rows) => void model.exportAs(kind, rows)}
      decisions={model.decisions.value}
      onUndoDecision={id => void model.undoDecision(id)}
      onUndoAll={() => void model.undoAllDecisions()}
      onWipe={() => void model.wipe()}
      say={say}
    />
  );
}

render(<Library />, mountPoint(say, 'title.library'));
