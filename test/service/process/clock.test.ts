import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followClock } from '../../../service/process/clock.js';

/** A database whose clock is at `reading()`, with the time that an answer takes there and back. */
function world(reading: (elapsed: number) => number) {
  let elapsed = 1000;
  let [there, back] = [5, 5];
  return {
    elapsed: () => elapsed,
    pass: (milliseconds: number) => void (elapsed += milliseconds),
    delay: (...delays: [number, number]) => void ([there, back] = delays),
    read: async () => {
      elapsed += there;
      const read = reading(elapsed);
      elapsed += back;
      return read;
    },
  };
}

test('a clock is read as the middle of its round trip, and goes on by the time that passes', async () => {
  const { read, elapsed, pass } = world((now) => 1_800_000_000_000 + now);
  const clock = await followClock(read, elapsed);
  assert.equal(clock.now(), 1_800_000_000_000 + elapsed());
  pass(60_000);
  assert.equal(clock.now(), 1_800_000_000_000 + elapsed());
});

test('a slow answer changes nothing as long as it agrees, and a clock that was set is followed', async () => {
  let set = 0;
  const { read, elapsed, delay } = world((now) => 1_800_000_000_000 + now + set);
  const clock = await followClock(read, elapsed);
  delay(900, 0);
  await clock.sync();
  assert.equal(clock.now(), 1_800_000_000_000 + elapsed());
  set = -3_600_000;
  delay(5, 5);
  await clock.sync();
  assert.equal(clock.now(), 1_800_000_000_000 + elapsed() + set);
});

test('the machine’s own clock may be set back: the clock does not notice', async (t) => {
  const clock = await followClock(async () => 1_800_000_000_000);
  const before = clock.now();
  t.mock.method(Date, 'now', () => 0);
  assert.ok(clock.now() - before < 1000);
});
