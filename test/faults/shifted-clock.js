/** The clock of a machine that is wrong by CLOCK_SHIFT_MS, and is set back by an hour on SIGUSR2. */
const { now } = Date;
let shift = Number(process.env['CLOCK_SHIFT_MS'] ?? 0);
process.on('SIGUSR2', () => (shift -= 3_600_000));

globalThis.Date = class extends Date {
  /** @param {any[]} parts */
  constructor(...parts) {
    if (parts.length > 0) super(.../** @type {[number]} */ (parts));
    else super(now() + shift);
  }
  static now() {
    return now() + shift;
  }
};
