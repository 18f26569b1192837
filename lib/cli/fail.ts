/** Bad input ends the terminal's commands with one line on stderr and status 2. */
export class BadInput extends Error {}

export const exitStatus = { clean: 0, discrepancies: 1, badInput: 2 } as const;

/** Prints what a command is for where it was asked to (`--help`, `-h`); whether it was. */
export function printHelp(argv: readonly string[], help: string): boolean {
  const isAsked = argv.includes('--help') || argv.includes('-h');
  if (isAsked) process.stdout.write(help);
  return isAsked;
}

/** Runs a command; whatever is wrong with its input is said in one line. A bug of ours still throws. */
export async function run(command: () => Promise<number> | number): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    process.stderr.write(`${error.message.replaceAll(/\s+/g, ' ')}\n`);
    process.exitCode = exitStatus.badInput;
  }
}
