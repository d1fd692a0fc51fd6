import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "../domain/sql.ts";
import { Database } from "./database.ts";
import { isContactHeader, looksLikeNhsNumber, privateBecause } from "./looks-private.ts";
import { tidyMacros } from "./tidy.ts";

test.each([
  "email",
  "E-mail",
  "phone",
  "Contact name",
  "tel no",
  "nhs_number",
  "NHS No",
  "dob",
  "date of birth",
  "patient",
  "surname",
  "GMC number",
  "home address",
])("%s heads a column of private details", (header) => {
  expect(isContactHeader(header)).toBe(true);
});

test.each([
  "study_key",
  "recruited",
  "telemetry",
  "specialty",
  "hospital",
  "name",
  "title",
  "emailed",
  "patients",
  "addressed",
  "",
])("%s does not", (header) => {
  expect(isContactHeader(header)).toBe(false);
});

test.each([
  ["ask a.nurse@trust.nhs.uk", "contact details"],
  ["0113 496 0000", "contact details"],
  ["(0113) 4960000", "contact details"],
  ["+44 113 496 0000", "contact details"],
  ["943 476 5919", "an NHS number"],
  ["2026-04-01", null],
  ["01/04/2026 10:30:00", null],
  ["SYN-S00844", null],
  ["12", null],
  ["0.123456789012", null],
  ["consented_here", null],
  ["", null],
])("a cell that reads %s seems to hold: %s", (text, because) => {
  expect(privateBecause(text)).toBe(because);
});

describe("ten digits with the check digit of an NHS number", () => {
  let db: Database;
  beforeAll(async () => {
    db = await Database.open(":memory:");
    for (const macro of tidyMacros) await db.run(macro);
  });
  afterAll(() => db.close());
  const inSql = async (text: string) =>
    (await db.rows<{ held: boolean }>(sql`select holds_nhs_number($text) as held`, { text }))[0]?.held;

  test.each([
    ["9434765919", true],
    ["943 476 5919", true],
    ["seen 943-476-5919 today", true],
    ["9434765918", false],
    ["94347659191", false],
    ["1111111111", false],
    ["0000000000", false],
    ["943476591", false],
    ["P9434765919", true],
    ["fb536b67-2c4d-4a0d-aac8-9434765919f3", false],
    ["fb536b67-2c4d-4a0d-aac8-9434765919f3 9434765919", true],
    ["", false],
  ])("%s: %s", async (text, held) => {
    expect(looksLikeNhsNumber(text)).toBe(held);
    expect((await inSql(text)) ?? false).toBe(held);
  });

  test("is seen alike in the program and in the database", async () => {
    const digits = fc.integer({ min: 100_000_000, max: 999_999_999 }).map((nine) => {
      const sum = [...String(nine)].reduce((total, digit, i) => total + Number(digit) * (10 - i), 0);
      return `${nine}${(11 - (sum % 11)) % 11}`;
    });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(digits, fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }).map(String)),
        async (text) => {
          expect((await inSql(text)) ?? false).toBe(looksLikeNhsNumber(text));
        },
      ),
      { seed: 20261122, numRuns: 100 },
    );
  });
});
