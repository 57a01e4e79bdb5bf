/**
 * Makes what a release publishes: the npm packages of the widgets and of the account service, and the folder for `<script>`,
 * under `release/`. Publishes nothing by itself.
 *
 *     npm run release -- --base https://id.example.jp/widgets/
 *
 * The widgets speak to the origin that serves them. If another one serves the files, name the account service:
 *
 *     npm run release -- --base https://static.example.jp/widgets/ --service https://id.example.jp
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkBase, publishFolder } from './integrity.js';

const { values } = parseArgs({ options: { base: { type: 'string' }, service: { type: 'string' } } });
const base = checkBase(values.base);
if (values.service && !/^https:\/\/[^/]+\/?$/.test(values.service)) {
  throw new Error('Name the account service by its origin: --service https://id.example.jp');
}
if (values.service) process.env['MYLEXUS_SERVICE'] = values.service;
const changes = execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' });
if (changes) throw new Error(`A release is made of what is committed:\n${changes}`);

const npm = (...parts: string[]): void =>
  void execFileSync('npm', parts, { stdio: 'inherit', shell: process.platform === 'win32' });

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
npm('run', '--silent', 'build');
npm('exec', '--', 'tsx', 'scripts/build-service.ts');
mkdirSync('release', { recursive: true });
npm('pack', '--ignore-scripts', '--pack-destination', 'release');
npm('pack', '--ignore-scripts', '--workspace', 'mylexus-account-service', '--pack-destination', 'release');
const files = Object.keys(publishFolder('dist/cdn', 'release/cdn', version, base)).length;
console.log(`release/cdn/${version}: ${files} files with their hashes; embed.html is what a page pastes.`);
