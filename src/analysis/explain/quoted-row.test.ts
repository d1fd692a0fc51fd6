import { expect, test } from "vitest";
import { activity } from "../../catalogue/sources/activity.ts";
import { odsTrust } from "../../catalogue/sources/ods-trust.ts";
import { shmi } from "../../catalogue/sources/shmi.ts";
import { quotedCell, usedColumns } from "./quoted-row.ts";

test("only the columns that a kind of file uses are shown, in the file's order and under its own headers", () => {
  const used = usedColumns(activity, ["\ufeffRecruited", "phone", "Month", "study key", "site_org", "colour"]);
  expect(used.map(({ at, header }) => [at, header])).toEqual([
    [0, "Recruited"],
    [2, "Month"],
    [3, "study key"],
    [4, "site_org"],
  ]);
});

test("what a file says in its name is no column of it", () => {
  expect(usedColumns(shmi, ["PROVIDER", "VALUE"]).map(({ header }) => header)).toEqual(["PROVIDER", "VALUE"]);
});

test("a file without a header is shown under our own names, whatever its first line holds", () => {
  const used = usedColumns(odsTrust, ["A81001", "anything"]);
  expect(used[0]).toMatchObject({ at: 0, header: "code" });
  expect(used.some(({ header }) => /phone/.test(header))).toBe(false);
});

test("a cell that looks private is left out of an organisation's own extract, and a number of a published file stays", () => {
  expect(quotedCell(activity, "9434765919")).toEqual({ leftOut: "an NHS number" });
  expect(quotedCell(activity, "a@b.nhs.uk")).toEqual({ leftOut: "contact details" });
  expect(quotedCell(activity, " 12 ")).toEqual({ text: " 12 " });
  expect(quotedCell(shmi, "9434765919")).toEqual({ text: "9434765919" });
  expect(quotedCell(shmi, "x".repeat(5000))).toEqual({ text: "x".repeat(2000) });
});
