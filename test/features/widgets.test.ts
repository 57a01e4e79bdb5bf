import { registrationSteps } from '../../src/contract/index.js';
import { callElsewhere, calls, mock, signIn, useMockService } from '../harness/mock-service.js';
import { registrationAt } from '../harness/registration.js';
import { widgetSuite } from '../suites/widget.js';

useMockService();

const down = async (path: RegExp): Promise<void> => {
  mock.behaviour = 'down';
  mock.behaviourPath = path;
};
const asHanako = () => signIn('hanako@example.jp');
const asTaro = () => signIn('taro@example.jp');

/** The interaction of the state that is tested. */
let interaction = '';
const begin = async (email: string): Promise<void> => {
  interaction = await mock.beginInteraction();
  await signIn(email);
};

before(async () => {
  await import('../../src/define.js');
  await import('../../src/hosted.js');
});

widgetSuite({
  tag: 'mylexus-login',
  states: { 'signed out': async () => undefined, 'signed in': asHanako },
  typing: { state: 'signed out', secret: 'password', text: 'email' },
});

widgetSuite({
  tag: 'mylexus-registration',
  states: {
    path: async () => undefined,
    ...Object.fromEntries(registrationSteps.map((step) => [step, () => registrationAt(step)])),
    'a text that failed to load': async () => {
      await registrationAt('notice');
      await down(/documents/);
    },
  },
  typing: { state: 'identity', secret: 'password', text: 'id' },
});

widgetSuite({
  tag: 'mylexus-connected-services',
  states: {
    'with links': asTaro,
    'without links': asHanako,
    'signed out': async () => undefined,
    'failed to load': async () => {
      await asTaro();
      await down(/services$/);
    },
  },
});

widgetSuite({ tag: 'mylexus-account-info', states: { 'signed in': asTaro, 'signed out': async () => undefined } });

widgetSuite({ tag: 'mylexus-account-menu', states: { 'signed out': async () => undefined, 'signed in': asTaro } });

widgetSuite({
  tag: 'mylexus-password-reset',
  states: { 'the address': async () => undefined },
});

widgetSuite({ tag: 'mylexus-migration-guide', states: { 'signed out': async () => undefined, 'signed in': asTaro } });

widgetSuite({ tag: 'mylexus-verification-code', states: { empty: async () => undefined } });

widgetSuite({
  tag: 'mylexus-session',
  drawn: false,
  states: { 'signed out': async () => undefined, 'signed in': asTaro },
});

widgetSuite({
  tag: 'mylexus-consent',
  attributes: () => `interaction="${interaction}" return-to="/next"`,
  states: {
    question: () => begin('taro@example.jp'),
    'without linked brands': () => begin('hanako@example.jp'),
    'signed out': async () => undefined,
    expired: async () => {
      await asTaro();
      interaction = '0'.repeat(32);
    },
    'failed to load': async () => {
      await begin('taro@example.jp');
      await down(/interactions/);
    },
  },
});

widgetSuite({
  tag: 'mylexus-consented-sites',
  states: {
    'with a site': async () => {
      await begin('taro@example.jp');
      await callElsewhere('POST', `interactions/${interaction}/consent`);
      calls.length = 0;
    },
    'without sites': asTaro,
    'signed out': async () => undefined,
    'failed to load': async () => {
      await asTaro();
      await down(/sites$/);
    },
  },
});
