import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";
import type { FoundOrganisation } from "../spine/found-organisation.ts";

/** How many organisations of one role and status the lists hold. */
export interface RoleCount {
  readonly role: string;
  readonly active: number;
  readonly closed: number;
  /** Dormant, proposed, or named by figures only. */
  readonly other: number;
}

/** Organisations by role. */
export async function roleCounts(facts: Facts): Promise<RoleCount[]> {
  return facts.rows<RoleCount>(sql`
    select
      role,
      count(*) filter (status = 'active') as active,
      count(*) filter (status = 'closed') as closed,
      count(*) filter (status not in ('active', 'closed')) as other
    from organisation
    group by role
    order by list_position(['trust', 'icb', 'practice', 'pharmacy', 'other'], role)`);
}

/** Organisations of one role in the order of names. */
export async function listedOrganisations(
  facts: Facts,
  { role, offset, limit }: { role: string; offset: number; limit: number },
): Promise<Pick<FoundOrganisation, "code" | "name" | "status" | "closed" | "region">[]> {
  return facts.rows(
    sql`
      select code, name, status, closed, region
      from organisation
      where role = $role
      order by name, code
      limit $limit
      offset $offset`,
    { role, offset, limit },
  );
}

/** A former or other name, and who gave it. */
export interface OtherName {
  readonly name: string;
  readonly source: string;
}

/** Names of a code other than its newest, however they are capitalised. */
export async function otherNames(facts: Facts, code: string): Promise<OtherName[]> {
  return facts.rows<OtherName>(
    sql`
      select min(n.name) as name, min(n.source) as source
      from organisation_name as n
      join organisation as o
        on o.code = n.code
      where n.code = $code
        and upper(n.name) <> upper(o.name)
      group by upper(n.name)
      order by name`,
    { code },
  );
}

/** One organisation before or after another. */
export interface Neighbour {
  readonly code: string;
  /** Null where no list and no figure names it. */
  readonly name: string | null;
  readonly day: string;
  /** full, split, partial or transfer. */
  readonly kind: string;
  readonly weight: number | null;
}

/** Those that an organisation followed, oldest first. */
export async function predecessorsOf(facts: Facts, code: string): Promise<Neighbour[]> {
  return facts.rows<Neighbour>(
    sql`
      select s.predecessor as code, o.name, s.day, s.kind, s.weight
      from succession as s
      left join organisation as o
        on o.code = s.predecessor
      where s.successor = $code
      order by s.day, s.predecessor`,
    { code },
  );
}

/** Those that followed it, oldest first. */
export async function followersOf(facts: Facts, code: string): Promise<Neighbour[]> {
  return facts.rows<Neighbour>(
    sql`
      select s.successor as code, o.name, s.day, s.kind, s.weight
      from succession as s
      left join organisation as o
        on o.code = s.successor
      where s.predecessor = $code
      order by s.day, s.successor`,
    { code },
  );
}

/** Codes of the trusts that are open on a day, in their order. */
export async function trustsOpenOn(facts: Facts, day: string): Promise<string[]> {
  const rows = await facts.rows<{ code: string }>(
    sql`
      select code
      from organisation
      where role = 'trust'
        and coalesce(opened <= $day::date, true)
        and coalesce(closed > $day::date, true)
      order by code`,
    { day },
  );
  return rows.map(({ code }) => code);
}
