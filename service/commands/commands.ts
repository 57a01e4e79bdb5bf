/** What an operator can type after the name of the program. */
export interface Command {
  /** The forms of its arguments. */
  readonly usage: readonly string[];
  /** It takes no arguments. */
  readonly bare?: true;
  /** What it does, in one line. */
  readonly summary: string;
  /** Runs it: the module does so when it is loaded, with its arguments in `process.argv`. */
  readonly run: () => Promise<unknown>;
}

export const commands: Readonly<Record<string, Command>> = {
  start: {
    usage: ['start'],
    bare: true,
    summary: 'runs the service on PORT until SIGTERM or SIGINT',
    run: () => import('./start.js'),
  },
  'check-config': {
    usage: ['check-config'],
    bare: true,
    summary: 'prints everything that is wrong with the environment, and changes nothing',
    run: () => import('./check-config.js'),
  },
  migrate: {
    usage: ['migrate'],
    bare: true,
    summary: 'brings the tables up to date; the service does so too when it starts',
    run: () => import('./migrate.js'),
  },
  'import-credentials': {
    usage: ['import-credentials <file>'],
    summary: 'writes cards and IDs from a CSV or NDJSON file into the database',
    run: () => import('./import-credentials.js'),
  },
  sweep: {
    usage: ['sweep'],
    bare: true,
    summary: 'deletes what has expired; the service does so too, once a minute',
    run: () => import('./sweep.js'),
  },
  clients: {
    usage: [
      'clients list',
      'clients add <id> --name-ja <name> --name-en <name> --origin <origin> --redirect <address> …\n' +
        '              [--post-logout <address> …] [--backchannel-logout <address>] [--confidential]',
      'clients close <id>',
    ],
    summary: "lists, adds and closes the dealers' sites of the OpenID provider",
    run: () => import('./clients.js'),
  },
  keys: {
    usage: ['keys list', 'keys rotate', 'keys reseal < <file with the secret before MYLEXUS_SECRET>'],
    summary:
      'lists and rotates the keys of the OpenID provider; encrypts them and mails that wait under another secret',
    run: () => import('./keys.js'),
  },
};

/** How one command is typed. */
export const usageOf = ({ usage }: Command): string => ['Usage:', ...usage.map((line) => `  ${line}`)].join('\n');

/** Every command with what it does. */
export function help(): string {
  const width = Math.max(...Object.keys(commands).map(({ length }) => length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    'Usage: mylexus-account-service <command>',
    '',
    ...lines,
    '',
    '<command> --help shows its arguments. The environment variables are in docs/operations.md of the repository.',
  ].join('\n');
}
