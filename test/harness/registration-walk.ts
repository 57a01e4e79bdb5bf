import type { Visitor } from './visitor.js';

export const email = 'ichiro@example.jp';
export const password = 'Ichiro_2022';

/** One step of procedure ② as a visitor of the demo meets it: its heading, and how it is answered. */
export interface WalkStep {
  name: string;
  heading: string;
  answer(visitor: Visitor): Promise<void>;
}

const notice: WalkStep = {
  name: 'notice',
  heading: '連携時の注意事項',
  answer: (visitor) => visitor.press('次へ'),
};

const terms: WalkStep = {
  name: 'terms',
  heading: '「TOYOTAアカウント」利用規約',
  async answer(visitor) {
    await visitor.page.getByRole('checkbox', { name: /利用規約に同意する/ }).check();
    await visitor.press('次へ');
  },
};

const identity: WalkStep = {
  name: 'identity',
  heading: '連携に必要な情報の入力',
  async answer(visitor) {
    await visitor.field(/^レクサスオーナーズカードID/).fill('1000-0000-0025');
    await visitor.field(/^IDのパスワード/).fill('Owner_0025');
    await visitor.press('次へ');
  },
};

const emailStep = (heading: string): WalkStep => ({
  name: 'email',
  heading,
  async answer(visitor) {
    await visitor.field(/^メールアドレス/).fill(email);
    await visitor.press('認証コードを送信');
  },
});

const code: WalkStep = {
  name: 'code',
  heading: '認証コードによる本人確認',
  async answer(visitor) {
    // A whole code at once is sent at once.
    await visitor.field(/^認証コード/).fill(await visitor.codeFor(email));
  },
};

const profile: WalkStep = {
  name: 'profile',
  heading: 'TOYOTAアカウントの登録に必要な情報の入力',
  async answer(visitor) {
    for (const [label, value] of [
      [/^姓/, '髙橋'],
      [/^名/, '二郎'],
      [/^フリガナ（セイ）/, 'タカハシ'],
      [/^フリガナ（メイ）/, 'ジロウ'],
    ] as const) {
      await visitor.field(label).fill(value);
    }
    await visitor.field(/^パスワード/).fill(password);
    await visitor.press('確認');
  },
};

const review: WalkStep = {
  name: 'review',
  heading: '登録内容の確認',
  answer: (visitor) => visitor.press('登録'),
};

export const done = '登録が完了しました';

const way = (name: RegExp): WalkStep => ({
  name: 'way',
  heading: 'TOYOTAアカウントの新規登録',
  answer: (visitor) => visitor.page.getByRole('button', { name }).click(),
});

/** The service learns the way without an ID only when this is answered. */
const explanation: WalkStep = {
  name: 'explanation',
  heading: 'IDをお持ちでない方のご登録',
  answer: (visitor) => visitor.press('次へ'),
};

/** The steps of each way up to the end. */
export const walks: Record<'credential' | 'plain', readonly WalkStep[]> = {
  credential: [
    way(/^レクサスオーナーズカードID／/),
    notice,
    terms,
    identity,
    emailStep('情報の確認、およびメールアドレスの登録'),
    code,
    profile,
    review,
  ],
  plain: [
    way(/^上記のIDをお持ちでない方/),
    explanation,
    terms,
    emailStep('メールアドレスの登録'),
    code,
    profile,
    review,
  ],
};

/** The heading of the screen that is shown, as soon as there is one. */
export function shownHeading(visitor: Visitor): Promise<string> {
  return visitor.page.locator('mylexus-registration #heading').innerText();
}

/**
 * Answers what is shown, step after step, until the step named `until` is shown, or the end.
 *
 * @returns the names of the steps answered
 */
export async function answerSteps(visitor: Visitor, steps: readonly WalkStep[], until?: string): Promise<string[]> {
  const answered: string[] = [];
  for (;;) {
    const heading = (await shownHeading(visitor)).replaceAll('\n', '');
    if (heading === done) return answered;
    const step = steps.find((each) => each.heading === heading);
    if (!step) throw new Error(`A screen that no step knows: ${heading}`);
    if (step.name === until) return answered;
    await step.answer(visitor);
    answered.push(step.name);
    await visitor.heading(step.heading).waitFor({ state: 'hidden' });
  }
}
