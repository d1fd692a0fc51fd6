import { plainDate, plainNumber } from "../../domain/format.ts";
import { Refusal } from "../../domain/refusal.ts";
import { roleNoun } from "../../domain/role-nouns.ts";
import { sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";
import { settled } from "../readings/count-rows.ts";
import type { PeerCandidate, PeerDays } from "./peer-candidates.ts";

/** Others of like size that are compared. */
const mostAlike = 20;

/** How large organisations were on the newest day for which the one compared has a figure. */
interface Sizes {
  /** "clinical staff in post, whole-time equivalents" */
  readonly what: string;
  /** ISO. */
  readonly day: string;
  readonly of: ReadonlyMap<string, number>;
}

/**
 * The organisation and those open in the period that were nearest to it in size: in clinical staff, or in beds where its
 * staff is not known.
 * @throws Refusal where neither is known
 */
export async function likeSize(
  facts: Facts,
  self: PeerCandidate,
  open: readonly PeerCandidate[],
  { last }: PeerDays,
): Promise<{ rule: string; members: readonly PeerCandidate[] }> {
  const sizes = await sizesBeside(facts, self.code, last);
  const own = sizes?.of.get(self.code);
  if (sizes === null || own === undefined)
    throw new Refusal(
      "usage",
      `No file says how many clinical staff or beds it had up to ${plainDate(last)}.`,
      "Choose another rule, or name organisations by their codes.",
    );
  const measured = open.flatMap((each) => {
    const size = sizes.of.get(each.code);
    return size === undefined || each.code === self.code ? [] : [{ each, size }];
  });
  const nearest = measured
    .sort((a, b) => Math.abs(a.size - own) - Math.abs(b.size - own) || (a.each.code < b.each.code ? -1 : 1))
    .slice(0, mostAlike);
  const inside = new Set([self.code, ...nearest.map(({ each }) => each.code)]);
  const range = nearest.map(({ size }) => size);
  const one = nearest.length === 1;
  const [least, most] = [whole(Math.min(...range)), whole(Math.max(...range))];
  const spread =
    range.length === 0 ? "" : `; ${one ? "it" : "they"} had ${least === most ? least : `${least} to ${most}`}`;
  return {
    rule: `the ${nearest.length} ${roleNoun(self.role, one ? "one" : "many")} open in the period that ${one ? "was" : "were"} nearest to it in ${sizes.what}, of which it had ${whole(own)}${spread}, in the month that ended on ${plainDate(sizes.day)}`,
    members: open.filter(({ code }) => inside.has(code)),
  };
}

function whole(size: number): string {
  return plainNumber(Math.round(size));
}

/** What an organisation's size can be told by: rows of code, day and size of the newest month up to the period's end. */
const measures = [
  {
    what: "clinical staff in post (whole-time equivalents)",
    sizes: sql`
      with newest as (
        select max(month) as month
        from clinical_staff
        where organisation = $organisation and month <= $last::date
      )
      select organisation as code, last_day(month)::varchar as day, sum(wte) as size
      from clinical_staff
      where month = (select month from newest)
      group by organisation, month`,
  },
  {
    what: "general and acute beds available",
    sizes: sql`
      with newest as (
        select max(month) as month
        from beds
        where code = $organisation and month <= $last::date and general_acute_available is not null
      )
      select code, last_day(month)::varchar as day, general_acute_available::double as size
      from beds
      where month = (select month from newest)
        and general_acute_available is not null`,
  },
] as const;

/** Sizes by the first measure of which the organisation has a figure; null where it has none. */
async function sizesBeside(facts: Facts, organisation: string, last: string): Promise<Sizes | null> {
  for (const { what, sizes } of measures) {
    const rows = await facts.rows<{ code: string; day: string; size: number }>(sizes, { organisation, last });
    const [any] = rows;
    if (any !== undefined)
      return { what, day: any.day, of: new Map(rows.map(({ code, size }) => [code, settled(size) ?? 0])) };
  }
  return null;
}
