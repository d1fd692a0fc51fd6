import { expect, test } from "vitest";
import { signalsCsv } from "./signals-csv.ts";
import { emptyReport, richReport } from "./try-report.ts";
import { trySignals } from "./try-signals.ts";

test("has a line for every signal, and only a header where there is none", () => {
  expect(
    signalsCsv(richReport({ signals: trySignals(60) }))
      .trimEnd()
      .split("\n"),
  ).toHaveLength(61);
  expect(signalsCsv(emptyReport()).trimEnd().split("\n")).toHaveLength(1);
});

test("leaves the owner empty where there is none, rather than a word that looks like one", () => {
  const [head = "", , , third = ""] = signalsCsv(richReport({ signals: trySignals(3) })).split("\n");
  const owner = head.split(",").indexOf("owner_role");
  expect(third.split(",")[owner]).toBe("");
});

test("AT16: escapes a formula in an action somebody wrote", () => {
  const [signal] = trySignals(1);
  if (signal === undefined) throw new RangeError("no signal");
  expect(signalsCsv(richReport({ signals: [{ ...signal, action: "@SUM(1+1)" }] }))).toContain(",'@SUM(1+1),");
});
