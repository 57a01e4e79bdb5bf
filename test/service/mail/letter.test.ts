import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentFor } from '../../../service/content/content.js';
import type { Letter } from '../../../service/content/types.js';
import { renderLetter } from '../../../service/mail/letter.js';
import type { Message } from '../../../service/mail/mail.js';
import { defaultSettings } from '../../../service/settings.js';
import { languages, type Language } from '../../../service/shared/language.js';

const settings = {
  origins: { ...defaultSettings.origins, id: 'https://id.example.jp' },
  contact: { ja: '0120-000-000（9:00～18:00）', en: '0120-000-000 (9 a.m. to 6 p.m.) & <more>' },
};
const until = new Date('2026-11-28T07:42:00Z');

const render = (language: Language, letter: Letter): Omit<Message, 'to'> =>
  renderLetter(letter, contentFor(language).letters, settings);

test('a mail with a code has it in its subject, alone on a line, and bound to the service’s host in the last line', () => {
  for (const language of languages) {
    const { mails } = contentFor(language);
    for (const write of [
      mails.registrationCode,
      mails.resumptionCode,
      mails.emailChangeCode,
      mails.passwordResetCode,
    ]) {
      const { subject, text, html } = render(language, write('012345', until));
      assert.match(subject, /My LEXUS.* 012345$/);
      assert.match(text, /^012345$/m);
      assert.match(text, language === 'ja' ? /16:42（日本時間）まで/ : /until 4:42 PM Japan time/);
      assert.ok(text.endsWith('\n@id.example.jp #012345\n'));
      assert.match(html, /<p class="code">012345<\/p>/);
    }
  }
});

test('other mails have no code; every mail says whom to contact', () => {
  for (const language of languages) {
    const { mails } = contentFor(language);
    const codes = new Set<unknown>([
      mails.registrationCode,
      mails.resumptionCode,
      mails.emailChangeCode,
      mails.passwordResetCode,
    ]);
    for (const write of Object.values(mails).filter((each) => !codes.has(each))) {
      const { subject, text, html } = render(language, (write as () => Letter)());
      assert.ok(subject.includes('My LEXUS'));
      assert.doesNotMatch(text + html.replace(/<style>.*<\/style>/s, ''), /\b\d{6}\b/);
      assert.ok(text.includes('0120-000-000'));
    }
  }
});

test('without a contact in the settings the line is left out', () => {
  const { letters, mails } = contentFor('ja');
  const silent = { ...defaultSettings, contact: { ja: '', en: '' } };
  assert.doesNotMatch(renderLetter(mails.passwordChanged(), letters, silent).text, /お問い合わせ窓口：/);
});

test('the HTML part is the text again, in its language; what is text stays text, and nothing is loaded', () => {
  for (const language of languages) {
    const { text, html } = render(language, contentFor(language).mails.registrationCode('012345', until));
    assert.match(html, new RegExp(`<html lang="${language}">`));
    const shown = html
      .replace(/<style>.*<\/style>|<title>.*<\/title>|<[^>]*>/gs, '\n')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    const lines = (whole: string): string[] =>
      whole
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
    const header = contentFor(language).letters.sender;
    assert.deepEqual(lines(shown), [header, ...lines(text)]);
    assert.doesNotMatch(html, /(?:src|href|url\()/);
  }
});
