import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RegistrationStep, RegistrationWay } from '../../src/contract/index.js';
import {
  initialRegistration,
  nextScreen,
  previousScreen,
  progressOf,
  transition,
  type RegistrationScreen,
  type RegistrationState,
} from '../../src/flows/registration.js';

const steps: Record<Exclude<RegistrationWay, 'resume'>, readonly RegistrationStep[]> = {
  credential: ['notice', 'terms', 'identity', 'email', 'code', 'profile', 'review', 'done'],
  plain: ['terms', 'email', 'code', 'profile', 'review', 'done'],
};

const answered = (way: RegistrationWay, step: RegistrationStep, state = initialRegistration): RegistrationState =>
  transition(state, { type: 'answered', registration: { way, step } });
const back = (state: RegistrationState): RegistrationState => transition(state, { type: 'back' });
const revisit = (state: RegistrationState, screen: RegistrationScreen): RegistrationState =>
  transition(state, { type: 'revisit', screen });
const fraction = (state: RegistrationState): string | undefined => {
  const progress = progressOf(state);
  return progress && `${progress.step}/${progress.total}`;
};

test('it begins with the choice of the way', () => {
  assert.deepEqual(initialRegistration, { screen: 'way', way: 'credential', reached: undefined });
});

test('the way without an ID explains first; the way with one waits for the service', () => {
  const plain = transition(initialRegistration, { type: 'choose', way: 'plain' });
  assert.deepEqual(plain, { screen: 'plain', way: 'plain', reached: undefined });
  assert.deepEqual(transition(plain, { type: 'choose', way: 'credential' }), initialRegistration);
});

for (const way of ['credential', 'plain'] as const) {
  test(`${way}: the service's step is where the visitor goes, from wherever they are`, () => {
    for (const from of steps[way]) {
      for (const step of steps[way]) {
        assert.deepEqual(answered(way, step, answered(way, from)), { screen: step, way, reached: step });
      }
    }
  });

  test(`${way}: every screen counts once, the completion screen does not`, () => {
    const first = transition(initialRegistration, { type: 'choose', way });
    const begun = way === 'plain' ? [initialRegistration, first] : [first];
    const fractions = [...begun, ...steps[way].map((step) => answered(way, step))].map(fraction);
    const total = way === 'plain' ? 7 : 8;
    const expected = Array.from({ length: total }, (_, index) => `${index + 1}/${total}`);
    if (way === 'plain') expected[0] = '1/8';
    assert.deepEqual(fractions, [...expected, undefined]);
  });

  test(`${way}: from the review, back visits each screen once and skips the accepted code`, () => {
    const screens: RegistrationScreen[] = [];
    for (let state = answered(way, 'review'); previousScreen(state);) {
      state = back(state);
      screens.push(state.screen);
    }
    const before = way === 'plain' ? ['plain', 'way'] : ['way'];
    const answers = steps[way].filter((step) => !['code', 'review', 'done'].includes(step));
    assert.deepEqual(screens, [...answers.reverse(), ...before]);
  });

  test(`${way}: while a code is waited for, back leads to it and from it`, () => {
    const waiting = answered(way, 'code');
    assert.equal(back(waiting).screen, 'email');
    assert.equal(back(waiting).reached, 'code');
    assert.equal(previousScreen({ ...waiting, screen: 'profile' }), 'code');
  });

  test(`${way}: only what was reached can be visited again`, () => {
    for (const reached of steps[way]) {
      const state = answered(way, reached);
      for (const screen of steps[way]) {
        const known = steps[way].indexOf(screen) <= steps[way].indexOf(reached);
        const accepted = screen === 'code' && reached !== 'code';
        const expected = reached !== 'done' && known && !accepted ? screen : reached;
        assert.equal(revisit(state, screen).screen, expected, `${reached} → ${screen}`);
        assert.equal(revisit(state, screen).reached, reached);
      }
    }
  });

  test(`${way}: the screen that follows is the next of its way`, () => {
    steps[way].forEach((step, index) => assert.equal(nextScreen(answered(way, step)), steps[way][index + 1]));
  });
}

test('resume: the address and its code, then the screen of the registration that is resumed', () => {
  const email = answered('resume', 'email');
  const code = answered('resume', 'code', email);
  assert.deepEqual([email, code].map(fraction), ['2/3', '3/3']);
  assert.equal(back(code).screen, 'email');
  assert.equal(back(email).screen, 'way');
  assert.equal(nextScreen(code), 'profile');
  assert.deepEqual(answered('credential', 'review', code), answered('credential', 'review'));
});

test('before the service knows of anything, the history still leads back to the choice', () => {
  const plain = transition(initialRegistration, { type: 'choose', way: 'plain' });
  assert.equal(revisit(plain, 'way').screen, 'way');
  assert.equal(revisit(plain, 'terms').screen, 'plain');
});

test('what is impossible leaves the state as it is', () => {
  assert.deepEqual(back(initialRegistration), initialRegistration);
  assert.deepEqual(revisit(initialRegistration, 'profile'), initialRegistration);
  assert.deepEqual(revisit(initialRegistration, 'way'), initialRegistration);
  const done = answered('credential', 'done');
  assert.deepEqual(back(done), done);
  for (const screen of ['way', 'email', 'done'] as const) assert.deepEqual(revisit(done, screen), done);
  const credential = answered('credential', 'review');
  assert.deepEqual(revisit(credential, 'plain'), credential);
  const plain = answered('plain', 'review');
  assert.deepEqual(revisit(plain, 'identity'), plain);
  assert.deepEqual(revisit(plain, 'notice'), plain);
});

test('a restart forgets the way and what was reached', () => {
  for (const step of steps.plain) {
    assert.deepEqual(transition(answered('plain', step), { type: 'restart' }), initialRegistration);
  }
});

test('no event changes the state it is given', () => {
  const state = Object.freeze(answered('credential', 'profile'));
  back(state);
  revisit(state, 'email');
  answered('plain', 'terms', state);
  assert.deepEqual(state, { screen: 'profile', way: 'credential', reached: 'profile' });
});
