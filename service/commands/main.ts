/** `npm run service -- <command>`: what an operator does with the account service. */
const commands: Readonly<Record<string, () => Promise<unknown>>> = {
  start: () => import('./start.js'),
  'check-config': () => import('./check-config.js'),
  migrate: () => import('./migrate.js'),
  sweep: () => import('./sweep.js'),
  'import-credentials': () => import('./import-credentials.js'),
  clients: () => import('./clients.js'),
  keys: () => import('./keys.js'),
};

export {};

// The command reads what stands behind its name.
const [name = ''] = process.argv.splice(2, 1);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command) await command();
else {
  console.error(`Usage: service ${Object.keys(commands).join(' | ')}`);
  process.exitCode = 1;
}
