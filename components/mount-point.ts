import { directionOf, type Say } from '../lib/wording/say.ts';

/**
 * Where a page of ours is rendered, once the page says in which language its
 * words are and which way they run.
 *
 * @param title key of the message that its tab shows
 */
export function mountPoint(say: Say, title: string): Element {
  const root = document.querySelector('#root');
  if (root === null) throw new TypeError('The page has no #root to render into');
  document.documentElement.lang = say('language');
  document.documentElement.dir = directionOf(say);
  document.title = say(title);
  return root;
}
