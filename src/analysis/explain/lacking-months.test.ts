import { expect, test } from "vitest";
import { activity } from "../../catalogue/sources/activity.ts";
import { setup } from "../../catalogue/sources/setup.ts";
import { shmi } from "../../catalogue/sources/shmi.ts";
import { readPeriod } from "../../domain/period.ts";
import type { Supply } from "../readings/supply.ts";
import { lackingMonths } from "./lacking-months.ts";

const supply = (months: Record<string, string[]>): Supply => ({
  arrived: new Set(Object.keys(months).map((key) => key.split(" ")[0] ?? "")),
  months: new Map(Object.entries(months).map(([key, list]) => [key, new Set(list)])),
});
const lacking = (given: Supply, source = activity) =>
  lackingMonths(given, [source], "SYN-T001", readPeriod("2026-27Q1"));

test("names the months of a period that did not come", () => {
  expect(lacking(supply({ "activity SYN-T001": ["2026-04-01", "2026-06-01"] }))).toEqual([
    { source: "activity", never: false, months: ["2026-05-01"], inAll: 3 },
  ]);
});

test("tells a kind of which nothing came from one that says nothing of this organisation", () => {
  expect(lacking(supply({}))).toMatchObject([{ never: true, inAll: 3 }]);
  expect(lacking(supply({ "activity SYN-T002": ["2026-04-01"] }))).toMatchObject([
    { never: false, months: ["2026-04-01", "2026-05-01", "2026-06-01"] },
  ]);
});

test("a state of affairs speaks for a period that it touches, and a kind without a time for every one", () => {
  expect(lacking(supply({ "setup SYN-T001": ["2026-04-01"] }), setup)).toEqual([]);
  expect(lacking(supply({ "shmi SYN-T002": [] }), shmi)).toEqual([]);
});
