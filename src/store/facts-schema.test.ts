import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { activity } from "../catalogue/sources/activity.ts";
import { experience } from "../catalogue/sources/experience.ts";
import { type Period, periodsBetween, readPeriod } from "../domain/period.ts";
import { sql } from "../domain/sql.ts";
import { Database } from "./database.ts";
import { createFactsSchema } from "./facts-schema.ts";

let db: Database;
beforeAll(async () => {
  db = await Database.open(":memory:");
  await createFactsSchema(db, [activity, experience]);
});
afterAll(() => db?.close());

const daysOf = async (labels: readonly string[]) =>
  db.rows<{ label: string; first: string | null; last: string | null }>(
    sql`
      select label, label_first_day(label) as first, label_last_day(label) as last
      from (select unnest(string_split($labels, ' ')) as label)`,
    { labels: labels.join(" ") },
  );

describe("the days of a period's label", () => {
  test("are those that every other reader of labels gives, for each month, quarter, half and year of four decades", async () => {
    const kinds = ["month", "quarter", "half", "year"] as const;
    const periods: Period[] = kinds.flatMap((kind) => periodsBetween("1996-04-01", "2036-03-31", kind));
    // 40 years of 12, 4, 2 and 1
    expect(periods).toHaveLength(40 * 19);
    expect(await daysOf(periods.map(({ label }) => label))).toEqual(
      periods.map(({ label, first, last }) => ({ label, first, last })),
    );
  });

  test("of rolling years begin and end with their months", async () => {
    const labels = ["2013-07..2014-06", "2011-12..2012-11", "2023-03..2024-02"];
    expect(await daysOf(labels)).toEqual(
      labels.map((label) => ({ label, first: readPeriod(label).first, last: readPeriod(label).last })),
    );
  });

  test("of a year that a slash marks are those of the year, where the same with a dash is a month", async () => {
    expect(await daysOf(["2011/12", "2011-12", "2026/27"])).toEqual([
      { label: "2011/12", first: "2011-04-01", last: "2012-03-31" },
      { label: "2011-12", first: "2011-12-01", last: "2011-12-31" },
      { label: "2026/27", first: "2026-04-01", last: "2027-03-31" },
    ]);
  });

  test("of what is no label are none", async () => {
    const labels =
      "2026 April 2026-9 26-27 2026-27H3 2026-27Q0 total FY26Q4 FY26Q1 FY26H1 FY26H2 Q4 H2 -026-27 2e+3-01".split(" ");
    expect(await daysOf(labels)).toEqual(labels.map((label) => ({ label, first: null, last: null })));
    expect(await db.rows(sql`select label_first_day(null) as first, label_last_day(null) as last`)).toEqual([
      { first: null, last: null },
    ]);
  });

  test("are none where the second year does not follow the first: never those of another year", async () => {
    const labels =
      "2026-13 2026-30 2026-28H1 2026-28H2 2026-28Q1 2026-26Q4 2026-09Q1 2026/09 2014-07..2013-06 2026-09.. 2026-09..x".split(
        " ",
      );
    for (const label of labels) expect(() => readPeriod(label), label).toThrow();
    expect(await daysOf(labels)).toEqual(labels.map((label) => ({ label, first: null, last: null })));
    // The year after 1999 ends in 00.
    expect(await daysOf(["1999-00", "1999-00Q4"])).toEqual([
      { label: "1999-00", first: "1999-04-01", last: "2000-03-31" },
      { label: "1999-00Q4", first: "2000-01-01", last: "2000-03-31" },
    ]);
  });
});

test("every facts file has its tables, empty, and one for the states of each kind of file", async () => {
  const tables = ["build", "file", "refused_row", "dropped_column", "activity_states", "experience_states"];
  expect(
    (await db.rows<{ table_name: string }>(sql`select table_name from duckdb_tables() order by 1`)).map(
      ({ table_name }) => table_name,
    ),
  ).toEqual([...tables].sort());
  expect(await db.rows(sql`select * from refused_row`)).toEqual([]);
});

test("a state is kept with its file, its line, the day it was received and its columns as they are typed", async () => {
  const columns = await db.rows<{ column_name: string; data_type: string }>(
    sql`select column_name, data_type from duckdb_columns() where table_name = 'experience_states' order by column_index`,
  );
  expect(columns.map(({ column_name }) => column_name)).toEqual([
    "file_id",
    "line",
    "received_on",
    ...experience.columns.map(({ name }) => name),
  ]);
  expect(Object.fromEntries(columns.map((column) => [column.column_name, column.data_type]))).toMatchObject({
    received_on: "DATE",
    org: "VARCHAR",
    responses: "BIGINT",
  });
});
