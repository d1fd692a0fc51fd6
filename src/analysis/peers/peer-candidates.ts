import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";
import { openInPeriod } from "../readings/open-in-period.ts";

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
  /** On some day of the period, as far as a register or a figure of the period says so. */
  readonly open: boolean;
}

/** The period compared: its label, first and last day. */
export interface PeerDays {
  readonly label: string;
  readonly first: string;
  readonly last: string;
  /** Whose figures are compared; what no register lists counts where it has one. Any figure where left out. */
  readonly indicator?: string;
}

/** The organisation, null where no list names it, and those of its role that were open in the period, by name. */
export async function peerCandidates(
  facts: Facts,
  organisation: string,
  { label, first, last, indicator }: PeerDays,
): Promise<{ self: PeerCandidate | null; open: PeerCandidate[] }> {
  const rows = await facts.rows<PeerCandidate>(
    sql`
      select o.code, o.name, o.role, o.type, o.region, o.icb, board.name as "icbName", o.nation,
        ${openInPeriod(indicator)} as open
      from organisation as o
      left join organisation as board on board.code = o.icb
      where o.role = (select role from organisation where code = $organisation)
      order by o.name, o.code`,
    { organisation, label, first, last },
  );
  return {
    self: rows.find(({ code }) => code === organisation) ?? null,
    open: rows.filter(({ open }) => open),
  };
}
