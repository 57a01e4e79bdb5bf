import assert from 'node:assert/strict';
import type {
  Document,
  Profile,
  Registration,
  RegistrationStep,
  RegistrationPath,
} from '../../../src/contract/index.js';
import type { Message } from '../../../service/mail/mail.js';
import type { Settings } from '../../../service/settings.js';
import { Client, type Answer, type Fetch } from '../client.js';

/** One running service with the demo data fresh in it. */
export interface Home {
  fetch: Fetch;
  /** Its own origin. */
  base: string;
  /** Newest first. */
  mails(): Promise<readonly Message[]>;
  advance(milliseconds: number): void;
  /** The live settings: a change holds from the next call on. */
  settings: Settings;
}
export type Start = (settings?: Partial<Settings>) => Promise<Home>;

export const minutes = (count: number): number => count * 60_000;
export const seconds = (count: number): number => count * 1000;

export const ichiro = { id: '1000-0000-0025', password: 'Owner_0025' };
export const newPassword = 'Abcd_1234';

export const browser = (home: Home, language = 'ja'): Client => new Client(home.fetch, home.base, language);

export function refused(answer: Answer, status: number, code: string): void {
  assert.deepEqual([answer.status, answer.body.code], [status, code], JSON.stringify(answer.body));
  assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
}

export function ok<Body>(answer: Answer<Body>): Body {
  assert.ok(answer.status >= 200 && answer.status < 300, `${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** The code in the newest mail to the address. */
export async function codeFor(home: Home, to: string): Promise<string> {
  const mail = (await home.mails()).find((message) => message.to === to);
  const code = /^\d{6}$/m.exec(mail?.text ?? '')?.[0];
  assert.ok(code, `no code for ${to}`);
  return code;
}

/** A code that is none of these. */
export const otherCode = (...codes: string[]): string =>
  ['000000', '111111', '222222', '333333', '444444', '555555', '666666'].find((code) => !codes.includes(code)) ?? '';

export const signIn = (client: Client, email: string, password: string, remember = false): Promise<Answer> =>
  client.post('/api/session', { email, password, remember });

export const hanako = (client: Client): Promise<Answer> => signIn(client, 'hanako@example.jp', 'Hanako_2022');
export const taro = (client: Client): Promise<Answer> => signIn(client, 'taro@example.jp', 'Taro_2022');

export const person: Profile = {
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

/** One visitor on the way through the wizard. */
export class Visitor {
  id = '';
  constructor(
    readonly home: Home,
    readonly client: Client = browser(home),
    public email = 'new@example.jp',
  ) {}

  path = (name: string): string => `/api/registrations/${this.id}/${name}`;
  post = (name: string, body?: unknown): Promise<Answer<Registration & { code: string }>> =>
    this.client.post(this.path(name), body);

  async begin(path: RegistrationPath = 'credential'): Promise<Registration> {
    const registration = ok(await this.client.post<Registration>('/api/registrations', { path }));
    this.id = registration.id;
    return registration;
  }

  async acceptance(): Promise<object> {
    const { version, hash } = ok(await this.client.get<Document>('/api/documents/terms'));
    return { accepted: true, version, hash, shownAt: '2026-11-22T05:00:00.000Z' };
  }

  identity = (fields: object = ichiro, type = 'ownersCard', requirementSet = 'password') =>
    this.post('identity', { type, requirementSet, fields });

  code = (): Promise<string> => codeFor(this.home, this.email);
  complete = (key?: string) => this.client.confirm<Registration & { code: string }>(this.path('completion'), key);
  current = async (): Promise<Registration> => ok(await this.client.get('/api/registrations/current')).registration;

  /** Answers every step before this one. */
  async until(step: RegistrationStep, path: RegistrationPath = 'credential'): Promise<Registration> {
    let registration = await this.begin(path);
    for (let answers = 0; registration.step !== step; answers += 1) {
      assert.ok(answers < 10, `stuck at ${registration.step}`);
      registration = ok(await this.#answer(registration));
    }
    return registration;
  }

  async #answer(registration: Registration): Promise<Answer<Registration>> {
    if (registration.step === 'notice') return this.post('notice');
    if (registration.step === 'terms') return this.post('terms', await this.acceptance());
    if (registration.step === 'identity') return this.identity();
    if (registration.step === 'email') return this.post('email', { email: this.email });
    if (registration.step === 'code') return this.post('verification', { code: await this.code() });
    if (registration.step === 'profile') {
      return this.post('profile', { profile: registration.profile ?? person, password: newPassword });
    }
    return this.complete();
  }
}
