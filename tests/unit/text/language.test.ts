import { describe, expect, it } from 'vitest';
import { isEnglish } from '../../../lib/text/language.ts';

const english =
  'The harbour master said on Monday that the ferry would not leave before the storm had passed, and that the crew of the second boat had been told to wait at the quay until the evening, when a pilot was to come on board.';
const spanish =
  'El capitán del puerto dijo el lunes que el barco no saldría antes de que pasara la tormenta, y que la tripulación del segundo barco había recibido la orden de esperar en el muelle hasta la tarde, cuando debía subir a bordo un práctico.';
const german =
  'Der Hafenmeister sagte am Montag, die Fähre werde nicht auslaufen, bevor der Sturm vorüber sei, und die Besatzung des zweiten Bootes habe Anweisung, bis zum Abend am Kai zu warten, wenn ein Lotse an Bord kommen solle, der die Einfahrt kennt.';

describe('isEnglish', () => {
  it('knows English by its small words', () => {
    expect(isEnglish(english)).toBe(true);
  });

  it.each([spanish, german])('knows that “%s” is not', text => {
    expect(isEnglish(text)).toBe(false);
  });

  it('says nothing of a text too short to tell', () => {
    expect(isEnglish('Nothing to see.')).toBeNull();
  });
});
