import { kindNames, type Catalogue } from '../service/brands/catalogue.js';
import { demoAccounts, demoCredentials } from '../service/demo-data.js';
import { aozoraCards } from './aozora/cards.js';
import type { Language } from './page.js';

interface Table {
  heads: string[];
  rows: string[][];
}

const words = {
  ja: {
    accounts: ['メールアドレス', 'パスワード', 'お名前', '種別', '状態'],
    credentials: ['種類', 'ID', 'パスワード', '名義', 'カナ', '生年月日', '電話番号', '郵便番号', '状態'],
    individual: '個人',
    corporation: '法人',
    active: '有効',
    locked: 'ロック中',
    withdrawn: '退会済み',
    cancelled: '解約済み',
    transferred: '譲渡済み',
    suspended: '停止中',
  },
  en: {
    accounts: ['Email', 'Password', 'Name', 'Type', 'State'],
    credentials: ['Type', 'ID', 'Password', 'Holder', 'Kana', 'Date of birth', 'Phone', 'Postal code', 'State'],
    individual: 'individual',
    corporation: 'corporation',
    active: 'active',
    locked: 'locked',
    withdrawn: 'withdrawn',
    cancelled: 'cancelled',
    transferred: 'transferred',
    suspended: 'suspended',
  },
};

export function accountTable(shown: Language): Table {
  const t = words[shown];
  const rows = demoAccounts.map(({ email, password, profile, state }) => {
    const name = profile.corporationName || `${profile.familyName} ${profile.givenName}`;
    return [email, password, name, t[profile.customerType], t[state]];
  });
  return { heads: t.accounts, rows };
}

export function credentialTable(shown: Language, brands: Catalogue): Table {
  const t = words[shown];
  const rows = [...demoCredentials, ...aozoraCards].map(({ type, id, password, holder, state }) => [
    kindNames(brands, type, shown).credentialTypeName,
    id,
    password,
    holder ? `${holder.familyName} ${holder.givenName}` : '–',
    holder ? `${holder.familyNameKana} ${holder.givenNameKana}` : '–',
    holder?.birthDate ?? '–',
    holder?.phone ?? '–',
    holder?.postalCode ?? '–',
    t[state],
  ]);
  return { heads: t.credentials, rows };
}
