import assert from 'node:assert/strict';
import {
  endpoints as api,
  type AcceptTerms,
  type AnswerOf,
  type BodyOf,
  type CredentialType,
  type Endpoint,
  type Identity,
  type Profile,
  type Registration,
  type RegistrationPath,
  type RegistrationStep,
} from '../../../src/contract/index.js';
import { emptyProfile } from '../../../src/input/index.js';
import type { Message } from '../../../service/mail/mail.js';
import type { Settings } from '../../../service/settings.js';
import { Client, type Answer, type BodyOfAnswer, type Fetch } from '../client.js';

export { endpoints as api } from '../../../src/contract/index.js';

/** A service under test with the demo data in its initial state. */
export interface RunningService {
  fetch: Fetch;
  /** Its own origin. */
  base: string;
  /** Newest first. */
  mails(): Promise<readonly Message[]>;
  advance(milliseconds: number): void;
  /** Begins an authorization of a dealer's site and returns the interaction's id. */
  beginInteraction(): Promise<string>;
  /** The live settings: a change applies from the next call on. */
  settings: Settings;
  /** Whether it keeps cookies in a jar, so that they have no attributes. */
  hasJar?: boolean;
}
export type Start = (settings?: Partial<Settings>) => Promise<RunningService>;

export const minutes = (count: number): number => count * 60_000;
export const seconds = (count: number): number => count * 1000;

export const ichiro = { id: '1000-0000-0025', password: 'Owner_0025' };
export const newPassword = 'Abcd_1234';

export const browser = (service: RunningService, language = 'ja'): Client =>
  new Client(service.fetch, service.base, language);

export function refused(answer: Answer, status: number, code: string): void {
  assert.deepEqual([answer.status, answer.body.code], [status, code], JSON.stringify(answer.body));
  assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
}

export function ok<Body>(answer: Answer<Body>): Body {
  assert.ok(answer.status >= 200 && answer.status < 300, `${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** The code in the newest mail to the address. */
export async function codeFor(service: RunningService, to: string): Promise<string> {
  const mail = (await service.mails()).find((message) => message.to === to);
  const code = /^\d{6}$/m.exec(mail?.text ?? '')?.[0];
  assert.ok(code, `no code for ${to}`);
  return code;
}

/** A code that is none of these. */
export const otherCode = (...codes: string[]): string =>
  ['000000', '111111', '222222', '333333', '444444', '555555', '666666'].find((code) => !codes.includes(code)) ?? '';

export const signIn = (client: Client, email: string, password: string, remember = false) =>
  client.call(api.signIn, { body: { email, password, remember } });

export const hanako = (client: Client) => signIn(client, 'hanako@example.jp', 'Hanako_2022');
export const taro = (client: Client) => signIn(client, 'taro@example.jp', 'Taro_2022');

export const person: Profile = {
  ...emptyProfile(),
  customerType: 'individual',
  corporationName: '',
  corporationNameKana: '',
  familyName: '山田',
  givenName: '葵',
  familyNameKana: 'やまだ',
  givenNameKana: 'ｱｵｲ',
  birthDate: '1990-02-03',
  phone: '０９０ー１１１１−２２２２',
  postalCode: '〒100-0005',
  prefecture: '東京都',
  city: '千代田区',
  street: '丸の内1-1',
  building: '',
};

/** An endpoint that answers with a registration of the path. */
type StepEndpoint = Endpoint & { path: `/api/registrations/{id}/${string}`; idempotent?: never };
type StepBody<E extends Endpoint> = BodyOf<E> extends undefined ? [] : [body: BodyOf<E>];

/** A visitor who goes through the registration wizard. */
export class Visitor {
  id = '';
  constructor(
    readonly service: RunningService,
    readonly client: Client = browser(service),
    public email = 'new@example.jp',
  ) {}

  /** Calls an endpoint of this visitor's registration. */
  call<E extends StepEndpoint>(endpoint: E, ...[body]: StepBody<E>): Promise<Answer<BodyOfAnswer<E>>> {
    const anyEndpoint: Endpoint = endpoint;
    const input = { params: { id: this.id }, ...(body !== undefined && { body }) } as never;
    return this.client.call(anyEndpoint, input) as Promise<Answer<BodyOfAnswer<E>>>;
  }

  async begin(path: RegistrationPath = 'credential'): Promise<Registration> {
    const registration = ok(await this.client.call(api.beginRegistration, { body: { path } }));
    this.id = registration.id;
    return registration;
  }

  async acceptance(): Promise<AcceptTerms> {
    const { version, hash } = ok(await this.client.call(api.getDocument, { params: { name: 'terms' } }));
    return { accepted: true, version, hash, shownAt: '2026-11-22T05:00:00.000Z' };
  }

  identity = (fields: Identity['fields'] = ichiro, type: CredentialType = 'ownersCard', requirementSet = 'password') =>
    this.call(api.proveIdentity, { type, requirementSet, fields });

  code = (): Promise<string> => codeFor(this.service, this.email);
  complete = (idempotencyKey: string = crypto.randomUUID()) =>
    this.client.call(api.completeRegistration, { params: { id: this.id }, idempotencyKey });

  /** The registration under way. Fails where there is none. */
  async current(): Promise<Registration> {
    const registration = await this.currentOrNull();
    assert.ok(registration, 'no registration is under way');
    return registration;
  }
  currentOrNull = async (): Promise<AnswerOf<typeof api.getCurrentRegistration>['registration']> =>
    ok(await this.client.call(api.getCurrentRegistration)).registration;

  /** Answers every step before this one. */
  async until(step: RegistrationStep, path: RegistrationPath = 'credential'): Promise<Registration> {
    return this.goOn(await this.begin(path), step);
  }

  /** Answers the steps that are left before this one. */
  async goOn(registration: Registration, step: RegistrationStep): Promise<Registration> {
    for (let answers = 0; registration.step !== step; answers += 1) {
      assert.ok(answers < 10, `stuck at ${registration.step}`);
      registration = ok(await this.#answer(registration));
    }
    return registration;
  }

  async #answer({ step, profile = person }: Registration): Promise<Answer<Registration>> {
    if (step === 'notice') return this.call(api.acknowledgeNotice);
    if (step === 'terms') return this.call(api.acceptTerms, await this.acceptance());
    if (step === 'identity') return this.identity();
    if (step === 'email') return this.call(api.registerEmail, { email: this.email });
    if (step === 'code') return this.call(api.verifyRegistration, { code: await this.code() });
    if (step === 'profile') return this.call(api.registerProfile, { profile, password: newPassword });
    return this.complete();
  }
}
