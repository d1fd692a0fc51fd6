import { createHash } from "node:crypto";
import { Refusal } from "../../domain/refusal.ts";
import { sql } from "../../domain/sql.ts";
import type { Units } from "../../domain/units.ts";
import type { Facts } from "../../store/database.ts";

/** The key under which facts say by which definitions they were made. */
export const countedByKey = "counted_by";

/** A hash of what decides which tables facts have and what is in them; texts for readers do not change it. */
export function countedBy({ sources, views, indicators }: Units): string {
  const deciding = {
    sources: sources.map(({ id, columns }) => [id, columns.map(({ name, type }) => [name, type])]),
    views: views.map(({ name, text }) => [name, text]),
    indicators: indicators.map(({ id, methods }) => [
      id,
      methods.map(({ version, kind, counts, validFrom, validTo }) => [version, kind, counts, validFrom, validTo]),
    ]),
  };
  return createHash("sha256").update(JSON.stringify(deciding)).digest("hex").slice(0, 16);
}

/**
 * Makes sure that facts were made by these definitions: a figure must never be shown under a definition it was not counted by.
 * @throws Refusal where they were not
 */
export async function refuseOtherDefinitions(facts: Facts, units: Units): Promise<void> {
  const [row] = await facts.rows<{ value: string }>(sql`select value from build where key = $key`, {
    key: countedByKey,
  });
  if (row?.value === countedBy(units)) return;
  throw new Refusal(
    "bad-file",
    "What was built was counted by other definitions than this version of Openward has.",
    "Run openward build again with the same files.",
  );
}
