#!/usr/bin/env node
/** `mylexus-account-service <command>`: what an operator does with the account service. */
import { commands, help, usageOf } from './commands.js';
import { refuseArguments, runCommand, UsageError } from './run.js';

/** The command finds its arguments where it would be without its name. */
const [name = ''] = process.argv.splice(2, 1);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
const asksForHelp = [name, ...process.argv.slice(2)].some((word) => word === '--help' || word === '-h');

if (asksForHelp) console.log(command ? usageOf(command) : help());
else if (command) {
  await runCommand(() => {
    if (command.bare) refuseArguments();
    return command.run();
  }, usageOf(command));
} else {
  await runCommand(() => {
    throw new UsageError(name ? `There is no command ${name}.` : 'Name a command.');
  }, help());
}
