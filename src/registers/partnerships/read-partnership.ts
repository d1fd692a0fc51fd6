import { sql } from "kysely";
import { groupedBy } from "../../domain/grouped-by.ts";
import { type Asker, anybody } from "../../store/records/asker.ts";
import { askRecords, type Records } from "../../store/records/records.ts";
import { isRecordId } from "../record-id.ts";
import { type KeptPartnership, keptPartnership } from "./kept-partnership.ts";
import {
  type Dispute,
  disputeOf,
  fileOf,
  type PartnershipFile,
  type PartnershipHead,
  type RevisionTime,
} from "./partnership-file.ts";
import { type Part, readParts } from "./partnership-parts.ts";

/** A version; its body where it is the one that is wanted. */
interface VersionRow extends RevisionTime {
  readonly record: string;
  readonly body: unknown;
}

/**
 * Reads a partnership whole.
 * @param at the version that is wanted; the newest where left out
 * @returns null where there is none that the asker may see, or not in that version
 */
export async function readPartnership(
  records: Records,
  asker: Asker,
  id: string,
  at?: number,
): Promise<PartnershipFile | null> {
  if (!isRecordId(id)) return null;
  return askRecords(records, asker, async (asking) => {
    const { rows: times } = await sql<VersionRow>`
      select revision.record, revision.version, revision.recorded_at, revision.organisation, revision.shared_with,
        case when revision.version = coalesce(${at ?? null}::int, record.version) then revision.body end as body
      from revision join record on record.id = revision.record
      where record.id = ${id} and record.kind = 'partnership' order by revision.version`.execute(asking);
    const newest = times.at(-1);
    const found = times.find(({ body }) => body !== null);
    if (newest === undefined || found === undefined) return null;
    const kept = keptPartnership.parse(found.body);
    const parts = await readParts(asking, [id, kept.entry]);
    return fileOf(id, kept, { version: found.version, newest, times, parts });
  });
}

/**
 * Reads what whoever answers or signs one check must know, and no more of it: a partnership has some fifty checks.
 * @returns null where there is no such partnership that the asker may see; its answer is the newest to that check, null while there is none
 */
export async function readForCheck(
  records: Records,
  asker: Asker,
  { partnership, check }: { readonly partnership: string; readonly check: string },
): Promise<{ readonly head: PartnershipHead; readonly answer: Pick<Part, "record" | "version"> | null } | null> {
  if (!isRecordId(partnership)) return null;
  const { rows } = await askRecords(records, asker, (asking) =>
    sql<{ organisation: string; shared_with: string[]; body: unknown; answer: string | null; answered: number | null }>`
      select record.organisation, record.shared_with, revision.body, answer.id as answer, answer.version as answered
      from record
      join revision on revision.record = record.id and revision.version = record.version
      left join lateral (
        select said.id, said.version
        from partnership_part as part
        join record as said on said.id = part.record
        join revision as saying on saying.record = said.id and saying.version = said.version
        where part.partnership = record.id and part.kind = 'answer' and saying.body ->> 'check' = ${check}
        order by saying.seq desc limit 1
      ) as answer on true
      where record.id = ${partnership} and record.kind = 'partnership' and revision.body is not null`.execute(asking),
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { organisation, shared_with: sharedWith, body, answer, answered } = row;
  return {
    head: { organisation, sharedWith, kept: keptPartnership.parse(body) },
    answer: answer === null || answered === null ? null : { record: answer, version: answered },
  };
}

/** Partnerships that organisations take part in, the last changed first, in two questions however many they are. */
export async function partnershipsOf(
  records: Records,
  asker: Asker,
  organisations: readonly string[],
  limit: number,
): Promise<readonly PartnershipFile[]> {
  return askRecords(records, asker, async (asking) => {
    const { rows } = await sql<VersionRow>`
      select revision.record, revision.version, revision.recorded_at, revision.organisation, revision.shared_with,
        case when revision.version = own.version then revision.body end as body
      from (
        select id, version, changed_at from record
        where kind = 'partnership' and (organisation = any (${organisations}) or shared_with && ${organisations}::text[])
        order by changed_at desc, id desc limit ${limit}
      ) as own
      join revision on revision.record = own.id
      order by own.changed_at desc, own.id desc, revision.version`.execute(asking);
    const versions = groupedBy(rows, ({ record }) => record);
    const kept = new Map(
      rows.flatMap(({ record, body }) => (body === null ? [] : [[record, keptPartnership.parse(body)] as const])),
    );
    const parts = await readParts(
      asking,
      [...kept].flatMap(([record, { entry }]) => [record, entry]),
    );
    const partsOf = groupedBy(parts, ({ partnership }) => partnership);
    return [...kept].flatMap(([record, one]) => {
      const times = versions.get(record) ?? [];
      const newest = times.at(-1);
      if (newest === undefined) return [];
      const own = [...(partsOf.get(record) ?? []), ...(partsOf.get(one.entry) ?? [])];
      return [fileOf(record, one, { version: newest.version, newest, times, parts: own })];
    });
  });
}

/** Disputes about a public entry, for anybody. */
export async function disputesOf(
  records: Records,
  entry: string,
  settled: KeptPartnership["settled"],
): Promise<Dispute[]> {
  const parts = await askRecords(records, anybody, (asking) => readParts(asking, [entry]));
  return parts.filter(({ kind }) => kind === "dispute").map((part) => disputeOf(part, settled));
}
