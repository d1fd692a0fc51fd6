import { roleNoun } from "../../domain/role-nouns.ts";
import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";

/** Organisations fairly set beside each other, with the rule that says so. */
export interface PeerGroup {
  readonly name: string;
  readonly rule: string;
  /** In the order of their names. */
  readonly members: readonly { readonly code: string; readonly name: string }[];
}

/** Fewer than this many members with a figure, and there is no funnel. */
export const fewestPeers = 8;

/**
 * The peers of an organisation: organisations of its role and type that were open in the period; where those are fewer
 * than 8, all of its role. The organisation itself is one of them.
 */
export async function peerGroupOf(
  facts: Facts,
  organisation: string,
  { first, last }: { first: string; last: string },
): Promise<PeerGroup> {
  const rows = await facts.rows<{
    code: string;
    name: string;
    role: string;
    type: string | null;
    own_type: string | null;
  }>(
    sql`
      with self as (
        select role, type from organisation where code = $organisation
      )
      select o.code, o.name, o.role, o.type, self.type as own_type
      from organisation as o
      join self on self.role = o.role
      where coalesce(o.opened, '0001-01-01'::date) <= $last::date
        and coalesce(o.closed, '9999-12-31'::date) >= $first::date
      order by o.name, o.code`,
    { organisation, first, last },
  );
  const own = rows[0]?.own_type ?? null;
  const alike = rows.filter(({ type }) => type === own);
  const role = rows[0]?.role ?? "other";
  const [one, many] = [roleNoun(role, "one"), roleNoun(role, "many")];
  if (own !== null && alike.length >= fewestPeers)
    return {
      name: `${own} ${many}`,
      rule: `every ${one} of the type "${own}" that was open in the period`,
      members: alike.map(({ code, name }) => ({ code, name })),
    };
  return {
    name: `all ${many}`,
    rule: `every ${one} that was open in the period${own === null ? "" : `; fewer than ${fewestPeers} are of the type "${own}"`}`,
    members: rows.map(({ code, name }) => ({ code, name })),
  };
}
