import type { Sql } from "../../domain/sql.ts";
import { name, sql } from "../../domain/sql.ts";
import type { View } from "../../domain/units.ts";
import type { Database } from "../../store/database.ts";
import { inReadingOrder, isKept } from "./view-order.ts";

/** Makes every view, each after those it reads; one that says it is kept becomes a table. */
export async function createViews(db: Database, views: readonly View[]): Promise<void> {
  for (const view of inReadingOrder(views)) {
    const kind = (isKept(view) ? "table" : "view") as Sql;
    await db.run(sql`create ${kind} ${name(view.name)} as ${view.text as Sql}`);
  }
}
