/** The sets, in the order of the table. */
import type { BenchSet } from '../set.ts';
import { basil } from './basil.ts';
import { basilSwapped } from './basil-swapped.ts';
import { claimbuster, policlaim } from './claim-detection.ts';
import { ecbPlus } from './ecb-plus.ts';
import { ecbSwaps } from './ecb-swaps.ts';
import { breakingNli, emergent, mrpc, negationMnli, negationRte, newsNli } from './inference.ts';
import { mutations } from './mutations.ts';
import { seeds } from './seeds.ts';
import { basilAcross, bbcNews } from './silence.ts';
import { vitaminc } from './vitaminc.ts';

export const allSets: readonly BenchSet[] = [
  mutations,
  vitaminc,
  ecbPlus,
  ecbSwaps,
  newsNli,
  breakingNli,
  negationMnli,
  negationRte,
  emergent,
  policlaim,
  claimbuster,
  mrpc,
  basil,
  basilSwapped,
  basilAcross,
  bbcNews,
  seeds,
];
