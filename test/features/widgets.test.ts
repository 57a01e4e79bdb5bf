import { registrationSteps } from '../../src/contract/index.js';
import { mock, signIn, useMockService } from '../harness/mock-service.js';
import { registrationAt } from '../harness/registration.js';
import { widgetSuite } from '../suites/widget.js';

useMockService();

const down = async (path: RegExp): Promise<void> => {
  mock.behaviour = 'down';
  mock.behaviourPath = path;
};
const asHanako = () => signIn('hanako@example.jp');
const asTaro = () => signIn('taro@example.jp');

before(async () => {
  await import('../../src/define.js');
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
