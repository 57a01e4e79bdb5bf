/** `npm run keys -- list`, `npm run keys -- rotate`: the keys of the OpenID provider. Needs MYLEXUS_SECRET, as the service does. */
import { loadKeys, rotateKeys, type KeyStore } from '../provider/keys.js';
import { followClock } from '../process/clock.js';
import { runOnStore } from './environment.js';

const instant = (time: number | null): string => (time === null ? '–' : new Date(time).toISOString());

async function list(keys: KeyStore): Promise<void> {
  await loadKeys(keys);
  const rows = await keys.store.transaction((tx) => tx.oidcKeys.find({}));
  for (const { id, kind, activeAt, expiresAt } of rows.sort((one, other) => one.createdAt - other.createdAt)) {
    console.log(`${id}  ${kind}  used from ${instant(activeAt)}  published until ${instant(expiresAt)}`);
  }
}

await runOnStore(async (store) => {
  const secret = process.env['MYLEXUS_SECRET'];
  if (!secret) throw new Error('MYLEXUS_SECRET is not set: the keys are encrypted under it');
  const { now } = await followClock(() => store.statements.now());
  const keys: KeyStore = { store, secret, now };
  const [command] = process.argv.slice(2);
  if (command === 'rotate') await rotateKeys(keys);
  else if (command !== 'list') throw new Error('Usage: keys list | keys rotate');
  await list(keys);
});
