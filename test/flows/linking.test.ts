import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextScreen, previousScreen, progressOf, transition, type LinkingScreen } from '../../src/flows/linking.js';

const screens: readonly LinkingScreen[] = ['notice', 'identity', 'details', 'done'];
const back = (screen: LinkingScreen) => transition({ screen }, { type: 'back' });

test('the step of the service is where the visitor goes, from wherever they are', () => {
  for (const screen of screens) {
    for (const step of ['identity', 'details', 'done'] as const) {
      assert.deepEqual(transition({ screen }, { type: 'answered', linking: { step } }), { screen: step });
    }
  }
});

test('back goes one screen back; at the first and the last it leaves the state', () => {
  assert.deepEqual(
    screens.map((screen) => back(screen).screen),
    ['notice', 'notice', 'identity', 'done'],
  );
  assert.equal(previousScreen({ screen: 'notice' }), undefined);
  assert.equal(previousScreen({ screen: 'done' }), undefined);
});

test('the history leads to an earlier screen only, and nowhere from the end', () => {
  const revisit = (from: LinkingScreen, to: LinkingScreen) =>
    transition({ screen: from }, { type: 'revisit', screen: to }).screen;
  assert.equal(revisit('details', 'notice'), 'notice');
  assert.equal(revisit('identity', 'details'), 'identity');
  assert.equal(revisit('done', 'notice'), 'done');
});

test('three steps are counted, and the completion screen is none of them', () => {
  assert.deepEqual(
    screens.map((screen) => progressOf({ screen })),
    [{ step: 1, total: 3 }, { step: 2, total: 3 }, { step: 3, total: 3 }, undefined],
  );
});

test('the screen that follows', () => {
  assert.deepEqual(
    screens.map((screen) => nextScreen({ screen })),
    ['identity', 'details', 'done', undefined],
  );
});
