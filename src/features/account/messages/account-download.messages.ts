/** Messages of the section with which a holder downloads what is stored. */
export interface AccountDownloadMessages {
  heading: string;
  lead: string;
  download: string;
  pending: string;
}
