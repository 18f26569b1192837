import { render } from 'preact';
import { mountPoint } from '../../components/mount-point.ts';
import { OptionsView } from '../../components/options/OptionsView.tsx';
import '../../components/options/options.css';
import { say } from '../../lib/browser/say.ts';
import { keyNamed, shortcutPageOpener } from './browser-keys.ts';
import { createOptionsModel } from './options-model.ts';

const model = createOptionsModel(new AbortController().signal);
const openShortcuts = shortcutPageOpener();

function Options() {
  return (
    <OptionsView
      settings={model.reading.settings.value}
      onChange={change => void model.change(change)}
      onReading={reading => void model.reading.choose(reading)}
      onAddSite={host => void model.reading.addSite(host)}
      onForgetSite={host => void model.reading.forget(host)}
      keys={model.keys.value}
      readKey={keyNamed(model.keys.value, 'read-page')}
      onChangeKeys={openShortcuts}
      decisions={model.decisions.value}
      megabytes={model.megabytes.value}
      onUndoAll={() => void model.undoAll()}
      problem={model.reading.problem.value ?? model.problem.value}
      say={say}
    />
  );
}

render(<Options />, mountPoint(say, 'title.options'));
