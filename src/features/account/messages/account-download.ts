import type { Locale } from '../../../i18n/messages.js';

export interface AccountDownloadMessages {
  heading: string;
  lead: string;
  download: string;
  pending: string;
}

/** Both languages in the part that has the download: it is small. */
export const accountDownloadMessages: Record<Locale, AccountDownloadMessages> = {
  ja: {
    heading: '登録情報の控え',
    lead: 'お預かりしている情報を、ファイル（JSON形式）でお受け取りいただけます。',
    download: '登録情報をダウンロード',
    pending: '準備しています',
  },
  en: {
    heading: 'Your information',
    lead: 'Keep a copy of what we store about you, as a JSON file.',
    download: 'Download my information',
    pending: 'Preparing',
  },
};
