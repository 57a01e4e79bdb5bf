/** Free dial and navigation dial, mobile and IP numbers, Tokyo and Osaka (総務省, 電気通信番号計画). */
const groups = [
  /^(0120|0570)(\d{3})(\d{3})$/,
  /^(0800)(\d{3})(\d{4})$/,
  /^(0[5-9]0)(\d{4})(\d{4})$/,
  /^(0[36])(\d{4})(\d{4})$/,
];

/** `09012345678` → `090-1234-5678`. Elsewhere the length of the area code takes a directory: no hyphens, rather than wrong ones. */
export const formatPhone = (phone: string): string =>
  groups.reduce((shown, group) => shown.replace(group, '$1-$2-$3'), phone);
