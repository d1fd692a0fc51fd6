import { expect, test } from "vitest";
import { monthInName } from "./_month-in-name.ts";

test.each([
  ["shmi-2012-july.csv", "2012-07"],
  ["SHMI data, Jan 2014.csv", "2014-01"],
  ["nhs_sponsors_2026-05.csv", "2026-05"],
  ["portfolio_202102.xlsx", "2021-02"],
  ["july-2012-shmi.csv", "2012-07"],
  ["shmi_sept_2013.csv", "2013-09"],
  ["shmi-2013.csv", null],
  ["shmi-2012-13.csv", null],
  ["maybe-2012.csv", null],
  ["", null],
])("reads the month in %j as %j", (name, month) => {
  expect(monthInName(name)).toBe(month);
});
