import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { parse } from 'yaml';
import { commands } from '../../service/commands/commands.js';
import { readConfiguration, variableNames, type Environment } from '../../service/configuration.js';
import { createMetrics } from '../../service/process/metrics.js';

interface Compose {
  readonly services: Record<string, { environment?: Record<string, string>; build?: object; ports?: string[] }>;
}

const text = (name: string): string => readFileSync(`deploy/${name}`, 'utf8');
const compose = parse(text('compose.yaml')) as Compose;
const containerfile = text('Containerfile');
const unit = text('mylexus-account-service.service');
const { bin } = JSON.parse(readFileSync('service/package.json', 'utf8')) as { bin: Record<string, string> };

/** The lines `NAME=value` of a file of variables. */
const environment: Environment = Object.fromEntries(
  [...text('account-service.env').matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
);

suite('the files in deploy/', () => {
  test('name no variable that the service does not read', () => {
    const named = readdirSync('deploy').flatMap((name) => {
      const found = text(name).match(/\b(?:MYLEXUS_\w+|DATABASE_(?:URL|FOLDER)|SMTP_URL|NODE_ENV|PORT)\b/g);
      return (found ?? []).map((variable) => `${name}: ${variable}`);
    });
    assert.ok(named.length > 20);
    assert.deepEqual(
      named.filter((each) => !variableNames.includes(each.split(': ')[1]!)),
      [],
    );
  });

  test('have an environment with which the service starts in production', () => {
    assert.equal(readConfiguration(environment).production, true);
  });

  test('start a container with a database and a catcher of mails, on this machine alone', () => {
    const { database, mail, service } = compose.services;
    assert.ok(database && mail && service);
    const { databaseUrl, smtpUrl, port } = readConfiguration(service.environment ?? {});
    assert.equal(new URL(databaseUrl ?? '').hostname, 'database');
    assert.equal(new URL(smtpUrl ?? '').hostname, 'mail');
    assert.deepEqual(service.ports, [`127.0.0.1:${port}:8080`]);
    for (const { ports = [] } of [database, mail, service])
      for (const each of ports) assert.match(each, /^127\.0\.0\.1:/);
    assert.deepEqual(service.build, { context: '..', dockerfile: 'deploy/Containerfile' });
  });

  test('build an image whose process is not root, says whether it lives, and runs the program of the package', () => {
    const last = containerfile.split(/^FROM /m).at(-1) ?? '';
    assert.match(last, /^USER node$/m);
    assert.match(last, /^HEALTHCHECK [^]*\/livez/m);
    assert.ok(last.includes(`"service/${bin['mylexus-account-service']}"`));
    const images = [...containerfile.matchAll(/^FROM \S+:(\S+)/gm)].map(([, tag]) => tag);
    assert.deepEqual(images, Array(3).fill('22-bookworm-slim'));
    for (const [, sources = ''] of containerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm))
      for (const path of sources.split(' ')) assert.ok(existsSync(path), path);
  });

  test('run commands that there are', () => {
    const run = [...unit.matchAll(/^Exec\w+=\S+\/\.bin\/(\S+) (\S+)$/gm)];
    assert.equal(run.length, 2);
    for (const [, program = '', command = ''] of run) {
      assert.ok(program in bin, program);
      assert.ok(command in commands, command);
    }
  });

  test('keep what is about the processes from the outside', () => {
    assert.match(text('nginx.conf'), /location ~ \^\/\(\?:livez\|readyz\|metrics\)\$ \{\s+return 404;/);
    assert.match(environment['MYLEXUS_METRICS_ADDRESS'] ?? '', /^127\.0\.0\.1:/);
  });
});

const docs = readFileSync('docs/operations.md', 'utf8');

test('the runbook names metrics that there are', async () => {
  const metrics = createMetrics();
  const none = { running: 0, waiting: 0, refused: 0 };
  metrics.watch(() => ({ hashing: none, connections: { total: 0, idle: 0, waiting: 0 } }));
  metrics.call({ method: 'GET', path: '/', status: 200, milliseconds: 1 });
  const text = await metrics.text();
  const named = docs.match(/\b(?:mylexus|nodejs|process)_[a-z\d_]+[a-z\d]\b/g) ?? [];
  assert.ok(named.length > 20);
  for (const name of named) assert.match(text, new RegExp(`^(?:# TYPE )?${name}[ {]`, 'm'), name);
  for (const name of text.match(/^# HELP mylexus_\w+/gm) ?? []) assert.ok(docs.includes(`\`${name.slice(7)}\``), name);
});

test('docs/operations.md says what every variable and every command is for', () => {
  for (const name of variableNames) assert.match(docs, new RegExp(`^\\| \`${name}\``, 'm'), name);
  for (const name of Object.keys(commands)) assert.match(docs, new RegExp(`^\\| \`${name}\``, 'm'), name);
});
