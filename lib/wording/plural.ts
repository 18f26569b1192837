/**
 * Chooses among the forms of a message by the numbers that go into it.
 *
 * A message is a text, or an object with a form for each plural category of
 * its language ("one", "few", "other" …), and for a number that wants words of
 * its own ("1"), which goes first. Forms may hold forms: the outer level looks
 * at the first value, the next at the second, and so on.
 */
export type Message = string | { readonly [category: string]: Message };

export type Values = readonly (string | number)[];

/** The text of the form that fits the values; `other` where a value is no number. */
export function chooseForm(message: Message, values: Values, rules: Intl.PluralRules): string {
  let form: Message = message;
  for (const value of values) {
    if (typeof form === 'string') return form;
    form = formFor(form, value, rules);
  }
  return typeof form === 'string' ? form : chooseForm(form, ['other'], rules);
}

function formFor(
  forms: { readonly [category: string]: Message },
  value: string | number,
  rules: Intl.PluralRules,
): Message {
  const number = typeof value === 'number' ? value : Number(value.replaceAll(',', ''));
  const category = Number.isNaN(number) || value === '' ? 'other' : rules.select(number);
  const form = forms[String(number)] ?? forms[category] ?? forms['other'];
  if (form === undefined) throw new TypeError(`A message has no form "other": ${JSON.stringify(forms)}`);
  return form;
}
