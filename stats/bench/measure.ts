/** The same in programs/measure.R: rounds, the least a round takes, and how long a case is repeated, in seconds. */
const rounds = 9;
const shortest = 0.05;
const patience = 15;

/**
 * Seconds that something takes: the middle of nine rounds, each begun with a clean heap and paying for its own rubbish. What
 * takes less than a twentieth of a second is repeated within a round; what takes 15 seconds or more is done once.
 * @returns the seconds, and what the work gave
 */
export function timed<T>(work: () => T): { seconds: number; result: T } {
  const start = now();
  const result = work();
  const first = now() - start;
  if (first >= patience) return { seconds: first, result };
  const times = Math.max(1, Math.ceil(shortest / Math.max(first, 1e-5)));
  const taken: number[] = [];
  for (let spent = 0; taken.length < rounds && spent < patience; ) {
    globalThis.gc?.();
    const from = now();
    for (let time = 0; time < times; time++) work();
    taken.push((now() - from) / times);
    spent += now() - from;
  }
  return { seconds: median(taken), result };
}

const now = () => performance.now() / 1000;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
