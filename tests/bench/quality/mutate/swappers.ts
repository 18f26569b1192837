/** Every kind of slot that is swapped, in the order of the table. */
import { swapNumber } from './numbers.ts';
import { swapOffice } from './offices.ts';
import { swapOrder } from './order.ts';
import { swapParticipant, swapPlace, swapSpeaker } from './people.ts';
import { swapPolarity } from './polarity.ts';
import type { SwapKind, Swapper } from './swap.ts';
import { swapTime } from './times.ts';

export const swappers: readonly (readonly [SwapKind, Swapper])[] = [
  ['number', swapNumber],
  ['time', swapTime],
  ['place', swapPlace],
  ['participant', swapParticipant],
  ['speaker', swapSpeaker],
  ['office', swapOffice],
  ['polarity', swapPolarity],
  ['order', swapOrder],
];
