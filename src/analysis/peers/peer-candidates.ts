import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";

/** An organisation of the same role as the one that is compared. */
export interface PeerCandidate {
  readonly code: string;
  readonly name: string;
  readonly role: string;
  readonly type: string | null;
  readonly region: string | null;
  readonly icb: string | null;
  readonly icbName: string | null;
  readonly nation: string | null;
  /** On some day of the period. */
  readonly open: boolean;
}

/** First and last day of the period compared. */
export interface PeerDays {
  readonly first: string;
  readonly last: string;
}

/** The organisation, null where no list names it, and those of its role that were open in the period, by name. */
export async function peerCandidates(
  facts: Facts,
  organisation: string,
  { first, last }: PeerDays,
): Promise<{ self: PeerCandidate | null; open: PeerCandidate[] }> {
  const rows = await facts.rows<PeerCandidate>(
    sql`
      select o.code, o.name, o.role, o.type, o.region, o.icb, board.name as "icbName", o.nation,
        coalesce(o.opened, '0001-01-01'::date) <= $last::date
          and coalesce(o.closed, '9999-12-31'::date) >= $first::date as open
      from organisation as o
      left join organisation as board on board.code = o.icb
      where o.role = (select role from organisation where code = $organisation)
      order by o.name, o.code`,
    { organisation, first, last },
  );
  return {
    self: rows.find(({ code }) => code === organisation) ?? null,
    open: rows.filter(({ open }) => open),
  };
}
