import { Refusal } from "../../domain/refusal.ts";
import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";
import { findOrganisation } from "../spine/find-organisation.ts";
import { nearOrganisations } from "../spine/near-organisations.ts";

/** An organisation that a build knows. */
export interface KnownOrganisation {
  readonly code: string;
  readonly name: string;
  /** trust, practice, pharmacy, icb or other. */
  readonly role: string;
  readonly type: string | null;
  readonly region: string | null;
  readonly icb: string | null;
  readonly icbName: string | null;
  readonly status: string;
  readonly opened: string | null;
  readonly closed: string | null;
  readonly town: string | null;
}

/**
 * The organisation of a code, however it is capitalised.
 * @throws Refusal where no file names it, with those that may be meant
 */
export async function knownOrganisation(facts: Facts, code: string): Promise<KnownOrganisation> {
  const [row] = await facts.rows<KnownOrganisation>(
    sql`
      select o.code, o.name, o.role, o.type, o.region, o.icb, board.name as "icbName", o.status, o.opened, o.closed, o.town
      from organisation as o
      left join organisation as board
        on board.code = o.icb
      where o.code = upper($code)`,
    { code: code.trim() },
  );
  if (row !== undefined) return row;
  const found = await findOrganisation(facts, code, 3);
  const near = found.length > 0 ? found : await nearOrganisations(facts, code, 3);
  throw new Refusal(
    "not-found",
    `No organisation has the code "${code.slice(0, 40)}" in the files that were built.`,
    near.length === 0
      ? "Check the code: it is the one that the Organisation Data Service gives."
      : `Did you mean ${near.map((each) => `${each.code} (${each.name})`).join(", ")}?`,
  );
}

/** Names by code, for tables. */
export async function organisationNames(facts: Facts): Promise<Map<string, string>> {
  const rows = await facts.rows<{ code: string; name: string | null }>(sql`select code, name from organisation`);
  return new Map(rows.map(({ code, name }) => [code, name ?? code]));
}
