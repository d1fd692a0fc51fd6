import { type Indicator, type Method, methodColumns } from "../../domain/indicator.ts";
import { literal, name, type Sql, sql } from "../../domain/sql.ts";
import type { Units } from "../../domain/units.ts";
import type { Database } from "../../store/database.ts";
import { countsOf } from "../readings/count-rows.ts";
import { inLanes, type Task } from "./in-lanes.ts";
import { storageOf, withoutComments } from "./view-order.ts";

/**
 * Makes `counts`: what every method of every indicator counts, within the dates between which it is the method. Most are
 * counted now and lie in the table `counted`; those that only name columns of a kept table anew are read from there when asked.
 * Beside it a view for each indicator (see `countsOf`), which is sooner asked than all of them.
 */
export async function countIndicators(
  db: Database,
  { indicators, views }: Pick<Units, "indicators" | "views">,
  onProgress: (doing: string) => void = () => {},
): Promise<void> {
  await db.run(sql`
    create table counted (
      indicator varchar, method_version varchar, organisation varchar, period varchar, n double, d double,
      days integer[], happened boolean[], parts double[], value double, lower double, upper double
    )`);
  const kept = new Set(views.filter((view) => storageOf(view) === "table").map((view) => view.name));
  const readWhenAsked: { readonly indicator: string; readonly counts: Sql }[] = [];
  const countedNow: Task[] = [];
  for (const indicator of indicators)
    for (const method of indicator.methods) {
      const counts = countedBy(indicator, method);
      if (readsRowByRow(method, kept)) readWhenAsked.push({ indicator: indicator.id, counts });
      else
        countedNow.push({
          name: `${indicator.id} ${method.version}`,
          after: [],
          run: async (lane) => {
            onProgress(`counting ${indicator.id}`);
            await lane.run(sql`insert into counted by name ${counts}`);
          },
        });
    }
  await inLanes(db, countedNow);
  await db.run(
    sql`create view counts as ${unionOf(
      sql`select * from counted`,
      readWhenAsked.map(({ counts }) => counts),
    )}`,
  );
  for (const { id } of indicators) {
    const own = readWhenAsked.flatMap(({ indicator, counts }) => (indicator === id ? [counts] : []));
    const stored = sql`select * from counted where indicator = ${literal(id)}`;
    await db.run(sql`create view ${countsOf(id)} as ${unionOf(stored, own)}`);
  }
}

function unionOf(first: Sql, others: readonly Sql[]): Sql {
  return [first, ...others].join("\nunion all by name\n") as Sql;
}

function countedBy({ id }: Indicator, { version, kind, counts, validFrom, validTo }: Method): Sql {
  const columns = Object.keys(methodColumns[kind])
    .map((column) => name(column))
    .join(", ") as Sql;
  const dates = [
    ...(validFrom === undefined ? [] : [`label_last_day(period) >= ${literal(validFrom)}::date`]),
    ...(validTo === undefined ? [] : [`label_last_day(period) <= ${literal(validTo)}::date`]),
  ];
  return sql`
    select ${literal(id)} as indicator, ${literal(version)} as method_version, organisation, period, ${columns}
    from (${counts})
    where organisation is not null${(dates.length === 0 ? "" : ` and ${dates.join(" and ")}`) as Sql}`;
}

/** True where a method takes each row from one row of a kept table: counting it ahead would only write it twice. */
function readsRowByRow({ counts }: Method, kept: ReadonlySet<string>): boolean {
  const text = withoutComments(counts);
  if (/\b(join|group|union|over|with|distinct|unnest|limit)\b/.test(text)) return false;
  const read = [...text.matchAll(/\bfrom\s+([a-z_0-9]+)/g)].map(([, relation]) => relation);
  return read.length === 1 && kept.has(read[0] ?? "");
}
