import { type Kysely, sql, type Transaction } from "kysely";
import { crashPoint } from "../crash-point.ts";
import { nextRecordedAt } from "../log/log-entry.ts";
import { appendLeaf, type Frontier, type Hash, type TreeNode } from "../log/merkle-tree.ts";
import { readFrontier } from "./log-rows.ts";
import type { Tables } from "./tables.ts";
import { isAway, orUnavailable, unavailable } from "./unavailable.ts";

/** The end of the log as one transaction sees it, while no other can add to it. */
export interface LogEnd {
  /** What the next entry is numbered. */
  readonly seq: number;
  /** What it says about when it was recorded. */
  readonly recordedAt: string;
  /** The tree before it. */
  readonly frontier: Frontier;
  /** Tells that it was added. */
  readonly added: (leaf: Hash) => void;
  /** Tells that something else was said at that moment: what comes next is not before it. */
  readonly passed: () => void;
}

/** One thing to be written: wholly, or not at all where it throws. */
export type Work<T> = (transaction: Transaction<Tables>, nextEnd: () => LogEnd) => Promise<T>;
export type Enqueue = <T>(work: Work<T>) => Promise<T>;

interface Job {
  readonly run: (transaction: Transaction<Tables>, nextEnd: () => LogEnd) => Promise<() => void>;
  readonly fail: (error: unknown) => void;
  readonly since: number;
}

const mostAtOnce = 100;
const mostWaiting = 2000;
const longestWaitMs = 5000;

/**
 * Writes one after another, since the log has one end; what waits meanwhile is written in one transaction together, so that the disk is
 * flushed once for all of it. Where one of them fails, each is tried again alone.
 */
export function writeQueue(db: Kysely<Tables>, now: () => number): { enqueue: Enqueue; idle: () => Promise<void> } {
  const waiting: Job[] = [];
  let working: Promise<void> | null = null;
  let known: Frontier | null = null;

  async function write(jobs: readonly Job[]): Promise<void> {
    try {
      const { settle, frontier } = await transact(jobs);
      crashPoint("records.write.after-commit");
      known = frontier;
      for (const done of settle) done();
    } catch (error) {
      known = null;
      // Where nobody answers, trying each alone would only wait longer.
      if (jobs.length === 1 || isAway(error)) for (const { fail } of jobs) fail(orUnavailable(error));
      else for (const job of jobs) await write([job]);
      // Those in line have waited as long already, and would wait as long again.
      if (isAway(error)) for (const { fail } of waiting.splice(0)) fail(unavailable());
    }
  }

  function transact(jobs: readonly Job[]) {
    return db.transaction().execute(async (transaction) => {
      // Nobody else adds to the log until this is over.
      const { size, recorded_at } = await transaction
        .selectFrom("log_head")
        .select(["size", "recorded_at"])
        .forUpdate()
        .executeTakeFirstOrThrow();
      let frontier = known?.size === size ? known : await readFrontier(transaction, size);
      let before = recorded_at.toISOString();
      const made: TreeNode[] = [];
      const nextEnd = (): LogEnd => {
        const recordedAt = nextRecordedAt(now(), before);
        return {
          seq: frontier.size + 1,
          recordedAt,
          frontier,
          passed: () => {
            before = recordedAt;
          },
          added: (leaf) => {
            const next = appendLeaf(frontier, leaf);
            frontier = next.frontier;
            before = recordedAt;
            made.push(...next.made.filter(({ level }) => level > 0));
          },
        };
      };
      const settle: (() => void)[] = [];
      for (const { run } of jobs) settle.push(await run(transaction, nextEnd));
      if (made.length > 0) {
        crashPoint("records.write.before-nodes");
        await keepNodes(transaction, made);
      }
      crashPoint("records.write.before-commit");
      return { settle, frontier };
    });
  }

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      const jobs = waiting.splice(0, mostAtOnce);
      const late = (job: Job) => performance.now() - job.since > longestWaitMs;
      for (const { fail } of jobs.filter(late)) fail(unavailable());
      const inTime = jobs.filter((job) => !late(job));
      if (inTime.length > 0) await write(inTime);
    }
    working = null;
  }

  return {
    enqueue: (work_) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= mostWaiting) return reject(unavailable());
        const run: Job["run"] = async (transaction, nextEnd) => {
          const result = await work_(transaction, nextEnd);
          return () => resolve(result);
        };
        waiting.push({ run, fail: reject, since: performance.now() });
        working ??= work();
      }),
    idle: async () => {
      await working;
    },
  };
}

async function keepNodes(transaction: Transaction<Tables>, nodes: readonly TreeNode[]): Promise<void> {
  await sql`
    insert into log_node (level, index, hash)
    select level, index, decode(hash, 'hex')
    from unnest(
      ${nodes.map(({ level }) => level)}::int[],
      ${nodes.map(({ index }) => index)}::bigint[],
      ${nodes.map(({ hash }) => Buffer.from(hash).toString("hex"))}::text[]
    ) as node (level, index, hash)`.execute(transaction);
}
