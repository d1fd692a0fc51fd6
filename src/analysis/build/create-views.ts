import type { Sql } from "../../domain/sql.ts";
import { name, sql } from "../../domain/sql.ts";
import type { View } from "../../domain/units.ts";
import type { Database } from "../../store/database.ts";
import { inLanes } from "./in-lanes.ts";
import { inReadingOrder, namesReadBy, storageOf } from "./view-order.ts";

/** Makes every view, each after those it reads; one that says it is kept becomes a table. */
export async function createViews(db: Database, views: readonly View[]): Promise<void> {
  await inLanes(
    db,
    inReadingOrder(views).map((view) => ({
      name: view.name,
      after: namesReadBy(view).filter((read) => read !== view.name),
      run: (lane) => createView(lane, view),
    })),
  );
}

/** Makes one view, a table where it is kept, in the first place of the search path. */
export async function createView(db: Database, view: View): Promise<void> {
  const kind = (storageOf(view) === "query" ? "view" : "table") as Sql;
  await db.run(sql`create ${kind} ${name(view.name)} as ${view.text as Sql}`);
}

/** Puts queries where tables were that only counting needed: what is left to ask of them is about one organisation. */
export async function releaseTables(db: Database, views: readonly View[]): Promise<void> {
  for (const view of inReadingOrder(views)) {
    if (storageOf(view) !== "table until counted") continue;
    await db.run(sql`drop table ${name(view.name)}`);
    await db.run(sql`create view ${name(view.name)} as ${view.text as Sql}`);
  }
}
