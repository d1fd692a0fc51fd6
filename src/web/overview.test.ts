import { afterAll, beforeAll, expect, test } from "vitest";
import { allUnits, tryFacts } from "../analysis/build/try-facts.ts";
import { overviewMaker } from "./overview.ts";
import { type TriedSite, triedExtracts, trySite } from "./try-site.ts";

let site: TriedSite;
beforeAll(async () => {
  site = await trySite();
});
afterAll(() => site?.close());

test("the overview has the newest half-year of every trust and board open at its end, in the order of names", async () => {
  const { period, organisations, reports } = await site.readers.overview();
  expect(period?.label).toBe("2026-27H1");
  // Old Quay closed in 2024; a practice has no report.
  expect(organisations).toEqual([
    { code: "SYN-T001", role: "trust" },
    { code: "SYN-T002", role: "trust" },
    { code: "SYN-I01", role: "icb" },
  ]);
  expect([...reports.keys()]).toEqual(["SYN-T001", "SYN-T002", "SYN-I01"]);
});

test("a report in it says the same as the one made alone, but for its pictures of peers", async () => {
  const { period, reports } = await site.readers.overview();
  if (period === null) throw new Error("no period");
  const alone = await site.readers.report("SYN-T001", period);
  const kept = reports.get("SYN-T001");
  expect(kept?.changes).toEqual(alone.changes);
  const figures = (report: typeof alone | undefined) =>
    report?.parts.flatMap(({ rows }) => rows.map(({ indicator, reading, sentence }) => [indicator, reading, sentence]));
  expect(figures(kept)).toEqual(figures(alone));
});

test("it is made once", async () => {
  expect(await site.readers.overview()).toBe(await site.readers.overview());
});

test("where no organisation has a figure it is empty and says so", async () => {
  const empty = await trySite({});
  expect(await empty.readers.overview()).toMatchObject({ period: null, organisations: [] });
  empty.close();
});

test("it is looked at anew on another day, and made anew where another half-year is the newest by then", async () => {
  let day = "2026-09-29";
  const facts = await tryFacts(triedExtracts);
  const mistakes: string[] = [];
  const { get } = overviewMaker({ facts, buildId: "0123456789abcdef", synthetic: true, path: null }, allUnits, {
    today: () => day,
    log: (sentence) => mistakes.push(sentence),
  });
  const before = await get();
  expect(before.period?.label).toBe("2025-26H2");
  day = "2026-09-30";
  const [after, meanwhile] = await Promise.all([get(), get()]);
  expect(after.period?.label).toBe("2026-27H1");
  expect(meanwhile).toBe(after);
  expect([...after.reports.values()].map(({ period }) => period.label)).toEqual(Array(3).fill("2026-27H1"));
  day = "2026-10-01";
  expect(await get()).toBe(after);
  expect(mistakes).toEqual([]);
  facts.close();
});
