/**
 * Every screen in every state, one at a time: `?state=popup-done&theme=dark`,
 * in a language and a direction: `&language=de`, `&dir=rtl`.
 * Without a state it lists them. For tests and for eyes; the product knows
 * nothing of it.
 */
import { render } from 'preact';
import '../../components/card.css';
import { cardStates } from './card-states.tsx';
import { speak } from './gallery-say.ts';
import { compareStates, libraryStates } from './library-states.tsx';
import { pageStates } from './page-states.tsx';
import { panelStates, popupStates } from './screen-states.tsx';
import './gallery.css';

const states = {
  ...cardStates,
  ...popupStates,
  ...panelStates,
  ...pageStates,
  ...libraryStates,
  ...compareStates,
};

const wanted = new URLSearchParams(location.search);
const root = document.querySelector('#root');
if (root === null) throw new TypeError('gallery: index.html has no #root');
document.documentElement.dataset['theme'] = wanted.get('theme') ?? 'light';
speak(wanted.get('language') ?? 'en', wanted.get('dir'));
const state = states[wanted.get('state') ?? ''];
render(state ? state() : <Index />, root);

function Index() {
  return (
    <main>
      <h1>Gallery</h1>
      <ul>
        {Object.keys(states).map(name => (
          <li key={name}>
            <a href={`?state=${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
