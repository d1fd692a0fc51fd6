const reached = new Map<string, number>();

/**
 * A place at which a test may have the process killed: `OPENWARD_CRASH_AT=name` ends it there as a power cut would, and
 * `OPENWARD_CRASH_AT=name:3` when it comes there the third time. Without that variable nothing happens.
 */
export function crashPoint(name: string): void {
  const asked = process.env.OPENWARD_CRASH_AT;
  if (asked === undefined) return;
  const [wanted, time = "1"] = asked.split(":");
  if (wanted !== name) return;
  const times = (reached.get(name) ?? 0) + 1;
  reached.set(name, times);
  if (times === Number(time)) process.kill(process.pid, "SIGKILL");
}
