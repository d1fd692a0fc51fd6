import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReportRow } from "../../src/analysis/board-report/board-report.ts";
import { makeBoardReport } from "../../src/analysis/board-report/make-board-report.ts";
import { type ReportContext, reportContext } from "../../src/analysis/board-report/report-context.ts";
import { allUnits, factsInMemory } from "../../src/analysis/build/try-facts.ts";
import type { Truth } from "../../src/analysis/synthetic/truth.ts";
import { readPeriod } from "../../src/domain/period.ts";
import { boardPackHtml } from "../../src/publish/board-pack/board-pack-html.ts";
import type { Database } from "../../src/store/database.ts";
import { smallDemo, wordsOf } from "./small-demo.ts";

/** Where each pattern of gaming looks better, when, and which guards must warn beside it. GF10 comes with the registers. */
const cases = [
  { id: "GF1", base: "A02", period: "2025-26H2", guards: ["A05", "A10"] },
  { id: "GF2", base: "K01", period: "2025-26", guards: ["K05", "K07"] },
  { id: "GF3", base: "A01", period: "2025-26H2", guards: ["A11"] },
  { id: "GF3", base: "A08", period: "2025-26H2", guards: ["A11"] },
  { id: "GF3", base: "B03", period: "2025-26", guards: ["A11"] },
  { id: "GF4", base: "B07", period: "2026-27H1", guards: ["B12"] },
  { id: "GF4", base: "B09", period: "2026-27H1", guards: ["B12"] },
  { id: "GF5", base: "B07", period: "2026-27H1", guards: ["B08"] },
  { id: "GF6", base: "B05", period: "2026-27H1", guards: ["B10", "DQ1"] },
  { id: "GF7", base: "B03", period: "2026-27H1", guards: ["DQ1", "B03-edge"] },
  { id: "GF8", base: "A02", period: "2024-25", guards: ["A02-edge"] },
  { id: "GF8", base: "A02", period: "2025-26", guards: ["A02-edge"] },
  { id: "GF9", base: "E02", period: "2026-27H1", guards: ["E03"] },
  { id: "GF11", base: "G02", period: "2026-27H1", guards: ["G07", "G02-core"] },
  { id: "GF12", base: "B05", period: "2026-27H1", guards: ["B11-interventional", "A05-mean"] },
  { id: "GF12", base: "B06", period: "2026-27H1", guards: ["B11-interventional", "A05-mean"] },
] as const;

let demo: Awaited<ReturnType<typeof smallDemo>>;
let truth: Truth;
let facts: Database;
let context: ReportContext;
beforeAll(async () => {
  demo = await smallDemo();
  truth = JSON.parse(readFileSync(join(demo.folder, "truth.json"), "utf8"));
  facts = await factsInMemory([demo.folder]);
  context = await reportContext(facts, allUnits, { buildId: "demo", synthetic: true });
});
afterAll(() => {
  facts?.close();
  demo.remove();
});

const reportOf = (organisation: string, period: string) =>
  makeBoardReport(context, {
    organisation,
    period: readPeriod(period),
    structure: "as-reported",
    asAt: "2026-09-30",
    knownAt: null,
  });
const fixture = (id: string) => {
  const found = truth.fixtures.find((planted) => planted.id === id);
  if (found === undefined) throw new RangeError(`${id} is not planted`);
  return found;
};
const rowOf = (rows: readonly ReportRow[], id: string) => {
  const row = rows.find(({ indicator }) => indicator.id === id);
  if (row === undefined) throw new RangeError(`${id} is not in the report`);
  return row;
};

test("AT9: every gaming pattern but GF10 is planted, each with an honest twin", () => {
  const planted = truth.fixtures.map(({ id }) => id);
  expect(planted.sort()).toEqual(["GF1", "GF11", "GF12", "GF2", "GF3", "GF4", "GF5", "GF6", "GF7", "GF8", "GF9"]);
  expect(truth.notPlanted.map(({ id }) => id)).toEqual(["GF10"]);
  expect(new Set(cases.map(({ id }) => id))).toEqual(new Set(planted));
  for (const { organisations, twins } of truth.fixtures)
    expect(Math.min(organisations.length, twins.length)).toBeGreaterThan(0);
});

describe.each(cases)("AT9: $id on $base in $period", ({ id, base, period, guards }) => {
  test("the named guards warn where it is planted, and the warning stands next to the figure", async () => {
    for (const organisation of fixture(id).organisations.slice(0, 3)) {
      const report = await reportOf(organisation, period);
      const row = rowOf(
        report.parts.flatMap(({ rows }) => rows),
        base,
      );
      const states = Object.fromEntries(row.guards.map(({ indicator, state }) => [indicator, state]));
      for (const guard of guards) expect([organisation, guard, states[guard]]).toEqual([organisation, guard, "warns"]);
      expect(
        report.signals.filter(({ indicator, rule }) => indicator === base && rule === "guard").length,
      ).toBeGreaterThan(0);
      if (organisation !== fixture(id).organisations[0]) continue;
      // The row of the base in the pack: from its heading to the next one.
      const [, section = ""] = String(await boardPackHtml(report)).split(
        new RegExp(`<h3[^>]*>${row.indicator.name} <span[^>]*>${base}</span>`),
      );
      const words = wordsOf(section.split("<h3")[0] ?? "");
      for (const guard of row.guards.filter(({ state }) => state === "warns"))
        expect([guard.sentence, words.includes(guard.sentence)]).toEqual([guard.sentence, true]);
    }
  });

  test("they stay quiet on the twin, which reaches the same honestly", async () => {
    for (const organisation of fixture(id).twins.slice(0, 3)) {
      const row = rowOf(
        (await reportOf(organisation, period)).parts.flatMap(({ rows }) => rows),
        base,
      );
      const states = row.guards
        .filter(({ indicator }) => (guards as readonly string[]).includes(indicator))
        .map(({ state }) => state);
      expect([organisation, states]).toEqual([organisation, guards.map(() => "quiet")]);
    }
  });
});
