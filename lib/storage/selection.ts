/** Words that a reader selected to have them compared. In session storage: in memory, and gone with the browser. */
import { browser } from 'wxt/browser';
import { asFields, asText, isTextOrNull } from '../base/shape.ts';

export type Selection = {
  readonly text: string;
  /** Of the page they stand on. */
  readonly title: string | null;
};

const prefix = 'selection ';
const maxChars = 100_000;

/** Keeps it, and gives the name under which it is found. */
export async function setSelection(selection: Selection): Promise<string> {
  const key = crypto.randomUUID();
  await browser.storage.session.set({ [prefix + key]: selection });
  return key;
}

/** `null` for a name that is not known, as after the browser was closed. */
export async function getSelection(key: string): Promise<Selection | null> {
  const stored = (await browser.storage.session.get(prefix + key))[prefix + key];
  const fields = asFields(stored);
  const text = asText(fields?.['text'], maxChars);
  const title = fields?.['title'];
  return text === null || !isTextOrNull(title, maxChars) ? null : { text, title };
}
