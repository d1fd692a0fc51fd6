import { lifeOf, type Postmaster, stopPostmaster } from "./postmaster.ts";

/** A PostgreSQL that is started again where it ends without having been told to. */
export interface KeptRunning {
  readonly port: number;
  readonly pid: () => number;
  readonly stop: () => Promise<void>;
}

interface Keeping {
  /** Starts it again at the port that others know. */
  readonly again: (port: number) => Promise<Postmaster>;
  readonly log: (sentence: string) => void;
}

const lookMs = 250;
const restMs = 5000;

export function keepRunning(first: Postmaster, { again, log }: Keeping): KeptRunning {
  let { pid } = first;
  let lives = lifeOf(pid);
  let stopped = false;
  let starting: Promise<void> | null = null;
  let restUntil = 0;

  const look = setInterval(() => {
    if (stopped || starting !== null || lives() || performance.now() < restUntil) return;
    log(`The PostgreSQL of the records (process ${pid}) ended by itself; it is started again.`);
    starting = again(first.port)
      .then((next) => {
        ({ pid } = next);
        lives = lifeOf(pid);
      })
      .catch((error: unknown) => {
        restUntil = performance.now() + restMs;
        log(error instanceof Error ? error.message : String(error));
      })
      .finally(() => {
        starting = null;
      });
  }, lookMs);
  look.unref();

  return {
    port: first.port,
    pid: () => pid,
    stop: async () => {
      stopped = true;
      clearInterval(look);
      await starting;
      await stopPostmaster(pid);
    },
  };
}
