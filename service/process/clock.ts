/** A clock that a process keeps by another one. */
export interface Clock {
  /** Epoch milliseconds of the other clock, without asking it. */
  now(): number;
  /** Asks the other clock. To be called now and then. */
  sync(): Promise<void>;
}

/**
 * Follows a clock that takes time to ask, the database's: processes that follow the same one agree on what has expired.
 * Between two readings the time since the process began is added, which nobody sets: the machine's own clock may jump.
 *
 * @param read - epoch milliseconds of the other clock
 * @param elapsed - milliseconds since some instant, never set back
 */
export async function followClock(
  read: () => Promise<number>,
  elapsed: () => number = () => performance.now(),
): Promise<Clock> {
  /** The other clock's reading as the middle of its round trip, and by how much that may be wrong. */
  async function measure(): Promise<{ offset: number; error: number }> {
    const begin = elapsed();
    const reading = await read();
    const end = elapsed();
    return { offset: reading - (begin + end) / 2, error: (end - begin) / 2 };
  }

  let { offset } = await measure();
  return {
    now: () => Math.floor(elapsed() + offset),
    async sync() {
      const measured = await measure();
      // A slow answer knows less than what was known before, as long as the two agree.
      if (Math.abs(measured.offset - offset) > measured.error) ({ offset } = measured);
    },
  };
}
