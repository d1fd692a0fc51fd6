/** Too much is asked at once; it will soon be less. */
export class TooBusy extends Error {
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super("Too much is asked at once.");
    this.name = "TooBusy";
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export interface TurnstileLimits {
  /** Pieces of work under way at a time. */
  readonly atATime: number;
  /** How many more may wait, and for how long. */
  readonly waiting: number;
  readonly longestWaitMs: number;
}

/**
 * Lets so many pieces of work through at a time; some more wait for their turn, in the order they came.
 * @returns runs a piece of work; throws TooBusy where the queue is full, or its turn did not come in time
 */
export function turnstile({
  atATime,
  waiting,
  longestWaitMs,
}: TurnstileLimits): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const queue: (() => void)[] = [];
  const turn = () =>
    new Promise<void>((come, gone) => {
      const go = () => {
        clearTimeout(late);
        come();
      };
      const late = setTimeout(() => {
        queue.splice(queue.indexOf(go), 1);
        gone(new TooBusy(Math.ceil(longestWaitMs / 1000)));
      }, longestWaitMs);
      queue.push(go);
    });
  return async (work) => {
    if (running < atATime) running += 1;
    else if (queue.length >= waiting) throw new TooBusy(Math.ceil(longestWaitMs / 1000));
    else await turn();
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
