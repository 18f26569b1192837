/** Where a page of ours is rendered. */
export function mountPoint(): Element {
  const root = document.querySelector('#root');
  if (root === null) throw new TypeError('The page has no #root to render into');
  return root;
}
