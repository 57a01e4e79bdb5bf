import { html } from '@open-wc/testing';
import type { Document, Registration, RegistrationStep, RegistrationPath } from '../../src/contract/index.js';
import '../../src/define/registration.js';
import { emailKey } from '../../src/input/index.js';
import { askedFor, callElsewhere, mock, type Asked } from './mock-service.js';
import { aMoment, until, WidgetPage } from './widget-page.js';

export const email = 'ichiro@example.jp';
export const card = { id: '1000-0000-0025', password: 'Owner_0025' };
export const password = 'Abcd_1234';

const profile = {
  customerType: 'individual',
  familyName: '髙橋',
  givenName: '一郎',
  familyNameKana: 'タカハシ',
  givenNameKana: 'イチロウ',
};

/** Answers of the steps before `step`, given from elsewhere; then a page that opens finds the registration there. */
export async function registrationAt(
  step: RegistrationStep,
  path: RegistrationPath = 'credential',
): Promise<Registration> {
  let registration = await callElsewhere<Registration>('POST', 'registrations', { path });
  const answers: Partial<Record<RegistrationStep, () => Promise<[action: string, body: unknown]>>> = {
    notice: async () => ['notice', {}],
    terms: async () => {
      const { version, hash } = await callElsewhere<Document>('GET', 'documents/terms');
      return ['terms', { accepted: true, version, hash, shownAt: new Date().toISOString() }];
    },
    identity: async () => ['identity', { type: 'ownersCard', requirementSet: 'password', fields: card }],
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

/** A registration's page once it shows where the service says that it goes on. */
export async function openRegistration(
  registration = html`<mylexus-registration></mylexus-registration>`,
): Promise<WidgetPage> {
  const page = await WidgetPage.with(registration);
  const begun = (): Asked | undefined => askedFor('GET', /current$/).at(-1);
  await until('the word on what was begun', () => begun()?.answered);
  const goesOn = (): boolean => page.heading !== '' && page.all('.way').length === 0;
  const nothing = (): boolean => (begun()?.status ?? 200) !== 200;
  // Some stay at the first screen for good, and say why.
  await until('the screen it goes on at', () => nothing() || goesOn(), 1000).catch(() => undefined);
  await aMoment(30);
  await page.drawn();
  return page;
}

/** Accounts with the address, and active links of the card. */
export async function stored(): Promise<{ accounts: number; links: number; terms: number }> {
  return mock.store.transaction(async (tx) => {
    const accounts = await tx.accounts.find({ emailKey: emailKey(email) });
    const links = await tx.links.find({ activeCredentialId: card.id.replaceAll('-', '') });
    const terms = await tx.termsAcceptances.find(accounts[0] ? { accountId: accounts[0].id } : {});
    return { accounts: accounts.length, links: links.length, terms: terms.length };
  });
}
