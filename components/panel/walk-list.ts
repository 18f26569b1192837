/**
 * The keys of the panel's list, as of an accordion: arrows (or j and k) from
 * item to item, Home and End, Escape out of an open one. Tab goes everywhere
 * as on any page. Letters count only while the focus is in the list.
 */

/** The button that stands for each item: its heading's, or what a decision left in its place. */
const stops = '[data-stop]';

/** The stop of a claim's item; `null` where it is not listed. */
export function stopOf(list: HTMLElement | null, claim: string): HTMLElement | null {
  const all = list?.querySelectorAll<HTMLElement>(stops) ?? [];
  return [...all].find(stop => stop.dataset['stop'] === claim) ?? null;
}

export function walkByKey(
  event: KeyboardEvent & { readonly currentTarget: HTMLElement },
  open: string | null,
  onClose: () => void,
): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const list = event.currentTarget;
  if (event.key === 'Escape') {
    if (open === null) return;
    event.preventDefault();
    // Before the item closes over the button that has the focus.
    stopOf(list, open)?.focus();
    onClose();
    return;
  }
  const next = nextStop([...list.querySelectorAll<HTMLElement>(stops)], event);
  if (next === null) return;
  event.preventDefault();
  next.focus();
  next.closest('li')?.scrollIntoView({ block: 'nearest' });
}

function nextStop(all: readonly HTMLElement[], { key, target }: KeyboardEvent): HTMLElement | null {
  const item = target instanceof Element ? target.closest('li') : null;
  const at = all.findIndex(stop => stop.closest('li') === item);
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return all[at + 1] ?? null;
    case 'ArrowUp':
    case 'k':
      return all[at - 1] ?? null;
    case 'Home':
      return all[0] ?? null;
    case 'End':
      return all.at(-1) ?? null;
    default:
      return null;
  }
}
