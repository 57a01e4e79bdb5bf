import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { suite, test } from 'node:test';
import { commands } from '../../../service/commands/commands.js';

interface Outcome {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Types a command, without anything in the environment. */
const type = (...words: string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const parts = ['--import', 'tsx', 'service/commands/main.ts', ...words];
    execFile(process.execPath, parts, { env: { PATH: process.env['PATH'] } }, (error, output, errors) =>
      resolve({ code: error ? Number(error.code) : 0, output, errors }),
    );
  });

suite('the commands of the service', { concurrency: 2 }, () => {
  test('are listed by --help', async () => {
    const { code, output } = await type('--help');
    assert.equal(code, 0);
    for (const name of Object.keys(commands)) assert.match(output, new RegExp(`^  ${name} +\\w`, 'm'));
  });

  test('say how each is typed', async () => {
    const { code, output } = await type('clients', 'add', '--help');
    assert.equal(code, 0);
    assert.match(output, /^Usage:\n {2}clients list\n {2}clients add <id> --name-ja <name>/);
  });

  for (const [words, sentence] of [
    [['strat'], 'There is no command strat.\nUsage: mylexus-account-service <command>\n'],
    [['start', '--port', '80'], "Unknown option '--port'.\nUsage:\n  start\n"],
    [['keys', 'rotate', 'all'], 'Say list, rotate or reseal.\nUsage:\n  keys list\n  keys rotate\n'],
    [['sweep'], 'DATABASE_URL or DATABASE_FOLDER must name the database\n'],
  ] as const) {
    test(`a mistake is a sentence and exit code 1: ${['service', ...words].join(' ')}`, async () => {
      const { code, output, errors } = await type(...words);
      assert.deepEqual([code, output], [1, '']);
      assert.ok(errors.startsWith(sentence), errors);
      assert.doesNotMatch(errors, /^ +at /m);
    });
  }
});
