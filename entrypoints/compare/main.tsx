import { render } from 'preact';
import { CompareView } from '../../components/compare/CompareView.tsx';
import { mountPoint } from '../../components/mount-point.ts';
import '../../components/compare/compare.css';
import { say } from '../../lib/browser/say.ts';
import { createCompareModel } from './compare-model.ts';

const model = createCompareModel();

function Compare() {
  return (
    <CompareView
      of={model.of}
      texts={model.texts.value}
      chosen={model.chosen.value}
      onChoose={key => void model.choose(key)}
      unread={model.unread.value}
      onReadAll={() => void model.readAll()}
      onAgain={() => void model.again()}
      compared={model.compared.value}
      selection={model.selection.value}
      missing={model.missing.value}
      onShow={claim => void model.showOnPage(claim)}
      say={say}
    />
  );
}

render(<Compare />, mountPoint(say, 'title.compare'));
