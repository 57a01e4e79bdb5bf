import { assert } from '@open-wc/testing';
import * as library from '../../src/index.js';
import { registrationSteps } from '../../src/contract/index.js';
import { mock, signIn, useMockService } from '../harness/mock-service.js';
import { registrationAt } from '../harness/registration.js';
import { widgetSuite } from '../suites/widget.js';

const registeredByTheIndex = Object.values(library).filter(
  (each) => typeof each === 'function' && each.prototype instanceof HTMLElement && isRegistered(each as never),
);

function isRegistered(constructor: CustomElementConstructor): boolean {
  try {
    new constructor();
    return true;
  } catch {
    return false;
  }
}

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

it('importing the classes registers nothing but the registration the harness asked for', () => {
  for (const constructor of registeredByTheIndex) {
    assert.include(['MylexusRegistration', 'MylexusVerificationCode'], (constructor as { name: string }).name);
  }
});

widgetSuite({
  tag: 'mylexus-login',
  states: { 'signed out': async () => undefined, 'signed in': asHanako },
  typing: { state: 'signed out', secret: 'password', text: 'email' },
});

widgetSuite({
  tag: 'mylexus-registration',
  states: {
    way: async () => undefined,
    ...Object.fromEntries(registrationSteps.map((step) => [step, () => registrationAt(step)])),
    'a text that did not come': async () => {
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
    'not to be had': async () => {
      await asTaro();
      await down(/services$/);
    },
  },
});

widgetSuite({ tag: 'mylexus-account-info', states: { 'signed in': asTaro, 'signed out': async () => undefined } });

widgetSuite({ tag: 'mylexus-account-menu', states: { 'signed out': async () => undefined, 'signed in': asTaro } });
