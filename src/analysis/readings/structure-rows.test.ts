import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPeriod } from "../../domain/period.ts";
import { hasValue } from "../../domain/reading.ts";
import { sql } from "../../domain/sql.ts";
import type { Database } from "../../store/database.ts";
import { makeBoardReport } from "../board-report/make-board-report.ts";
import { type ReportContext, reportContext } from "../board-report/report-context.ts";
import { allUnits, tryFacts } from "../build/try-facts.ts";
import { structureMap } from "../spine/structure-map.ts";
import { countRows } from "./count-rows.ts";
import { mappedRows } from "./structure-rows.ts";
import { mergerFiles } from "./try-merger.ts";

const units = { ...allUnits, indicators: allUnits.indicators.filter(({ id }) => ["A01", "A02", "A03"].includes(id)) };

describe("the worked merger: 200 participants and 4,000 WTE with 100 and 1,000", () => {
  let facts: Database;
  let context: ReportContext;
  beforeAll(async () => {
    facts = await tryFacts(mergerFiles, { units });
    context = await reportContext(facts, units, { buildId: "test", synthetic: true });
  });
  afterAll(() => facts?.close());

  const mapped = async (organisation: string, indicator: string, period: string, asAt = "2026-09-30") =>
    (await mappedRows(facts, units, organisation, asAt))?.rows.find(
      (row) => row.indicator === indicator && row.period === period,
    );
  const report = (organisation: string, structure: "as-reported" | "mapped-to-current" | "like-for-like") =>
    makeBoardReport(context, {
      organisation,
      period: readPeriod("2026-27H1"),
      structure,
      asAt: "2026-09-30",
      knownAt: null,
    });
  const trendOf = async (...question: Parameters<typeof report>) => {
    const made = await report(...question);
    const row = made.parts.flatMap(({ rows }) => rows).find(({ indicator }) => indicator.id === "A02");
    return { made, row, trend: row?.trend ?? null };
  };

  test("as reported the rates are 50 and 100 per 1,000 WTE", async () => {
    // 200 in the year 2025-26 over 4,000 WTE; 100 over 1,000.
    for (const [organisation, n, d] of [
      ["SYN-T901", 200, 4000],
      ["SYN-T902", 100, 1000],
    ] as const)
      expect(await countRows(facts, { indicator: "A03", organisation, period: "2025-26" })).toMatchObject([{ n, d }]);
    expect(await countRows(facts, { indicator: "A03", organisation: "SYN-T910", period: "2025-26" })).toEqual([]);
  });

  test("mapped to the one that followed, the rate is 60, from 300 over 5,000, and never the mean of 75", async () => {
    const row = await mapped("SYN-T910", "A03", "2025-26");
    expect(row).toMatchObject({ n: 300, d: 5000 });
    expect((1000 * (row?.n ?? 0)) / (row?.d ?? 1)).toBe(60);
  });

  test("a study at both is counted once", async () => {
    expect(await mapped("SYN-T910", "A01", "2025-26")).toMatchObject({ n: 1 });
  });

  test("on the day before the merger nothing is mapped", async () => {
    expect(await mappedRows(facts, units, "SYN-T910", "2026-03-31")).toBeNull();
  });

  test("what went elsewhere is still counted whole, and the reader is told", async () => {
    const rows = await mappedRows(facts, units, "SYN-T910", "2026-09-30");
    expect(rows?.notes).toEqual([
      "figures of SYN-T901, SYN-T902 are counted under SYN-T910",
      "15% of SYN-T901 by WTE went to SYN-T903 on 1 October 2025; days before then are counted here whole",
    ]);
  });

  test("the receiver of a service gets 15% of the giver before the day, as an estimated share", async () => {
    // 2025-26H1: 30 of its own and 15% of 100.
    expect(await mapped("SYN-T903", "A02", "2025-26H1")).toMatchObject({
      n: 45,
      notes: ["estimated share: 15% of SYN-T901 by WTE for days before 1 October 2025"],
    });
    expect(await mapped("SYN-T903", "A03", "2025-26H1")).toMatchObject({ n: 45, d: 900 + 0.15 * 4000 });
    expect((await mapped("SYN-T903", "A02", "2025-26H2"))?.notes).toBeUndefined();
    expect(await mapped("SYN-T903", "A02", "2025-26H2")).toMatchObject({ n: 30 });
  });

  test("a year that the move falls into carries no share, and says so", async () => {
    expect(await mapped("SYN-T903", "A02", "2025-26")).toMatchObject({
      n: 60,
      notes: ["a part of SYN-T901 came on 1 October 2025, within the period; nothing is added for the days before"],
    });
  });

  test("estimated shares are left out of limits, and are not flagged", async () => {
    const { trend } = await trendOf("SYN-T903", "mapped-to-current");
    const estimated = trend?.points.filter(({ reading }) => hasValue(reading) && reading.notes.length > 0) ?? [];
    expect(estimated.map(({ period }) => period)).toHaveLength(24);
    expect(estimated.at(-1)?.period).toBe("2025-09");
    expect(estimated.every(({ rule }) => rule === null)).toBe(true);
    expect(
      trend?.segments.map(({ from, to, mean }) => [trend.points[from]?.period, trend.points[to]?.period, mean]),
    ).toEqual([["2025-10", "2026-09", 5]]);
    expect(trend?.baseline).toBe(
      "limits from the first 12 points from October 2025 on, mean and moving range, unscreened",
    );
  });

  test("the three ways are labelled, and none gives a signal from the month of the merger", async () => {
    const values: Record<string, unknown> = {};
    for (const structure of ["as-reported", "mapped-to-current", "like-for-like"] as const) {
      const { made, row } = await trendOf("SYN-T910", structure);
      expect([made.structure, row?.reading.structure]).toEqual([structure, structure]);
      expect(made.signals.filter(({ from }) => from === "2026-04")).toEqual([]);
      values[structure] = row?.reading.state === "value" ? row.reading.value : row?.reading.state;
    }
    expect(values).toEqual({ "as-reported": 150, "mapped-to-current": 150, "like-for-like": 150 });
  });

  test("as reported the series of the new trust begins with it; mapped, the line runs through the merger", async () => {
    const own = await trendOf("SYN-T910", "as-reported");
    expect(own.trend?.points[0]?.period).toBe("2026-04");
    const through = await trendOf("SYN-T910", "mapped-to-current");
    expect(through.trend?.points).toHaveLength(36);
    // Only the service that left it breaks the line, on its own day.
    expect(through.trend?.breaks).toEqual([
      {
        at: "2025-10-01",
        because: "Part of Eastmere Hospitals NHS Trust (SYN-T901) went to Northmere Hospitals NHS Trust (SYN-T903)",
      },
    ]);
  });

  test("a receiver's line has a gap on the day a part came to it", async () => {
    const { trend } = await trendOf("SYN-T903", "as-reported");
    expect(trend?.breaks.map(({ at }) => at)).toEqual(["2025-10-01"]);
    expect(trend?.segments.map(({ from, to }) => [trend.points[from]?.period, trend.points[to]?.period])).toEqual([
      ["2023-10", "2025-09"],
      ["2025-10", "2026-09"],
    ]);
  });
});

describe("a chain", () => {
  const chain = {
    "organisations.csv": `ods_code,name,primary_role,nation\n${["A", "B", "C", "D"].map((code) => `SYN-${code},Trust ${code},NHS trust,England\n`).join("")}`,
    "studies.csv": "study_key,short_title,design,commercial\nS1,Knees,interventional,contract\n",
    "activity.csv": `study_key,site_org,month,recruited\nS1,SYN-A,2019-04,100\nS1,SYN-B,2019-04,10\nS1,SYN-C,2019-04,20\nS1,SYN-D,2019-04,7\n`,
  };
  const mappedIn = async (successions: string, organisation: string) => {
    const facts = await tryFacts(
      { ...chain, "successions.csv": `predecessor,successor,date,kind,weight,weight_basis\n${successions}` },
      { units },
    );
    try {
      const rows = await mappedRows(facts, units, organisation, "2026-01-01");
      return rows?.rows.find(({ indicator, period }) => indicator === "A02" && period === "2019-04");
    } finally {
      facts.close();
    }
  };

  test("a share that went to one which later merged counts where that one is now", async () => {
    // A gave 0.4 to B in 2020; B became C in 2022: C has its own 20, all 10 of B, and 40 of the 100 of A.
    const row = await mappedIn("SYN-A,SYN-B,2020-04-01,transfer,0.4,beds\nSYN-B,SYN-C,2022-04-01,full,,\n", "SYN-C");
    expect(row).toMatchObject({ n: 70, notes: ["estimated share: 40% of SYN-A by beds for days before 1 April 2020"] });
  });

  test("a share of one that followed another takes its part of the earlier one too", async () => {
    // D became A in 2019-05; A gave 0.4 to B in 2020: B has 10, 40 of A and 2.8 of D.
    const row = await mappedIn("SYN-D,SYN-A,2019-05-01,full,,\nSYN-A,SYN-B,2020-04-01,transfer,0.4,beds\n", "SYN-B");
    expect(row?.n).toBeCloseTo(52.8, 9);
  });

  test("a share between two that later became one is no estimate: both are counted whole", async () => {
    const row = await mappedIn(
      "SYN-A,SYN-B,2020-04-01,transfer,0.4,beds\nSYN-A,SYN-C,2022-04-01,full,,\nSYN-B,SYN-C,2022-04-01,full,,\n",
      "SYN-C",
    );
    expect(row).toMatchObject({ n: 130 });
    expect(row?.notes).toBeUndefined();
  });

  test("a part without a stated weight is not guessed at", async () => {
    expect(await mappedIn("SYN-A,SYN-B,2020-04-01,transfer,,\n", "SYN-B")).toBeUndefined();
  });
});

test("mapping leaves the facts as they were, and may be done for many at once", async () => {
  const facts = await tryFacts(mergerFiles, { units });
  const before = await facts.rows(sql`select * from counts order by all`);
  const map = await structureMap(facts, "2026-09-30");
  await Promise.all(
    ["SYN-T910", "SYN-T903", "SYN-T910"].map((code) => mappedRows(facts, units, code, "2026-09-30", { map })),
  );
  expect(await facts.rows(sql`select * from counts order by all`)).toEqual(before);
  expect(await facts.rows(sql`select current_schema() as schema`)).toEqual([{ schema: "main" }]);
  facts.close();
});
