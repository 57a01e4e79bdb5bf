import { parseArgs } from 'node:util';

/** What was typed is no form of the command. */
export class UsageError extends Error {}

/** Errors of `parseArgs` have a sentence, and then advice about dashes. */
const isParseError = (error: unknown): error is Error =>
  error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');

/** Runs a command. A mistake of the operator is printed as sentences, with exit code 1. @param usage - for arguments that are none */
export async function runCommand(work: () => unknown, usage = ''): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { message } = error as Error;
    console.error(isParseError(error) ? `${message.split('. ')[0]}.` : message);
    if (usage && (isParseError(error) || error instanceof UsageError)) console.error(usage);
    process.exitCode = 1;
  }
}

/** Throws for any argument. */
export const refuseArguments = (): void => void parseArgs({ options: {} });
