/**
 * `keys list`, `keys rotate`, `keys reseal`: the keys of the OpenID provider. `reseal` encrypts mails that wait, too. Needs
 * MYLEXUS_SECRET, as the service does. To reseal, the secret before it comes on standard input: other users of the machine see
 * arguments.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { followClock } from '../process/clock.js';
import { loadKeys, resealKeys, rotateKeys, type KeyStore } from '../provider/keys.js';
import { resealMails } from '../shared/mails/operations.js';
import { runOnStore } from './environment.js';
import { UsageError } from './run.js';

const instant = (time: number | null): string => (time === null ? '–' : new Date(time).toISOString());

async function list(keys: KeyStore): Promise<void> {
  await loadKeys(keys);
  const rows = await keys.store.transaction((tx) => tx.oidcKeys.find({}));
  for (const { id, kind, activeAt, expiresAt } of rows.sort((one, other) => one.createdAt - other.createdAt)) {
    console.log(`${id}  ${kind}  used from ${instant(activeAt)}  published until ${instant(expiresAt)}`);
  }
}

const { positionals } = parseArgs({ allowPositionals: true });
const [command = '', ...more] = positionals;
if (more.length > 0 || !['list', 'rotate', 'reseal'].includes(command)) {
  throw new UsageError('Say list, rotate or reseal.');
}

await runOnStore(async (store) => {
  const secret = process.env['MYLEXUS_SECRET'];
  if (!secret) throw new Error('MYLEXUS_SECRET is not set: the keys are encrypted under it');
  const { now } = await followClock(() => store.statements.now());
  const keys: KeyStore = { store, secret, now };
  if (command === 'rotate') await rotateKeys(keys);
  if (command === 'reseal') {
    const oldSecret = readFileSync(process.stdin.fd, 'utf8').trim();
    const count = await resealKeys(keys, oldSecret);
    const mails = await resealMails(keys, oldSecret);
    console.log(`Encrypted ${count} keys and ${mails} mails under MYLEXUS_SECRET.`);
  }
  await list(keys);
});
