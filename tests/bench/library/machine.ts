/** What the machine gives while something is measured, so that figures of a busy one are known as such. */
import { cpus, loadavg } from 'node:os';

export { calibrate } from '../speed-report.ts';

/** The cores, how many tasks wanted them, and how long the multiplications took each time they were asked for. */
export function machineLine(calibrations: readonly number[]): string {
  const sorted = calibrations.toSorted((a, b) => a - b);
  const [least = 0] = sorted;
  const most = sorted.at(-1) ?? 0;
  return `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${loadavg()[0]?.toFixed(1)} tasks wanting them; ten million multiplications took ${least.toFixed(0)} to ${most.toFixed(0)} ms meanwhile, and everything grows with them.`;
}
