import { type Indicator, methodColumns } from "../../domain/indicator.ts";
import { literal, name, type Sql, sql } from "../../domain/sql.ts";
import type { Database } from "../../store/database.ts";

/** Runs every method of every indicator and keeps what it counted, within the dates between which it is the method. */
export async function countIndicators(
  db: Database,
  indicators: readonly Indicator[],
  onProgress: (doing: string) => void,
): Promise<void> {
  for (const indicator of indicators) {
    onProgress(`counting ${indicator.id}`);
    for (const { version, kind, counts, validFrom, validTo } of indicator.methods) {
      const columns = Object.keys(methodColumns[kind])
        .map((column) => name(column))
        .join(", ") as Sql;
      const dates = [
        ...(validFrom === undefined ? [] : [`label_last_day(period) >= ${literal(validFrom)}::date`]),
        ...(validTo === undefined ? [] : [`label_last_day(period) <= ${literal(validTo)}::date`]),
      ];
      await db.run(sql`
        insert into counts by name
        select ${literal(indicator.id)} as indicator, ${literal(version)} as method_version, organisation, period, ${columns}
        from (${counts})
        where organisation is not null${(dates.length === 0 ? "" : ` and ${dates.join(" and ")}`) as Sql}`);
    }
  }
}
