import pg from "pg";
import { Refusal } from "../../../domain/refusal.ts";
import { bodyHash, type LogEntry, readEntry } from "../../log/log-entry.ts";
import { appendLeaf, emptyFrontier, type Frontier, leafHash, type TreeNode } from "../../log/merkle-tree.ts";
import type { NoteVerifier } from "../../log/note-keys.ts";
import { isCode } from "../app-role.ts";
import { checkPoint, checkpointsBySize, type OutsideCheckpoint, type Point } from "./checkpoints-by-size.ts";
import { Differs, type RecordsDifference } from "./difference.ts";

export interface VerifyOptions {
  /** Where somebody connects whom no row security holds. */
  readonly url: string;
  /** The key of the log; null where it is not known. */
  readonly key: NoteVerifier | null;
  /** Checkpoints that somebody else keeps, as notes, and by whom. */
  readonly outside?: readonly OutsideCheckpoint[];
}

export interface Verified {
  readonly entries: number;
  readonly checkpoints: number;
  /** Bodies whose hashes were worked out again, and those that were erased. */
  readonly bodies: number;
  readonly erased: number;
  readonly difference: RecordsDifference | null;
}

/**
 * Hashes every body, entry and subtree of the records again and holds them against the log and its checkpoints, as the tables stand at one
 * moment. What stands beside a body (state, author, reason, sharing) is no part of its hash; it is held against the record alone.
 */
export async function verifyRecords({ url, key, outside = [] }: VerifyOptions): Promise<Verified> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  const seen = { entries: 0, checkpoints: 0, bodies: 0, erased: 0 };
  try {
    await client.query("begin isolation level repeatable read read only");
    await client.query("set local row_security = off");
    await compare(client, key, outside, seen);
    return { ...seen, difference: null };
  } catch (error) {
    if (error instanceof Differs) return { ...seen, difference: error.difference };
    if (isCode(error, "42501"))
      throw new Refusal(
        "conflict",
        "The role of this database may not read every row.",
        "Give one that may: OPENWARD_BACKUP_DATABASE_URL, with a role that has bypassrls and pg_read_all_data.",
      );
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

type Seen = { entries: number; checkpoints: number; bodies: number; erased: number };

interface LeafRow {
  readonly seq: string;
  readonly entry: string;
  readonly hash: Buffer;
  readonly record: string | null;
  readonly version: number | null;
  readonly body: unknown;
  readonly salt: Buffer | null;
  readonly body_hash: Buffer | null;
  readonly recorded_at: Date | null;
  readonly erased_seq: string | null;
  readonly kind: string | null;
  readonly erases: string | null;
}

async function compare(
  client: pg.Client,
  key: NoteVerifier | null,
  outside: readonly OutsideCheckpoint[],
  seen: Seen,
): Promise<void> {
  const points = await checkpointsBySize(client, key, outside);
  let frontier = emptyFrontier;
  let before = "";
  let nodes = 0;
  await client.query(`declare leaves no scroll cursor for
    select l.seq, l.entry, l.hash, v.record, v.version, v.body, v.salt, v.body_hash, v.recorded_at, v.erased_seq, r.kind,
      e.record || ' ' || e.version || ' ' || encode(e.body_hash, 'base64') as erases
    from log_leaf l left join revision v on v.seq = l.seq left join record r on r.id = v.record
    left join revision e on e.erased_seq = l.seq
    order by l.seq`);
  for (;;) {
    const { rows } = await client.query<LeafRow>("fetch 1000 from leaves");
    if (rows.length === 0) break;
    const made: TreeNode[] = [];
    const reached: (readonly [Point, Frontier])[] = [];
    for (const row of rows) {
      const seq = frontier.size + 1;
      const entry = checkLeaf(row, seq, before);
      checkRevision(row, entry, seen);
      before = entry.recordedAt;
      const next = appendLeaf(frontier, row.hash);
      made.push(...next.made.filter(({ level }) => level > 0));
      frontier = next.frontier;
      seen.entries = seq;
      for (const point of points.get(seq) ?? []) {
        reached.push([point, frontier]);
        seen.checkpoints += point.isOutside ? 0 : 1;
        if (!point.isOutside && point.at > before) before = point.at;
      }
    }
    nodes += made.length;
    // Nodes say more closely than a checkpoint where it differs.
    await checkNodes(client, made);
    for (const [point, at] of reached) checkPoint(point, at);
  }
  const beyond = [...points].find(([size]) => size > frontier.size);
  if (beyond !== undefined)
    throw new Differs(
      beyond[1][0]?.table ?? "log_checkpoint",
      beyond[1][0]?.name ?? "",
      frontier.size + 1,
      `it counts ${beyond[0]} entries, and the log has ${frontier.size}: entry ${frontier.size + 1} is the first that is missing`,
    );
  await checkRest(client, frontier.size, nodes);
}

function checkLeaf({ seq, entry, hash }: LeafRow, expected: number, before: string): LogEntry {
  const fail = (because: string) => new Differs("log_leaf", `seq ${seq}`, Number(seq), because);
  if (Number(seq) !== expected) throw new Differs("log_leaf", `seq ${expected}`, expected, "the entry is missing");
  let read: LogEntry;
  try {
    read = readEntry(entry);
  } catch {
    throw fail("its text is not that of an entry");
  }
  if (read.seq !== expected) throw fail(`its text says that it is entry ${read.seq}`);
  if (read.recordedAt < before) throw fail(`it says ${read.recordedAt}, which is before what came before it`);
  if (!hash.equals(leafHash(Buffer.from(entry, "utf8")))) throw fail("its hash is not that of its text");
  return read;
}

function checkRevision(row: LeafRow, entry: LogEntry, seen: Seen): void {
  const { seq, record, version } = entry;
  const fail = (because: string) => new Differs("revision", `record ${record}, version ${version}`, seq, because);
  if (entry.action === "erase") {
    seen.erased += 1;
    if (row.erases?.replaceAll("\n", "") !== `${record} ${version} ${entry.bodyHash}`)
      throw fail("the log says that it was erased, and it was not");
    return;
  }
  if (row.record !== record || row.version !== version) throw fail("it is missing, or belongs to another entry");
  if (row.kind !== entry.kind)
    throw new Differs("record", `record ${record}`, seq, `its kind is ${row.kind}, and the log says ${entry.kind}`);
  if (row.body_hash?.toString("base64") !== entry.bodyHash) throw fail("its hash is not the one in the log");
  if (row.recorded_at?.toISOString() !== entry.recordedAt)
    throw fail(`it says ${row.recorded_at?.toISOString()}, and the log ${entry.recordedAt}`);
  if (row.erased_seq !== null) return;
  if (row.salt === null || bodyHash(row.salt, row.body) !== entry.bodyHash)
    throw fail("its body is not the one that was logged");
  seen.bodies += 1;
}

async function checkNodes(client: pg.Client, made: readonly TreeNode[]): Promise<void> {
  if (made.length === 0) return;
  const { rows } = await client.query<{ level: number; index: string; hash: Buffer | null }>(
    `select w.level, w.index, n.hash from unnest($1::int[], $2::bigint[]) with ordinality as w (level, index, place)
     left join log_node n using (level, index) order by w.place`,
    [made.map(({ level }) => level), made.map(({ index }) => index)],
  );
  for (const [i, { level, index, hash }] of rows.entries())
    if (hash === null || !hash.equals(made[i]?.hash ?? new Uint8Array()))
      throw new Differs(
        "log_node",
        `level ${level}, index ${index}`,
        (Number(index) + 1) * 2 ** level,
        hash === null ? "it is missing" : "it is not what the entries below it give",
      );
}

/** What has no entry, and what stands beside entries. */
async function checkRest(client: pg.Client, size: number, nodes: number): Promise<void> {
  const one = async (question: string) => (await client.query<{ row: string; seq: string | null }>(question)).rows[0];
  const questions: readonly (readonly [string, string, string])[] = [
    [
      "log_head",
      `select 'size ' || size as row, size as seq from log_head where size <> ${size}`,
      `the log has ${size} entries`,
    ],
    [
      "log_node",
      `select 'nodes' as row, null as seq from log_node having count(*) <> ${nodes}`,
      `there should be ${nodes} of them`,
    ],
    [
      "revision",
      "select 'record ' || record || ', version ' || version as row, seq from revision v where not exists (select from log_leaf l where l.seq = v.seq) order by seq limit 1",
      "it has no entry",
    ],
    [
      "record",
      `select 'record ' || r.id as row, v.seq from record r left join revision v on v.record = r.id and v.version = r.version
      where v.seq is null or (v.organisation, v.shared_with, v.is_public, v.state, v.recorded_at)
        is distinct from (r.organisation, r.shared_with, r.is_public, r.state, r.changed_at)
        or r.version <> (select count(*) from revision a where a.record = r.id) order by v.seq limit 1`,
      "it is not what its newest revision says",
    ],
    [
      "idempotency",
      `select 'key ' || i.key as row, i.seq from idempotency i left join revision v on v.seq = i.seq
      where (v.record, v.version) is distinct from (i.record, i.version) order by i.seq limit 1`,
      "it names another revision",
    ],
  ];
  for (const [table, question, because] of questions) {
    const found = await one(question);
    if (found !== undefined)
      throw new Differs(table, found.row, found.seq === null ? null : Number(found.seq), because);
  }
}
