import type { AccountDownloadMessages } from './account-download.messages.js';

export const accountDownload: AccountDownloadMessages = {
  heading: '登録情報の控え',
  lead: 'お預かりしている情報を、ファイル（JSON形式）\u2060で保存できます。',
  download: '登録情報をダウンロード',
  pending: '準備しています',
};
