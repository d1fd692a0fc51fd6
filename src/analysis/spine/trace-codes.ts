import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";
import { byPredecessor, type Succession, successionsUpTo } from "./succession.ts";

/** What became of a code that figures of some year carry. */
export interface TracedCode {
  readonly code: string;
  /** The newest name known; null where no list and no figure names it. */
  readonly name: string | null;
  /** In a register of organisations itself, reached from it by successions, or neither. */
  readonly found: "directly" | "by succession" | "lost";
  /** Codes of the register it leads to; itself where found directly; none where lost. */
  readonly leadsTo: readonly string[];
}

/**
 * Follows codes to the registers of today, through successions of every kind: more than one end is shown, not chosen between.
 * @param asAt ISO date; successions of later days do not count
 */
export async function traceCodes(facts: Facts, codes: readonly string[], asAt = "9999-12-31"): Promise<TracedCode[]> {
  const organisations = await facts.rows<{ code: string; name: string; status: string }>(
    sql`select code, name, status from organisation`,
  );
  const names = new Map(organisations.map(({ code, name }) => [code, name]));
  const registered = new Set(organisations.filter(({ status }) => status !== "not listed").map(({ code }) => code));
  const successions = byPredecessor(await successionsUpTo(facts, asAt));
  return codes.map((code) => {
    const leadsTo = registered.has(code) ? [code] : endsOf(code, successions, registered);
    const found = registered.has(code) ? "directly" : leadsTo.length > 0 ? "by succession" : "lost";
    return { code, name: names.get(code) ?? null, found, leadsTo };
  });
}

/** The first registered code on each way from a code, in the order of codes. */
function endsOf(
  start: string,
  successions: ReadonlyMap<string, readonly Succession[]>,
  registered: ReadonlySet<string>,
): string[] {
  const ends = new Set<string>();
  const seen = new Set([start]);
  const waiting = [start];
  for (let code = waiting.pop(); code !== undefined; code = waiting.pop())
    for (const { successor } of successions.get(code) ?? []) {
      if (registered.has(successor)) ends.add(successor);
      else if (!seen.has(successor)) {
        seen.add(successor);
        waiting.push(successor);
      }
    }
  return [...ends].sort();
}
