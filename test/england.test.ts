import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { shmiFunnel } from "@openward/stats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { troublesOf } from "../scripts/page-troubles.ts";
import type { BoardReport, ReportRow } from "../src/analysis/board-report/board-report.ts";
import { makeBoardReport } from "../src/analysis/board-report/make-board-report.ts";
import { type ReportContext, reportContext } from "../src/analysis/board-report/report-context.ts";
import { allUnits, factsInMemory } from "../src/analysis/build/try-facts.ts";
import { traceCodes } from "../src/analysis/spine/trace-codes.ts";
import { readPeriod } from "../src/domain/period.ts";
import { hasValue } from "../src/domain/reading.ts";
import { sql } from "../src/domain/sql.ts";
import { boardPackHtml } from "../src/publish/board-pack/board-pack-html.ts";
import type { Database } from "../src/store/database.ts";
import { readCsv } from "../src/store/read-csv.ts";
import { siteOver, type TriedSite, wordsOf } from "../src/web/try-site.ts";

const england = fileURLToPath(new URL("../../shared/data/england", import.meta.url));
const absent = existsSync(england) ? "" : " (skipped: the published files of ../shared/data/england are not here)";

describe.skipIf(absent !== "")(`the published files of England${absent}`, () => {
  let facts: Database;
  let context: ReportContext;
  beforeAll(async () => {
    facts = await factsInMemory([england]);
    context = await reportContext(facts, allUnits, { buildId: "england", synthetic: false });
  });
  afterAll(() => facts?.close());

  test("every file is recognised, or named as one that Openward does not know", async () => {
    const files = await facts.rows<{ path: string; state: string; source: string | null; rows_refused: number }>(
      sql`select path, state, source, rows_refused from file order by path`,
    );
    const known = Object.fromEntries(
      files.filter(({ state }) => state === "taken").map(({ path, source }) => [path, source]),
    );
    expect(known).toMatchObject({
      "ods/etr.csv": "ods_trust",
      "ods/succ.csv": "ods_succession",
      "ods/epraccur.csv": "ods_practice",
      "ods/edispensary.csv": "ods_pharmacy",
      "ods/gp-reg-pat-prac-map.csv": "ods_practice_map",
      "ods/icb_list.csv": "icb",
      "shmi/shmi-2011-october.csv": "shmi",
      "shmi/shmi-2014-january.csv": "shmi",
      "workforce/hchs_fte_by_org_staffgroup.csv": "hchs_workforce",
      "trust_activity/beds.csv": "beds",
      "nihr/portfolio_2021-02.xlsx": "nihr_portfolio",
      "euctr/nhs_sponsors_2026-05.csv": "eu_tracker_nhs",
      "euctr/all_sponsors.json": "eu_tracker_all",
      "geography/icb_2022.geojson": "icb_outline",
      "imd/imd2025_icb.csv": "imd_icb",
    });
    expect(files.filter(({ state }) => state === "unknown").map(({ path }) => path)).toEqual([
      "SOURCES.md",
      "ctgov/gb_sites.csv",
      "ctgov/gb_studies_v2.json",
      "geography/lookup_lsoa21_icb24.csv.gz",
      "imd/imd2025_lsoa21.csv.gz",
      "research_facts/clinical_academics_facts.csv",
      "research_facts/nihr_recruitment_facts.csv",
    ]);
  });

  test("202 of 205 open trusts are joined to an integrated care board", async () => {
    expect(
      await facts.rows(sql`
        select count(*) as trusts, count(b.icb) as joined
        from organisation as o
        left join organisation_icb as b on b.code = o.code and b.valid_to is null
        where role = 'trust' and status = 'active'`),
    ).toEqual([{ trusts: 205, joined: 202 }]);
  });

  test("of 149 SHMI codes 113 are found directly, 33 by succession, and 3 are named as lost", async () => {
    const codes = await facts.rows<{ code: string }>(sql`select distinct code from shmi order by code`);
    const traced = await traceCodes(
      facts,
      codes.map(({ code }) => code),
    );
    const found = (way: string) => traced.filter((each) => each.found === way);
    expect([traced.length, found("directly").length, found("by succession").length]).toEqual([149, 113, 33]);
    expect(found("lost").map(({ code }) => code)).toEqual(["5QT", "RJD", "RYQ"]);
  });

  const reportOf = (organisation: string, period: string) =>
    makeBoardReport(context, {
      organisation,
      period: readPeriod(period),
      structure: "as-reported",
      asAt: readPeriod(period).last,
      knownAt: null,
    });
  const rowsOf = (report: BoardReport): readonly ReportRow[] => report.parts.flatMap(({ rows }) => rows);

  test("the pack of RR8 for 2026-27H1 has E09, 20 of 21 due, and says not supplied for what only the trust itself has", async () => {
    const report = await reportOf("RR8", "2026-27H1");
    const e09 = rowsOf(report).find(({ indicator }) => indicator.id === "E09");
    expect(e09?.reading).toMatchObject({ state: "value", n: 20, d: 21, period: "2026-05" });
    const others = rowsOf(report).filter(({ indicator, reading }) => indicator.id !== "E09" && hasValue(reading));
    expect(others.map(({ indicator, reading }) => `${indicator.id} ${reading.period}`)).toEqual([]);
    for (const id of ["A02", "A03", "B05", "G01", "G04", "E02"])
      expect([id, rowsOf(report).find(({ indicator }) => indicator.id === id)?.reading.state]).toEqual([
        id,
        "not-supplied",
      ]);
    expect([report.complete, report.synthetic, report.organisation.name]).toEqual([
      false,
      false,
      "Leeds Teaching Hospitals NHS Trust",
    ]);
    expect(String(await boardPackHtml(report))).toContain("20 of 21");
  });

  describe("on the site", () => {
    let site: TriedSite;
    beforeAll(() => {
      site = siteOver(facts, { dataDir: join(england, "nothing-kept"), synthetic: false });
    });
    const wordsAt = async (address: string) => {
      const answer = await site.app.request(address);
      expect([address, answer.status]).toEqual([address, 200]);
      const text = await answer.text();
      expect([address, troublesOf({ status: 200, type: "text/html", text })]).toEqual([address, []]);
      return wordsOf(text);
    };

    test("RR8 has what was published of it, and says not supplied for the rest", async () => {
      const words = await wordsAt("/organisations/RR8");
      expect(words).toContain("Leeds Teaching Hospitals NHS Trust (RR8)");
      expect(words).toContain(
        "Trial results reported when due , definition May 2026 This half 95% , Trial results reported when due: where it comes from 95% interval 77% to 99% Last 3 years No trend Guard Guard not supplied Sentence Within the limits for its size, among 62 peers.",
      );
      expect(words).toContain("Part 2, set-up: study set-up (setup.csv) and studies (studies.csv) not supplied.");
      expect(words).not.toContain("Synthetic data");
    });

    test("RW6 leads to the two trusts that it became part of", async () => {
      const words = await wordsAt("/organisations/RW6");
      expect(words).toContain(
        "It closed on 30 September 2021. What it did is now part of Manchester University NHS Foundation Trust (R0A) and Northern Care Alliance NHS Foundation Trust (RM3).",
      );
    });

    test("G6V2S, of five characters, is a trust like any other", async () => {
      expect(await wordsAt("/organisations/G6V2S")).toContain("NHS trust : North London NHS Foundation Trust (G6V2S)");
    });

    test("RJD, which vanished, is not shown as anybody’s", async () => {
      const words = await wordsAt("/organisations/RJD");
      expect(words).toContain("Mid Staffordshire NHS Foundation Trust (RJD)");
      expect(words).toContain(
        "No list of organisations names it, and none says what became of it: it is known from figures alone.",
      );
      expect(words).not.toContain("is now part of");
    });

    test("QWO counts its trusts, practices and pharmacies", async () => {
      const words = await wordsAt("/organisations/QWO");
      expect(words).toContain("Integrated care board : NHS West Yorkshire Integrated Care Board (QWO)");
      expect(words).toContain("there are 9 trusts, 272 general practices and 504 community pharmacies.");
    });

    test("E09 has its funnel with its sentence and its figures", async () => {
      const words = await wordsAt("/indicators/E09");
      expect(words).toContain("82 of 203 trusts have a figure: 121 not applicable.");
      expect(words).toContain(
        "1 of 82 is outside the 99.8% limits for its size (1 below); about 0.2 would be by chance.",
      );
      // 20 of 21 due.
      expect(words).toContain(
        "Organisation Leeds Teaching Hospitals NHS Trust What the figure is out of 21 Trial results reported when due (%) 95% Position Within the 95% limits",
      );
      expect(await (await site.app.request("/indicators/E09")).text()).toMatch(/class="ow-chart"/);
    });
  });

  test("the pack of RR8 for 2017-18H1 has the staff of September 2017, in part, and nothing made up beside it", async () => {
    const report = await reportOf("RR8", "2017-18H1");
    const staff = report.parts.flatMap(({ tables }) => tables).find(({ title }) => title === "Clinical staff in post");
    expect(staff?.rows.length).toBeGreaterThan(0);
    for (const { reading } of rowsOf(report)) {
      if (!hasValue(reading)) continue;
      expect([reading.indicator, reading.value > 0]).toEqual([reading.indicator, true]);
    }
    expect(rowsOf(report).find(({ indicator }) => indicator.id === "A02")?.reading.state).toBe("not-supplied");
    expect(report.complete).toBe(false);
  });
});

const shmi = join(england, "shmi");
const releases = absent === "" ? readdirSync(shmi).filter((file) => file.endsWith(".csv")) : [];

describe.skipIf(absent !== "")(`SHMI as published${absent}`, () => {
  test("there are 8 releases", () => {
    expect(releases).toHaveLength(8);
  });

  test.each(releases)("%s: over-dispersed limits and bands are those printed", (file) => {
    const { head, rows } = readCsv(new TextDecoder("latin1").decode(readFileSync(join(shmi, file))));
    const at = (...names: RegExp[]) => head.findIndex((column) => names.some((name) => name.test(column.trim())));
    const places = {
      observed: at(/^OBSERVED$/i),
      expected: at(/^EXPECTED$/i),
      lower: at(/^(OD_?|OVERDISPERSION_?)LOWER/i, /^OD.*(LL|LOW)/i),
      upper: at(/^(OD_?|OVERDISPERSION_?)UPPER/i, /^OD.*(UL|UP)/i),
      band: at(/^OD.*BAND/i, /^BANDING$/i),
    };
    expect([file, Object.entries(places).filter(([, place]) => place === -1), head]).toEqual([file, [], head]);
    const trusts = rows.filter(
      ({ cells }) => /^\d/.test(cells[places.observed] ?? "") && /^\d/.test(cells[places.expected] ?? ""),
    );
    const number = (cells: readonly (string | null)[], place: number) =>
      Number((cells[place] ?? "").replaceAll(",", ""));
    const observed = trusts.map(({ cells }) => number(cells, places.observed));
    const expected = trusts.map(({ cells }) => number(cells, places.expected));
    const funnel = shmiFunnel({ observed, expected });
    let wrong = 0;
    trusts.forEach(({ cells }, i) => {
      const limits = funnel.limits(expected[i] ?? 1, 0.95);
      for (const [place, ours] of [
        [places.lower, limits.lower],
        [places.upper, limits.upper],
      ] as const) {
        const printed = (cells[place] ?? "").trim();
        const digits = printed.split(".")[1]?.length ?? 0;
        if (Math.abs(Number(printed) - ours) > 0.5000001 * 10 ** -digits) wrong += 1;
      }
      const value = (observed[i] ?? 0) / (expected[i] ?? 1);
      const band = value > limits.upper ? 1 : value < limits.lower ? 3 : 2;
      if (Number((cells[places.band] ?? "").trim()[0]) !== band) wrong += 1;
    });
    expect(trusts.length).toBeGreaterThanOrEqual(141);
    expect(wrong).toBe(0);
  });
});
