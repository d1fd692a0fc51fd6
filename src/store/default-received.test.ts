import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { activity } from "../catalogue/sources/activity.ts";
import { experience } from "../catalogue/sources/experience.ts";
import { setup } from "../catalogue/sources/setup.ts";
import { studies } from "../catalogue/sources/studies.ts";
import { sql } from "../domain/sql.ts";
import { Database } from "./database.ts";
import { defaultReceived } from "./default-received.ts";
import { createFactsSchema } from "./facts-schema.ts";

let db: Database;
beforeAll(async () => {
  db = await Database.open(":memory:");
  await createFactsSchema(db, []);
});
afterAll(() => db?.close());

/** The day given to a file of activity with rows in these months; "f 2026-09" is a footer. */
async function received(months: readonly string[], latest: string | null = null): Promise<string> {
  await db.run(
    sql`
      create or replace temp table staged as
      select (right(cell, 7) || '-01')::date as month, cell like 'f%' as footer
      from (select unnest(string_split($cells, ',')) as cell)
      where cell <> ''`,
    { cells: months.join(",") },
  );
  return defaultReceived(db, activity, latest);
}
const many = (month: string, count: number) => Array<string>(count).fill(month);

describe("a file that speaks for months", () => {
  test("counts as received 30 days after the end of the last, in whatever order they come", async () => {
    expect(await received(["2026-09", "2026-04", "2026-05"])).toBe("2026-10-30");
    expect(await received(["2028-02"])).toBe("2028-03-30");
  });

  test("is not held back by the newest month of others: it speaks for itself", async () => {
    expect(await received(["2026-09"], "2026-05-30")).toBe("2026-10-30");
  });

  test("does not count its footers, and without a row is known from the beginning", async () => {
    expect(await received(["2026-09", "f 2026-12"])).toBe("2026-10-30");
    expect(await received(["f 2026-12"])).toBe("1900-01-01");
    expect(await received([])).toBe("1900-01-01");
  });
});

describe("a slip in the year", () => {
  const ordinary = ["2026-06", "2026-07", "2026-08", "2026-09"];

  test("of one row, more than two years after all others, does not move the day", async () => {
    expect(await received([...ordinary, "2062-09"])).toBe("2026-10-30");
    expect(await received([...ordinary, "2028-10"])).toBe("2026-10-30");
  });

  test("two years after the rest to the month is believed", async () => {
    expect(await received([...ordinary, "2028-09"])).toBe("2028-10-30");
  });

  test("is believed where it is more than a quarter of all, or more than one row in a hundred", async () => {
    expect(await received(["2026-08", "2026-09", "2062-09"])).toBe("2062-10-30");
    expect(await received(["2026-07", "2026-08", "2026-09", "2062-09"])).toBe("2026-10-30");
    expect(await received([...many("2026-09", 197), ...many("2062-09", 2)])).toBe("2062-10-30");
    expect(await received([...many("2026-09", 198), ...many("2062-09", 2)])).toBe("2026-10-30");
  });

  test("may be two different slips, counted together", async () => {
    expect(await received([...many("2026-09", 198), "2036-09", "2062-09"])).toBe("2026-10-30");
    expect(await received([...many("2026-09", 97), "2036-09", "2062-09"])).not.toBe("2026-10-30");
  });

  test("into the past moves nothing: the rest stay, however long after it they come", async () => {
    expect(await received(["1926-06", ...ordinary])).toBe("2026-10-30");
  });
});

describe("a file of states of affairs", () => {
  const stateReceived = async (latest: string | null) => defaultReceived(db, setup, latest);
  const stage = (columns: string) =>
    db.run(
      sql`
        create or replace temp table staged as
        select
          try_cast(string_split(row, ' ')[1] as date) as selected_on, null::date as hra_letter_on, null::date as local_pack_on,
          null::date as contract_on, try_cast(string_split(row, ' ')[2] as date) as open_on, null::date as first_participant_on,
          null::date as closed_on, null::date as decided_on, false as footer
        from (select unnest(string_split($rows, ',')) as row)`,
      { rows: columns },
    );

  test("counts as received 30 days after its last day of any step", async () => {
    await stage("2026-04-01 2026-09-12,2026-09-13 -");
    expect(await stateReceived(null)).toBe("2026-10-13");
  });

  test("is not moved past what the months of others allow, and not brought up to it", async () => {
    await stage("2026-04-01 2030-01-01");
    expect(await stateReceived("2026-10-30")).toBe("2026-10-30");
    await stage("2026-04-01 2026-09-12");
    expect(await stateReceived("2027-10-30")).toBe("2026-10-12");
  });

  test("without any day is known from the beginning", async () => {
    await stage("- -");
    expect(await stateReceived("2026-10-30")).toBe("1900-01-01");
  });
});

test("a file by quarter counts as received 30 days after the quarter, and no later month of others holds it back", async () => {
  await db.run(
    sql`create or replace temp table staged as select unnest(['2026-27Q1', '2025-26Q4']) as quarter, false as footer`,
  );
  expect(await defaultReceived(db, experience, "2026-05-30")).toBe("2026-07-30");
});

test("a list that speaks for no time is known from the beginning", async () => {
  expect(await defaultReceived(db, studies, "2026-10-30")).toBe("1900-01-01");
});
