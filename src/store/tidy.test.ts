import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Column } from "../domain/source.ts";
import { type Sql, sql } from "../domain/sql.ts";
import { Database } from "./database.ts";
import { sqlType, tidyColumn, tidyMacros } from "./tidy.ts";

let db: Database;
beforeAll(async () => {
  db = await Database.open(":memory:");
  for (const macro of tidyMacros) await db.run(macro);
});
afterAll(() => db.close());

/** The value a cell becomes, or "refused". */
async function tidied(column: Omit<Column, "name" | "means">, cell: string | null) {
  const { value, wrong } = tidyColumn({ name: "c", means: "a cell", ...column }, "raw_cell" as Sql);
  const [row] = await db.rows<{ value: unknown; wrong: boolean }>(
    sql`select ${value} as value, coalesce(${wrong ?? sql`false`}, false) as wrong from (select $cell::varchar as raw_cell)`,
    { cell },
  );
  return row?.wrong === true ? "refused" : row?.value;
}

describe.each<[string, Omit<Column, "name" | "means">, readonly (readonly [string | null, unknown])[]]>([
  [
    "a whole number",
    { type: "count" },
    [
      ["12", 12],
      [" 7 ", 7],
      ["0", 0],
      ["007", 7],
      ["", null],
      [null, null],
      ["-1", "refused"],
      ["1.0", "refused"],
      ["1,000", "refused"],
      ["999999999999999", 999999999999999],
      ["9999999999999999", "refused"],
    ],
  ],
  [
    "a number",
    { type: "number" },
    [
      ["1.5", 1.5],
      ["-2", -2],
      [".5", 0.5],
      ["1e3", 1000],
      ["0", 0],
      ["", null],
      ["NaN", "refused"],
      ["inf", "refused"],
      ["1,5", "refused"],
      ["£5", "refused"],
      ["50%", "refused"],
    ],
  ],
  [
    "pence",
    { type: "pence" },
    [
      ["125000", 125000],
      ["-5", -5],
      ["0", 0],
      ["1.50", "refused"],
      ["£1", "refused"],
    ],
  ],
  [
    "a day",
    { type: "date" },
    [
      ["2026-09-30", "2026-09-30"],
      ["2024-02-29", "2024-02-29"],
      ["2026-02-29", "refused"],
      ["30/09/2026", "refused"],
      ["2026-9-1", "refused"],
      ["2026-09-30T00:00", "refused"],
      ["", null],
    ],
  ],
  [
    "a day as a publisher writes it",
    { type: "date", formats: ["%Y%m%d", "%d/%m/%Y"] },
    [
      ["20260930", "2026-09-30"],
      ["30/09/2026", "2026-09-30"],
      ["2026-09-30", "refused"],
    ],
  ],
  [
    "a month",
    { type: "month" },
    [
      ["2026-09", "2026-09-01"],
      ["2026-09-17", "2026-09-01"],
      ["2026-13", "refused"],
      ["Sep 2026", "refused"],
      ["202609", "refused"],
      ["", null],
    ],
  ],
  [
    "yes or no",
    { type: "yes-no" },
    [
      ["yes", true],
      ["Y", true],
      ["FALSE", false],
      ["n", false],
      ["", null],
      ["1", "refused"],
      ["maybe", "refused"],
    ],
  ],
  [
    "one of a list",
    { type: "choice", choices: ["CTIMP", "device"] },
    [
      ["ctimp", "CTIMP"],
      ["DEVICE", "device"],
      ["", null],
      ["drug", "refused"],
    ],
  ],
  [
    "a code",
    { type: "code" },
    [
      ["rr8", "RR8"],
      ["SYN-T001", "SYN-T001"],
      ["G6V2S", "G6V2S"],
      ["", null],
      ["RR", "refused"],
      ["RR8!", "refused"],
      ["SYN-", "refused"],
    ],
  ],
  [
    "text",
    { type: "text" },
    [
      [" Ashvale ", "Ashvale"],
      ["", null],
      ["0", "0"],
      ["NULL", "NULL"],
      ["943 476 5919", "refused"],
    ],
  ],
  [
    "text with a publisher's word for nothing",
    { type: "text", empty: ["-", "NULL"] },
    [
      ["-", null],
      ["null", null],
      [" - ", null],
      ["a-b", "a-b"],
    ],
  ],
  [
    "a required cell",
    { type: "text", required: true },
    [
      ["x", "x"],
      ["", "refused"],
      ["  ", "refused"],
      [null, "refused"],
    ],
  ],
])("%s", (_, column, cases) => {
  test.each(cases)("%j becomes %j", async (cell, value) => {
    expect(await tidied(column, cell)).toEqual(value);
  });
});

test("a column that a file does not have is empty, with its type, and refuses nothing", async () => {
  const { value, wrong } = tidyColumn({ name: "c", means: "", type: "count", required: true }, null);
  expect(wrong).toBeNull();
  expect(await db.rows(sql`select ${value} as value, typeof(${value}) as type`)).toEqual([
    { value: null, type: "BIGINT" },
  ]);
  expect(sqlType({ name: "c", means: "", type: "yes-no" })).toBe("boolean");
});
