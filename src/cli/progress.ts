export interface Progress {
  readonly say: (doing: string) => void;
  readonly stop: () => void;
}

export interface ProgressTimes {
  /** Milliseconds of silence first: what is done by then needs no words. */
  readonly quiet: number;
  /** Milliseconds between two lines. */
  readonly every: number;
}

/**
 * Writes the newest thing that is being done, one line at a time, once a command has taken longer than two seconds.
 * @param write where the lines go: never where results go
 */
export function startProgress(
  write: (text: string) => void,
  { quiet, every }: ProgressTimes = { quiet: 2000, every: 1000 },
): Progress {
  const started = Date.now();
  let newest: string | null = null;
  let written = 0;
  const show = () => {
    const now = Date.now();
    if (newest === null || now - started < quiet || now - written < every) return;
    write(`${Math.round((now - started) / 1000)} s: ${newest} ...\n`);
    newest = null;
    written = now;
  };
  const timer = setInterval(show, Math.min(every, 250));
  timer.unref();
  return {
    say: (doing) => {
      newest = doing;
      show();
    },
    stop: () => clearInterval(timer),
  };
}
