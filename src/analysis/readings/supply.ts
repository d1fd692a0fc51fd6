import { fileWords } from "../../domain/file-words.ts";
import { counted, listed } from "../../domain/format.ts";
import type { Indicator } from "../../domain/indicator.ts";
import { monthsOf, type Period } from "../../domain/period.ts";
import type { Source } from "../../domain/source.ts";
import { type Sql, sql } from "../../domain/sql.ts";
import type { Facts } from "../../store/database.ts";

/** Which sources came at all, and for which months each speaks of one organisation. */
export interface Supply {
  readonly arrived: ReadonlySet<string>;
  /** First days of months, by source and organisation. */
  readonly months: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Key of `Supply.months`. */
export function supplyKey(source: string, organisation: string): string {
  return `${source} ${organisation}`;
}

/** Of which supply is asked for; what is left out is not restricted. */
export interface SupplyFilter {
  readonly organisations?: readonly string[];
  readonly sources?: readonly string[];
  /** Days of these months. */
  readonly within?: Pick<Period, "first" | "last">;
}

/** What was supplied. */
export async function readSupply(facts: Facts, { organisations, sources, within }: SupplyFilter = {}): Promise<Supply> {
  const arrived = await facts.rows<{ source: string }>(sql`select distinct source from file where state = 'taken'`);
  const where = [
    ...(organisations === undefined ? [] : [sql`organisation in (select unnest(string_split($codes, ' ')))`]),
    ...(sources === undefined ? [] : [sql`source in (select unnest(string_split($sources, ' ')))`]),
    ...(within === undefined ? [] : [sql`month between $first::date and $last::date`]),
  ];
  const rows = await facts.rows<{ source: string; organisation: string; months: string[] }>(
    sql`
      select source, organisation, list(month::varchar) as months
      from supplied
      where ${(where.length === 0 ? "true" : where.join(" and ")) as Sql}
      group by source, organisation`,
    {
      ...(organisations === undefined ? {} : { codes: organisations.join(" ") }),
      ...(sources === undefined ? {} : { sources: sources.join(" ") }),
      ...(within === undefined ? {} : { first: within.first, last: within.last }),
    },
  );
  return {
    arrived: new Set(arrived.map(({ source }) => source)),
    months: new Map(rows.map(({ source, organisation, months }) => [supplyKey(source, organisation), new Set(months)])),
  };
}

/** Whether the files behind an indicator speak of an organisation in a period: wholly, in part, or why not. */
export type Supplied =
  | { readonly kind: "whole" }
  | { readonly kind: "part"; readonly note: string }
  | { readonly kind: "not"; readonly because: string };

/** Looks up the files behind one indicator for one organisation and period. */
export function suppliedFor(
  { arrived, months }: Supply,
  sources: ReadonlyMap<string, Source>,
  indicator: Indicator,
  organisation: string,
  period: Period,
): Supplied {
  const wanted = monthsOf(period);
  const parts: string[] = [];
  for (const id of indicator.sources) {
    const source = sources.get(id);
    const file = fileWords(source?.title ?? id);
    if (!arrived.has(id)) return { kind: "not", because: `no ${file} was supplied` };
    if (source?.speaksFor === undefined) continue;
    const there = months.get(supplyKey(id, organisation));
    const here = wanted.filter((month) => there?.has(month)).length;
    if (here === 0) return { kind: "not", because: `the ${file} says nothing of this organisation in this period` };
    if (here < wanted.length && !("since" in source.speaksFor))
      parts.push(`${counted(here, "month")} of ${wanted.length} supplied in the ${file}`);
  }
  return parts.length === 0 ? { kind: "whole" } : { kind: "part", note: listed(parts) };
}
