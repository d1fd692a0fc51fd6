import { expect, test } from "vitest";
import { type IntervalRow, type IntervalsData, intervalsChart, MOST_ROWS } from "./intervals-chart.ts";

const ROWS: readonly IntervalRow[] = [
  { name: "Ashvale", value: 0.6, lower: 0.4, upper: 0.8 },
  { name: "Brackenfold", value: 0.3, lower: 0.2, upper: 0.4, own: true },
  { name: "Cawdale", because: "Not supplied" },
];

function given(data: Partial<IntervalsData>): IntervalsData {
  return {
    id: "peers",
    title: "Sites open within 60 days",
    sentence: "Within the range expected by chance.",
    measure: "Share of sites open within 60 days",
    rows: ROWS,
    floor: 0,
    ceiling: 1,
    format: (share) => `${Math.round(share * 100)}%`,
    ...data,
  };
}

function readOut(svg: string): readonly string[] {
  return Array.from(svg.matchAll(/tabindex="0" aria-label="([^"]*)"/g), ([, says = ""]) => says);
}

test("keeps the order it was given, this organisation in bold, a gap with its reason", () => {
  const chart = intervalsChart(given({}));
  expect(readOut(chart.svg)).toEqual([
    "Ashvale: 60%, 95% interval 40% to 80%",
    "Brackenfold: 30%, 95% interval 20% to 40%",
    "Cawdale: Not supplied",
  ]);
  expect(chart.svg).toContain('font-weight="bold">Brackenfold<');
  expect(chart.svg).toContain(">Not supplied<");
  expect(chart.table.rows).toEqual([
    ["Ashvale", "60%", "40% to 80%"],
    ["Brackenfold", "30%", "20% to 40%"],
    ["Cawdale", "Not supplied", "No figure"],
  ]);
});

test("the line to compare with is named", () => {
  expect(intervalsChart(given({ reference: { value: 0.5, text: "All peers 50%" } })).svg).toContain(">All peers 50%<");
});

test("more rows than can be taken in are our mistake", () => {
  const rows = Array.from({ length: MOST_ROWS + 1 }, (_, index) => ({
    name: `Trust ${index}`,
    because: "Not supplied",
  }));
  expect(() => intervalsChart(given({ rows }))).toThrow(RangeError);
  expect(readOut(intervalsChart(given({ rows: rows.slice(1) })).svg)).toHaveLength(30);
});

test("no rows, one without width, no figures and the huge", () => {
  expect(intervalsChart(given({ rows: [] })).svg).not.toContain("NaN");
  const point = { name: "Ashvale", value: 0, lower: 0, upper: 0 };
  expect(readOut(intervalsChart(given({ rows: [point] })).svg)).toEqual(["Ashvale: 0%, 95% interval 0% to 0%"]);
  const gaps = [{ name: "Ashvale", because: "Suppressed" }];
  expect(intervalsChart(given({ rows: gaps })).svg).toContain(">Suppressed<");
  const { floor: _floor, ceiling: _ceiling, ...open } = given({});
  const huge = { name: "Ashvale", value: 1e300, lower: -1e300, upper: 1.5e300 };
  expect(intervalsChart({ ...open, rows: [huge] }).svg).not.toMatch(/NaN|Infinity/);
});

test("the line of all peers leaves out names and reasons that stand in its way", () => {
  const reference = { value: 0.1, text: "All peers 10%" };
  const pathIn = (svg: string) => /<path d="([^"]*)" class="ow-limit"/.exec(svg)?.[1] ?? "";
  const chart = intervalsChart(given({ reference }));
  // Beside their names rows have no gap; the third, with its reason, is passed over.
  expect(pathIn(chart.svg).replace(/[\d. ]+/g, "")).toBe("MLLM");
  // Under their names every row begins anew.
  expect(pathIn(chart.narrowSvg).replace(/[\d. ]+/g, "")).toBe("MMLMLMM");
});
