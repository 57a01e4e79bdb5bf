/**
 * Builds `service/dist`, what the package `mylexus-account-service` has: our own code as JavaScript, a file for each module,
 * so that the places in the log name them; the hosted pages; and the widgets' files of `dist/cdn`. Packages stay outside:
 * `service/package.json` names them.
 */
import { chmodSync, copyFileSync, cpSync, rmSync } from 'node:fs';
import { rolldown } from 'rolldown';

const folder = 'service/dist';
const program = `${folder}/commands/main.js`;

rmSync(folder, { recursive: true, force: true });
const bundle = await rolldown({
  input: { 'commands/main': 'service/commands/main.ts' },
  platform: 'node',
  external: /^[^./]/,
  checks: { pluginTimings: false },
});
await bundle.write({ dir: folder, format: 'es', preserveModules: true, preserveModulesRoot: 'service' });
await bundle.close();
chmodSync(program, 0o755);
copyFileSync('LICENSE', `${folder}/LICENSE`);
// A thread is loaded by its address, which the bundler does not follow.
for (const name of ['hosted/views', 'hosted/shared', 'hashing/argon2-thread.js'])
  cpSync(`service/${name}`, `${folder}/${name}`, { recursive: true });
// Where service/hosted/site.ts finds them in the repository too: two folders above itself, in dist/cdn.
cpSync('dist/cdn', `${folder}/cdn`, { recursive: true });
