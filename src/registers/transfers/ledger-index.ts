import { sql } from "kysely";
import { z } from "zod";
import type { Asker } from "../../store/records/asker.ts";
import { askRecords, type Records } from "../../store/records/records.ts";
import { type FileKind, fileBody, fileKinds, type KeptFile } from "./keep-files.ts";

/** An organisation of which something is said, and the years for which it is, the newest first. */
export interface IndexedOrganisation {
  readonly organisation: string;
  readonly years: readonly number[];
}

/** One part of the organisations of which something is said, in the order of their codes, and how many there are in all. */
export async function ledgerIndex(
  records: Records,
  asker: Asker,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly inAll: number; readonly organisations: readonly IndexedOrganisation[] }> {
  const { rows } = await askRecords(records, asker, (asking) =>
    sql<{ organisation: string; years: number[]; in_all: number }>`
      with told (organisation, year) as (
        select v.body #>> '{transfer,recipient,odsCode}', (v.body #>> '{transfer,year}')::int
        from record r join revision v on v.record = r.id and v.version = r.version
        where r.kind = 'transfer'
        union
        select line ->> 'recipient', (line ->> 'year')::int
        from record r join revision v on v.record = r.id and v.version = r.version
        cross join jsonb_array_elements(v.body -> 'lines') line
        where r.kind = 'transfer-file' and v.body is not null
      )
      select organisation, array_agg(year order by year desc) as years, (count(*) over ())::int as in_all
      from told where organisation is not null and year is not null
      group by organisation order by organisation limit ${limit} offset ${offset}`.execute(asking),
  );
  const organisations = rows.map(({ organisation, years }) => ({ organisation, years }));
  return { inAll: rows[0]?.in_all ?? 0, organisations };
}

/** A file as a list names it: without its lines. */
export interface ListedFile {
  readonly id: string;
  readonly organisation: string;
  readonly kind: FileKind;
  readonly name: string;
  readonly fileDate: string;
}

const listedBody = z.object({ kind: z.enum(fileKinds), name: z.string(), fileDate: z.string() });

/** One part of the files that were taken, the newest first, and how many there are in all. */
export async function listedFiles(
  records: Records,
  asker: Asker,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly inAll: number; readonly files: readonly ListedFile[] }> {
  const { rows } = await askRecords(records, asker, (asking) =>
    sql<{ id: string; organisation: string; body: unknown; in_all: number }>`
      select r.id, r.organisation, (count(*) over ())::int as in_all,
        jsonb_build_object('kind', v.body -> 'kind', 'name', v.body -> 'name', 'fileDate', v.body -> 'fileDate') as body
      from record r join revision v on v.record = r.id and v.version = r.version
      where r.kind = 'transfer-file' and v.body is not null
      order by r.made_at desc, r.id limit ${limit} offset ${offset}`.execute(asking),
  );
  const files = rows.flatMap(({ id, organisation, body }) => {
    const read = listedBody.safeParse(body);
    return read.success ? [{ id, organisation, ...read.data }] : [];
  });
  return { inAll: rows[0]?.in_all ?? 0, files };
}

const covered = z.array(z.strictObject({ company: z.string(), year: z.int() }));

/**
 * Files as far as they are about an organisation and a year, its neighbours with it: the lines that name it or are published for several,
 * and of which companies and years each file tells.
 */
export async function filesAbout(
  records: Records,
  asker: Asker,
  { organisation, year }: { readonly organisation: string; readonly year: number },
): Promise<readonly KeptFile[]> {
  const { rows } = await askRecords(records, asker, (asking) =>
    sql<{ id: string; organisation: string; made_at: Date; body: unknown; covers: unknown }>`
      select r.id, r.organisation, r.made_at, told.covers, v.body - 'lines' || jsonb_build_object('lines', told.lines) as body
      from record r join revision v on v.record = r.id and v.version = r.version
      cross join lateral (
        select
          coalesce(jsonb_agg(line) filter (
            where line ->> 'recipient' = ${organisation} or line ->> 'basis' = 'aggregate'), '[]') as lines,
          coalesce(jsonb_agg(distinct jsonb_build_object('company', line -> 'company', 'year', line -> 'year')), '[]') as covers
        from jsonb_array_elements(v.body -> 'lines') line
        where (line ->> 'year')::int between ${year - 1} and ${year + 1}
      ) told
      where r.kind = 'transfer-file' and v.body is not null and told.covers <> '[]'`.execute(asking),
  );
  return rows.flatMap(({ id, organisation: by, made_at, body, covers }) => {
    const [read, told] = [fileBody.safeParse(body), covered.safeParse(covers)];
    if (!read.success || !told.success) return [];
    return [{ id, organisation: by, takenAt: made_at.toISOString(), ...read.data, covers: told.data }];
  });
}
