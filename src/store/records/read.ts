import { type Selectable, sql } from "kysely";
import { canonicalJson, type Json } from "../log/canonical-json.ts";
import type { Asker } from "./asker.ts";
import { type Asking, askRecords, type Records } from "./records.ts";
import type { RecordRow, RevisionRow } from "./tables.ts";

/** A record as it stands. */
export interface RecordHead {
  readonly id: string;
  readonly kind: string;
  readonly organisation: string;
  readonly sharedWith: readonly string[];
  readonly isPublic: boolean;
  readonly state: string;
  readonly version: number;
  readonly madeAt: string;
  readonly changedAt: string;
}

/** What was written at one time; `body` and `reason` are null where it was erased. */
export interface Revision {
  readonly record: string;
  readonly version: number;
  readonly organisation: string;
  readonly sharedWith: readonly string[];
  readonly isPublic: boolean;
  readonly state: string;
  readonly body: Json;
  readonly bodyHash: string;
  /** By which, with the body, its hash is worked out again: base64; null where it was erased. */
  readonly salt: string | null;
  readonly author: string;
  readonly reason: string | null;
  readonly recordedAt: string;
  readonly happenedOn: string | null;
  readonly seq: number;
  readonly erased: { readonly seq: number; readonly ground: string } | null;
}

/** A record with its newest revision. */
export interface RecordNow extends RecordHead {
  readonly revision: Revision;
}

export interface RecordQuestion {
  readonly kind: string;
  readonly state?: string;
  readonly organisation?: string;
  /** What its newest body holds, at any depth: `{ call: id }`. */
  readonly says?: Json;
  /** At most so many, the last changed first; 100 where left out. */
  readonly limit?: number;
  /** The last record of the page before. */
  readonly after?: Pick<RecordHead, "changedAt" | "id">;
}

/** A record with what it says now; null where there is none that the asker may see. */
export async function readRecord(records: Records, asker: Asker, id: string): Promise<RecordNow | null> {
  const [found] = await askRecords(records, asker, (asking) =>
    withRevisions(asking, asking.selectFrom("record").selectAll().where("id", "=", id).execute()),
  );
  return found ?? null;
}

/** Those of several records that the asker may see, with what they say now, in no order. */
export async function readRecords(
  records: Records,
  asker: Asker,
  ids: readonly string[],
): Promise<readonly RecordNow[]> {
  if (ids.length === 0) return [];
  return askRecords(records, asker, (asking) =>
    withRevisions(asking, asking.selectFrom("record").selectAll().where("id", "in", ids).execute()),
  );
}

/** Records of a kind that the asker may see, with what they say now, the last changed first. */
export async function listRecords(
  records: Records,
  asker: Asker,
  { kind, state, organisation, says, limit = 100, after }: RecordQuestion,
): Promise<readonly RecordNow[]> {
  return askRecords(records, asker, (asking) => {
    let heads = asking.selectFrom("record").selectAll().where("kind", "=", kind);
    if (state !== undefined) heads = heads.where("state", "=", state);
    if (organisation !== undefined) heads = heads.where("organisation", "=", organisation);
    if (says !== undefined)
      heads = heads.where(({ exists, selectFrom }) =>
        exists(
          selectFrom("revision")
            .select("revision.record")
            .whereRef("revision.record", "=", "record.id")
            .whereRef("revision.version", "=", "record.version")
            .where(sql<boolean>`revision.body @> ${canonicalJson(says)}::jsonb`),
        ),
      );
    if (after !== undefined)
      heads = heads.where(({ eb, refTuple, tuple }) =>
        eb(refTuple("changed_at", "id"), "<", tuple(new Date(after.changedAt), after.id)),
      );
    return withRevisions(asking, heads.orderBy("changed_at", "desc").orderBy("id", "desc").limit(limit).execute());
  });
}

/** Every revision of a record that the asker may see, the first first. */
export async function history(records: Records, asker: Asker, id: string): Promise<readonly Revision[]> {
  const rows = await askRecords(records, asker, (asking) =>
    asking.selectFrom("revision").selectAll().where("record", "=", id).orderBy("version").execute(),
  );
  return rows.map(revisionOf);
}

/** Every revision of several records that the asker may see, by record, the first first. */
export async function histories(
  records: Records,
  asker: Asker,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Revision[]>> {
  if (ids.length === 0) return new Map();
  const rows = await askRecords(records, asker, (asking) =>
    asking.selectFrom("revision").selectAll().where("record", "in", ids).orderBy("version").execute(),
  );
  const found = new Map<string, Revision[]>(ids.map((id) => [id, []]));
  for (const row of rows) found.get(row.record)?.push(revisionOf(row));
  return found;
}

async function withRevisions(asking: Asking, heads: Promise<readonly RecordRow[]>): Promise<readonly RecordNow[]> {
  const found = await heads;
  if (found.length === 0) return [];
  const rows = await asking
    .selectFrom("revision")
    .innerJoin("record", (join) =>
      join.onRef("record.id", "=", "revision.record").onRef("record.version", "=", "revision.version"),
    )
    .selectAll("revision")
    .where(
      "revision.record",
      "in",
      found.map(({ id }) => id),
    )
    .execute();
  const revisions = new Map(rows.map((row) => [row.record, revisionOf(row)]));
  return found.flatMap((row) => {
    const revision = revisions.get(row.id);
    return revision === undefined ? [] : [{ ...headOf(row), revision }];
  });
}

function headOf(row: Selectable<RecordRow>): RecordHead {
  const { id, kind, organisation, state, version } = row;
  return {
    id,
    kind,
    organisation,
    sharedWith: row.shared_with,
    isPublic: row.is_public,
    state,
    version,
    madeAt: row.made_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
  };
}

function revisionOf(row: Selectable<RevisionRow>): Revision {
  const { record, version, organisation, state, body, author, reason, seq } = row;
  return {
    record,
    version,
    organisation,
    sharedWith: row.shared_with,
    isPublic: row.is_public,
    state,
    body,
    bodyHash: row.body_hash.toString("base64"),
    salt: row.salt?.toString("base64") ?? null,
    author,
    reason,
    recordedAt: row.recorded_at.toISOString(),
    happenedOn: row.happened_on,
    seq,
    erased: row.erased_seq === null ? null : { seq: row.erased_seq, ground: row.erased_ground ?? "" },
  };
}
