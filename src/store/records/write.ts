import { createHash, randomBytes, randomUUID } from "node:crypto";
import { sql } from "kysely";
import { Refusal } from "../../domain/refusal.ts";
import { crashPoint } from "../crash-point.ts";
import { canonicalBytes, canonicalJson, type Json } from "../log/canonical-json.ts";
import { bodyHash, entryText, saltBytes } from "../log/log-entry.ts";
import { leafHash } from "../log/merkle-tree.ts";
import { type Asker, askerSettings } from "./asker.ts";
import type { Asking, Records } from "./records.ts";
import type { LogEnd } from "./write-queue.ts";

/** A new revision of a record, or its first. */
export interface Write {
  readonly kind: string;
  /** Its UUID; left out for a new record, which is given one. */
  readonly record?: string;
  /** The version that the author had before them; 0 for a new record. */
  readonly expectedVersion: number;
  /** ODS code of the organisation whose record it is. */
  readonly organisation: string;
  /** Others who may read it from now on; nobody where left out. */
  readonly sharedWith?: readonly string[];
  /** True where anybody may read it from now on. */
  readonly isPublic?: boolean;
  readonly state: string;
  readonly body: Json;
  readonly reason?: string;
  /** The day it is said to have happened, ISO; when it was recorded is kept beside it. */
  readonly happenedOn?: string;
  /** By which the same request is known when it comes again. */
  readonly idempotencyKey: string;
  /** What the log says was done; "create" or "revise" where left out. */
  readonly action?: string;
  /** Rows of a register's own tables that belong to it: written with it or not at all. */
  readonly within?: (asking: Asking, written: Written) => Promise<void>;
}

export interface Written {
  /** "again" where the same request had been written before: nothing was added. */
  readonly status: "written" | "again";
  readonly record: string;
  readonly version: number;
  /** Number of its entry in the log. */
  readonly seq: number;
  readonly recordedAt: string;
}

export type NotWritten =
  /** Somebody else was faster. */
  | { readonly status: "conflict"; readonly record: string; readonly expected: number; readonly current: number }
  /** No such record, or none that the asker may change. */
  | { readonly status: "not-found" }
  /** The key belongs to another request. */
  | { readonly status: "key-used" };

/** What became of a write; see `history` for the revisions that clash. */
export type WriteOutcome = Written | NotWritten;

/**
 * Writes one revision: the record's version, the revision and its entry in the log, together or not at all.
 * @throws Refusal of kind "unavailable" where it is not known to have been written: the same request again is safe
 */
export async function write(records: Records, asker: Asker, asked: Write): Promise<WriteOutcome> {
  const [outcome] = await writeTogether(records, asker, [asked]);
  if (outcome === undefined) throw new RangeError("one write has one outcome");
  return outcome;
}

/**
 * Writes several, all or none.
 * @returns one outcome for each where all were written; otherwise the outcome of the first that could not be, alone
 */
export async function writeTogether(
  { enqueue, published }: Pick<Records, "enqueue" | "published">,
  asker: Asker,
  asked: readonly Write[],
): Promise<readonly WriteOutcome[]> {
  if (asker.person === null) throw new RangeError("whoever writes has signed in");
  const prepared = asked.map((one) => prepare(asker, one));
  const work = (): Promise<readonly WriteOutcome[]> =>
    enqueue(async (asking, nextEnd) => {
      const outcomes: WriteOutcome[] = [];
      for (const one of prepared) {
        const outcome = await writeOne(asking, one, nextEnd());
        if (!("seq" in outcome)) {
          // What was written before it is taken back with the transaction.
          if (outcomes.some(({ status }) => status === "written")) throw new TakenBack(outcome);
          return [outcome];
        }
        if (outcome.status === "written") await one.asked.within?.(asking, outcome);
        outcomes.push(outcome);
      }
      return outcomes;
    });
  try {
    const outcomes = await work();
    if (outcomes.some(({ status }, i) => status === "written" && asked[i]?.isPublic === true)) published?.();
    return outcomes;
  } catch (error) {
    if (error instanceof TakenBack) return [error.outcome];
    // A record that the asker may not see has that number: chance does not do this.
    if (error instanceof Error && "constraint" in error && error.constraint === "record_pkey")
      throw new Refusal("conflict", "A new record cannot have that number.", "Leave the number out: it is given one.");
    throw error;
  }
}

class TakenBack extends Error {
  readonly outcome: NotWritten;
  constructor(outcome: NotWritten) {
    super("taken back");
    this.outcome = outcome;
  }
}

interface Prepared {
  readonly asked: Write;
  readonly settings: ReturnType<typeof askerSettings>;
  readonly record: string;
  readonly salt: Buffer;
  readonly hash: string;
  readonly body: string;
  readonly request: Buffer;
}

/** @throws Refusal where the body holds what cannot be kept; RangeError, TypeError where it is no JSON */
function prepare(asker: Asker, asked: Write): Prepared {
  const { record, within: _, ...rest } = asked;
  const body = canonicalJson(asked.body);
  // PostgreSQL keeps no text with a nought character.
  if (/(?<!\\)(?:\\\\)*\\u0000/.test(body) || asked.reason?.includes("\0") === true)
    throw new Refusal("usage", "The text holds a character of value nought.", "Take it out and send it again.");
  const salt = randomBytes(saltBytes);
  const request = createHash("sha256")
    .update(canonicalBytes({ ...rest, record: record ?? null }))
    .digest();
  const settings = askerSettings(asker);
  return { asked, settings, record: record ?? randomUUID(), salt, hash: bodyHash(salt, asked.body), body, request };
}

interface AnswerRow {
  readonly outcome: "written" | "again" | "conflict" | "not-found" | "key-used";
  readonly record: string;
  readonly version: number;
  readonly seq: number;
  readonly recorded_at: Date;
}

async function writeOne(asking: Asking, prepared: Prepared, end: LogEnd): Promise<WriteOutcome> {
  const { asked, settings, record, salt, hash, body, request } = prepared;
  const { kind, expectedVersion, organisation, sharedWith = [], isPublic = false, state } = asked;
  const version = expectedVersion + 1;
  const action = asked.action ?? (version === 1 ? "create" : "revise");
  const entry = entryText({ seq: end.seq, recordedAt: end.recordedAt, record, kind, version, action, bodyHash: hash });
  const leaf = leafHash(Buffer.from(entry, "utf8"));
  const { rows } = await sql<AnswerRow>`
    select * from record_write(
      ${settings.person}, ${settings.organisations}, ${asked.idempotencyKey}, ${request},
      ${kind}, ${record}, ${expectedVersion}, ${organisation}, ${[...sharedWith]}, ${isPublic}, ${state},
      ${body}, ${salt}, ${Buffer.from(hash, "base64")}, ${asked.reason ?? null}, ${asked.happenedOn ?? null},
      ${end.seq}, ${entry}, ${leaf}, ${end.recordedAt})`.execute(asking);
  const [row] = rows;
  if (row === undefined) throw new RangeError("the records gave no answer");
  switch (row.outcome) {
    case "written":
      crashPoint("records.write.after-leaf");
      end.added(leaf);
      break;
    case "again":
      break;
    case "conflict":
      return { status: "conflict", record, expected: expectedVersion, current: row.version };
    default:
      return { status: row.outcome };
  }
  return {
    status: row.outcome,
    record: row.record,
    version: row.version,
    seq: row.seq,
    recordedAt: row.recorded_at.toISOString(),
  };
}
