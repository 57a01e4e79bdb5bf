import { demoCredentials } from '../service/demo-data.js';
import {
  idempotencyHeader,
  requestHeader,
  type Brand,
  type CredentialType,
  type Document,
  type InvalidationReason,
  type Profile,
  type Registration,
  type RegistrationStep,
  type RegistrationPath,
} from '../src/contract/index.js';
import { mockService } from './mock-service.js';

/** Password of every account that a story registers. */
export const newPassword = 'Abcd_1234';

/**
 * Calls the mock service as the browser of the story would, past the behaviour that the toolbar chose.
 *
 * @throws Error when the service refuses: then the story itself is wrong
 */
async function call<T>(method: 'GET' | 'POST', path: string, body: unknown = {}): Promise<T> {
  const headers = { 'Content-Type': 'application/json', [requestHeader]: '1', [idempotencyHeader]: 'story' };
  const init = method === 'GET' ? { headers } : { method, headers, body: JSON.stringify(body) };
  const response = await mockService.service.fetch(new Request(location.origin + path, init), {
    client: 'page',
    jar: mockService.jar,
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** The secret of a demo credential and what it proves. */
export function demoCredential(id: string): { type: CredentialType; password: string } {
  const credential = demoCredentials.find((each) => each.id === id);
  if (!credential) throw new Error(`No demo credential ${id}`);
  return credential;
}

export interface RegistrationFacts {
  path?: RegistrationPath;
  /** Of the page on which it is begun. */
  brand?: Brand;
  /** A demo credential, with its hyphens. */
  credential?: string;
  email?: string;
  profile?: Partial<Profile>;
}

const plainProfile: Partial<Profile> = {
  familyName: '山田',
  givenName: '葵',
  familyNameKana: 'ヤマダ',
  givenNameKana: 'アオイ',
};

/** Registers up to the step that is named; that step is still to do. */
export async function reach(step: RegistrationStep, facts: RegistrationFacts = {}): Promise<Registration> {
  const { path: registrationPath = 'credential', credential = '1000-0000-0025', email = 'ichiro@example.jp' } = facts;
  let registration = await call<Registration>('POST', '/api/registrations', {
    path: registrationPath,
    ...(facts.brand && { brand: facts.brand }),
  });
  const answers: Record<RegistrationStep, () => Promise<unknown>> = {
    notice: () => Promise.resolve({}),
    terms: async () => {
      const { version, hash } = await call<Document>('GET', '/api/documents/terms');
      return { accepted: true, version, hash, shownAt: mockService.clock.now().toISOString() };
    },
    identity: () => {
      const { type, password } = demoCredential(credential);
      return Promise.resolve({ type, requirementSet: 'password', fields: { id: credential, password } });
    },
    email: () => Promise.resolve({ email }),
    code: () => Promise.resolve({ code: mockService.newestCode(email) }),
    profile: () =>
      Promise.resolve({
        profile: {
          ...(registrationPath === 'without-id'
            ? { customerType: 'individual', ...plainProfile }
            : registration.profile),
          ...facts.profile,
        },
        password: newPassword,
      }),
    review: () => Promise.resolve({}),
    done: () => Promise.reject(new Error('Nothing comes after done')),
  };
  const actions: Partial<Record<RegistrationStep, string>> = { code: 'verification', review: 'completion' };
  while (registration.step !== step) {
    const at = registration.step;
    const path = `/api/registrations/${registration.id}/${actions[at] ?? at}`;
    registration = await call<Registration>('POST', path, await answers[at]());
  }
  return registration;
}

/** Asks for another code mail, after the waiting time. */
export async function resendCode({ id }: Registration): Promise<void> {
  mockService.clock.advance(mockService.settings.challenge.resendSeconds * 1000);
  await call('POST', `/api/registrations/${id}/resend`);
}

/** Another account links the credential meanwhile. */
export async function linkElsewhere(credential: string): Promise<void> {
  const id = credential.replaceAll('-', '');
  await mockService.store.transaction((tx) =>
    tx.links.insert({
      id: `story-${id}`,
      accountId: 'demo-corp@example.jp',
      brand: 'lexus',
      kind: demoCredential(credential).type,
      credentialId: id,
      activeCredentialId: id,
      linkedAt: mockService.clock.now().getTime(),
      unlinkedAt: null,
    }),
  );
}

/** A fleet: so many cards, all linked to taro@example.jp. */
export async function linkMany(count: number): Promise<void> {
  const linkedAt = mockService.clock.now().getTime();
  await mockService.store.transaction(async (tx) => {
    for (let index = 0; index < count; index += 1) {
      const id = String(100_000_001_000 + index);
      const link = { id, accountId: 'demo-taro@example.jp', brand: 'lexus', kind: 'ownersCard', linkedAt } as const;
      await tx.links.insert({ ...link, credentialId: id, activeCredentialId: id, unlinkedAt: null });
    }
  });
}

/** The contract of the credential changed: its car passed to another owner, it was cancelled or suspended. */
export function changeCredential(credential: string, state: InvalidationReason): Promise<void> {
  const id = credential.replaceAll('-', '');
  return mockService.store.transaction((tx) => tx.credentials.update(id, { state }));
}

/** The visitor consented to what a dealer's site may know. */
export async function consentTo(): Promise<void> {
  await call('POST', `/api/interactions/${await mockService.beginInteraction()}/consent`);
}

interface PageSession {
  refresh(): Promise<unknown>;
}

/** The sessions that the page already knows ask the service again: a story never shows the one before. */
export async function refreshSessions(): Promise<void> {
  // Connecting the tag makes the page's session, so that the first story finds one as well.
  document.body.append(document.createElement('mylexus-session'));
  document.body.lastElementChild?.remove();
  const sessions = (globalThis as { [key: symbol]: unknown })[Symbol.for('mylexus.session@1')];
  // Outside of its story, a dealer's site with a backend does not answer.
  await Promise.allSettled([...((sessions as Map<string, PageSession>) ?? [])].map(([, session]) => session.refresh()));
}
