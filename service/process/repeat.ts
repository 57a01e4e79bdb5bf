/**
 * Does a job again and again, each run after the one before has ended: a job that takes long does not pile up. It does not
 * keep the process running.
 *
 * @param milliseconds - from one start to the next
 * @returns what stops it
 */
export function repeat(milliseconds: number, job: () => Promise<void>, onError: (error: unknown) => void): () => void {
  let running = false;
  const timer = setInterval(() => {
    if (running) return;
    running = true;
    void job()
      .catch(onError)
      .finally(() => (running = false));
  }, milliseconds).unref();
  return () => clearInterval(timer);
}
