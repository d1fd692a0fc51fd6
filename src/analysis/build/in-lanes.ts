import type { Database } from "../../store/database.ts";

/** A piece of work on the facts that must wait for some others and may run beside the rest. */
export interface Task {
  readonly name: string;
  /** Names of tasks that must have ended; names that are no task are taken to be done. */
  readonly after: readonly string[];
  readonly run: (lane: Database) => Promise<void>;
}

/** Connections at work at once: what one does on a single processor leaves another for the rest. */
const lanes = 2;

/**
 * Runs every task once, each after those it waits for, in their order where that leaves a choice.
 * @param prepare done once on each connection, before its first task
 * @throws the first task's error, once nothing runs any more
 * @throws RangeError where tasks wait for each other
 */
export async function inLanes(
  db: Database,
  tasks: readonly Task[],
  prepare: (lane: Database) => Promise<void> = async () => {},
): Promise<void> {
  const names = new Set(tasks.map(({ name }) => name));
  const done = new Set<string>();
  const waiting = [...tasks];
  const running = new Set<Promise<void>>();
  const errors: unknown[] = [];
  const free: Database[] = [];
  const opened: Database[] = [];
  try {
    while (waiting.length > 0 && errors.length === 0) {
      const at = waiting.findIndex(({ after }) => after.every((name) => done.has(name) || !names.has(name)));
      const task = waiting[at];
      if (task === undefined && running.size === 0)
        throw new RangeError(`tasks wait for each other: ${waiting.map(({ name }) => name).join(", ")}`);
      if (task === undefined || running.size === lanes) {
        await Promise.race(running);
        continue;
      }
      waiting.splice(at, 1);
      const lane = free.pop() ?? (await db.fork());
      if (!opened.includes(lane)) {
        opened.push(lane);
        await prepare(lane);
      }
      const run: Promise<void> = task
        .run(lane)
        .then(() => void done.add(task.name))
        .catch((error: unknown) => void errors.push(error))
        .finally(() => {
          running.delete(run);
          free.push(lane);
        });
      running.add(run);
    }
  } finally {
    await Promise.all(running);
    for (const lane of opened) lane.close();
  }
  if (errors.length > 0) throw errors[0];
}
