/** Toll-free and Navi Dial, mobile and IP numbers, Tokyo and Osaka (総務省, 電気通信番号計画). */
const groups = [
  /^(0120|0570)(\d{3})(\d{3})$/,
  /^(0800)(\d{3})(\d{4})$/,
  /^(0[5-9]0)(\d{4})(\d{4})$/,
  /^(0[36])(\d{4})(\d{4})$/,
];

/** `09012345678` → `090-1234-5678`. Other area codes differ in length and would need a directory: such numbers get no hyphens. */
export const formatPhone = (phone: string): string =>
  groups.reduce((shown, group) => shown.replace(group, '$1-$2-$3'), phone);
