import { html } from '@open-wc/testing';
import type { Document, Registration, RegistrationStep, RegistrationPath } from '../../src/contract/index.js';
import '../../src/define/registration.js';
import { emailKey } from '../../src/input/index.js';
import { callsTo, callElsewhere, mock, type ServiceCall } from './mock-service.js';
import { aMoment, until, WidgetPage } from './widget-page.js';

export const email = 'ichiro@example.jp';
export const credential = { id: '1000-0000-0025', password: 'Owner_0025' };
export const password = 'Abcd_1234';

const profile = {
  customerType: 'individual',
  familyName: '髙橋',
  givenName: '一郎',
  familyNameKana: 'タカハシ',
  givenNameKana: 'イチロウ',
};

/** Begins a registration, if none is begun, and answers its steps up to `step`, without a page. A page opened later continues there. */
export async function registrationAt(
  step: RegistrationStep,
  path: RegistrationPath = 'credential',
  begun?: Registration,
): Promise<Registration> {
  let registration = begun ?? (await callElsewhere<Registration>('POST', 'registrations', { path }));
  const answers: Partial<Record<RegistrationStep, () => Promise<[action: string, body: unknown]>>> = {
    notice: async () => ['notice', {}],
    terms: async () => {
      const { version, hash } = await callElsewhere<Document>('GET', 'documents/terms');
      return ['terms', { accepted: true, version, hash, shownAt: new Date().toISOString() }];
    },
    identity: async () => ['identity', { type: 'ownersCard', requirementSet: 'password', fields: credential }],
    email: async () => ['email', { email }],
    code: async () => ['verification', { code: mock.newestCode(email) }],
    profile: async () => ['profile', { profile, password }],
    review: async () => ['completion', {}],
  };
  while (registration.step !== step) {
    const [action, body] = await answers[registration.step]!();
    registration = await callElsewhere('POST', `registrations/${registration.id}/${action}`, body);
  }
  return registration;
}

/** Opens a page with a registration, and waits until it shows the step of the service. */
export async function openRegistration(
  // Tests share the history of one page.
  registration = html`<mylexus-registration history="off"></mylexus-registration>`,
): Promise<WidgetPage> {
  const page = await WidgetPage.with(registration);
  const lastRead = (): ServiceCall | undefined => callsTo('GET', /current$/).at(-1);
  await until('the answer about a registration under way', () => lastRead()?.answered);
  const resumed = (): boolean => page.heading !== '' && page.all('.path').length === 0;
  const failed = (): boolean => (lastRead()?.status ?? 200) !== 200;
  // Without a registration under way, the first step stays.
  await until('the resumed step', () => failed() || resumed(), 1000).catch(() => undefined);
  await aMoment(30);
  await page.drawn();
  return page;
}

/** Numbers of accounts with the address, of active links of the credential, and of accepted terms. */
export async function stored(): Promise<{ accounts: number; links: number; terms: number }> {
  return mock.store.transaction(async (tx) => {
    const accounts = await tx.accounts.find({ emailKey: emailKey(email) });
    const links = await tx.links.find({ activeCredentialId: credential.id.replaceAll('-', '') });
    const terms = await tx.termsAcceptances.find(accounts[0] ? { accountId: accounts[0].id } : {});
    return { accounts: accounts.length, links: links.length, terms: terms.length };
  });
}
