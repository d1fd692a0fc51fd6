import { type Sql, sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";

/** How one organisation gave way to another: whole, whole but divided, a part of it, one service of it. */
export type SuccessionKind = "full" | "split" | "partial" | "transfer";

/** One organisation followed by another on a day. */
export interface Succession {
  readonly predecessor: string;
  readonly successor: string;
  /** First day of the successor, ISO. */
  readonly day: string;
  readonly kind: SuccessionKind;
  /** Share of the predecessor that went over, 0 to 1; null where nobody gave one. */
  readonly weight: number | null;
  readonly weightBasis: string | null;
  /** True where an organisation's own list says the kind; false where it follows from the number of successors. */
  readonly stated: boolean;
}

const successionColumns: Sql = sql`
  predecessor, successor, day, kind, weight, weight_basis as "weightBasis", stated`;

/** Every succession up to and including a day, oldest first. */
export async function successionsUpTo(facts: Facts, asAt: string): Promise<Succession[]> {
  return facts.rows<Succession>(
    sql`
      select ${successionColumns}
      from succession
      where day <= $asAt::date
      order by day, predecessor, successor`,
    { asAt },
  );
}

/** The direct successors of a code up to and including a day, oldest first; none where it still stands or nobody followed. */
export async function successorsOf(facts: Facts, code: string, asAt: string): Promise<Succession[]> {
  return facts.rows<Succession>(
    sql`
      select ${successionColumns}
      from succession
      where predecessor = $code
        and day <= $asAt::date
      order by day, successor`,
    { code, asAt },
  );
}

/** Successions by the code that gave way, in the order given. */
export function byPredecessor(successions: readonly Succession[]): Map<string, Succession[]> {
  const groups = new Map<string, Succession[]>();
  for (const succession of successions) {
    const group = groups.get(succession.predecessor);
    if (group === undefined) groups.set(succession.predecessor, [succession]);
    else group.push(succession);
  }
  return groups;
}
