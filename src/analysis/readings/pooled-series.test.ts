import { expect, test } from "vitest";
import { readPeriod, shiftPeriod } from "../../domain/period.ts";
import { allUnits, tryFacts } from "../build/try-facts.ts";
import { pooledSeries } from "./pooled-series.ts";

const half = readPeriod("2026-27H1");
const sources = new Map(allUnits.sources.map((source) => [source.id, source]));

const organisations = `ods_code,name,primary_role,nation,operational_start
SYN-T1,One,NHS trust,England,2010-04-01
SYN-T2,Two,NHS trust,England,2010-04-01
SYN-T5,In Wales,NHS trust,Wales,2010-04-01
SYN-P1,A practice,GP practice,England,2010-04-01
`;

/** The participants of all trusts in months up to September 2026, from the lines of an activity file. */
async function seriesOf(lines: readonly string[], period = half) {
  const recruited = allUnits.indicators.find(({ id }) => id === "A02");
  if (recruited === undefined) throw new RangeError("no A02");
  const facts = await tryFacts({
    "organisations.csv": organisations,
    "studies.csv": "study_key,short_title,design,commercial\nS1,A,interventional,contract\n",
    "activity.csv": `study_key,site_org,month,recruited\n${lines.join("\n")}\n`,
  });
  const series = await pooledSeries(facts, recruited, period, sources);
  facts.close();
  return series;
}

const september = readPeriod("2026-09");

/** One value a month, the last in September 2026. */
const monthly = (values: readonly number[]) =>
  values.map((n, i) => `S1,SYN-T1,${shiftPeriod(september, i - values.length + 1).label},${n}`);

const twoMonths = [
  "S1,SYN-T1,2026-04,9",
  "S1,SYN-T1,2026-05,1",
  "S1,SYN-T2,2026-04,5",
  "S1,SYN-T2,2026-05,5",
  "S1,SYN-T5,2026-04,100",
  "S1,SYN-P1,2026-04,100",
];

test("each month is added over the trusts that reported it, with how many they are", async () => {
  const series = await seriesOf(twoMonths);
  // 9 + 5 and 1 + 5: the Welsh trust and the practice are not in it.
  expect(series?.trend.points.slice(0, 2).map(({ period, reading }) => [period, reading.n])).toEqual([
    ["2026-04", 14],
    ["2026-05", 6],
  ]);
  expect(series).toMatchObject({ reportingFirst: 2, reportingLast: 0, lastSignal: null });
});

test("a month that nobody reported is no month of nought, though the quarter, half or year that it begins was counted", async () => {
  const series = await seriesOf(["S1,SYN-T1,2025-03,5", "S1,SYN-T1,2026-06,7"]);
  const known = series?.trend.points.filter(({ reading }) => reading.state === "value" || reading.state === "zero");
  expect(known?.map(({ period }) => period)).toEqual(["2025-03", "2026-06"]);
  expect(series?.reportingFirst).toBe(1);
});

test("there is none where fewer than two months have a figure", async () => {
  expect(await seriesOf(twoMonths, readPeriod("2020-21H1"))).toBeNull();
  expect(await seriesOf(["S1,SYN-T1,2026-06,7"])).toBeNull();
});

test("of two runs the one that ends later is named, though the other began later", async () => {
  const usual = Array.from({ length: 24 }, (_, i) => (i % 2 === 0 ? 80 : 120));
  // Twelve months below the mean of 100; the third to the tenth of them rise.
  const low = [70, 65, 50, 52, 54, 56, 58, 60, 62, 64, 60, 62];
  expect((await seriesOf(monthly([...usual, ...low])))?.lastSignal).toEqual({
    rule: "shift",
    side: "below",
    from: "2025-10",
    to: "2026-09",
    points: 12,
  });
  // Where the run below the mean stops first, the rise, which goes on to August, is named.
  const series = await seriesOf(monthly([...usual, ...low.slice(0, 10), 101, 99]));
  expect(series?.lastSignal).toMatchObject({ rule: "trend", side: "rising", from: "2025-12", to: "2026-08" });
});
