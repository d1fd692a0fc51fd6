/**
 * A place at which a test may have the process killed: `OPENWARD_CRASH_AT=name` ends it there as a power cut would.
 * Without that variable nothing happens.
 */
export function crashPoint(name: string): void {
  if (process.env.OPENWARD_CRASH_AT === name) process.kill(process.pid, "SIGKILL");
}
