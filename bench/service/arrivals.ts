/** Numbers from 0 to 1, the same at every run (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How many owners arrive in each second of the peak hour, each on their own (a Poisson process). */
export function arrivalsOf(owners: number, random: () => number): number[] {
  const counts = Array<number>(3600).fill(0);
  const perSecond = owners / 3600;
  for (let time = 0; ;) {
    time -= Math.log(1 - random()) / perSecond;
    if (time >= 3600) return counts;
    counts[Math.floor(time)]! += 1;
  }
}

/** The work that each second brings, when an owner's calls are spread over `minutes` from the arrival. */
export function workOf(
  arrivals: readonly number[],
  { calls, perCall, minutes }: { calls: number; perCall: number; minutes: number },
  random: () => number,
): number[] {
  const work = Array<number>(arrivals.length).fill(0);
  arrivals.forEach((count, second) => {
    for (let call = 0; call < count * calls; call += 1) {
      const at = second + Math.floor(random() * minutes * 60);
      if (at < work.length) work[at]! += perCall;
    }
  });
  return work;
}

/** Seconds that the last call waits at most, when `machines` do one second of work each per second. */
export function longestWait(work: readonly number[], machines: number): number {
  let [backlog, longest] = [0, 0];
  for (const each of work) {
    backlog = Math.max(0, backlog + each - machines);
    longest = Math.max(longest, backlog / machines);
  }
  return longest;
}
