import type { AccountDownloadMessages } from './account-download.messages.js';

export const accountDownload: AccountDownloadMessages = {
  heading: 'Your information',
  lead: 'Keep a copy of what we store about you, as a JSON file.',
  download: 'Download my information',
  pending: 'Preparing',
};
