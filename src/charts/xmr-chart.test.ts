import { expect, test } from "vitest";
import { xmrChart } from "./xmr-chart.ts";
import type { XmrData, XmrPoint } from "./xmr-data.ts";
import { xmrSparkline } from "./xmr-sparkline.ts";

const MONTHS = ["January", "February", "March", "April", "May", "June"];

function chance(label: string, value: number): XmrPoint {
  return { label, value, movement: "chance" };
}

function given(data: Partial<XmrData>): XmrData {
  return {
    id: "recruitment",
    title: "Interventional recruitment",
    sentence: "Within expected variation: 6 months, none outside the limits.",
    measure: "Participants a month",
    points: MONTHS.map((month, index) => chance(`${month} 2026`, 20 + index)),
    segments: [{ from: 0, to: 5, mean: 22.5, lower: 19.84, upper: 25.16 }],
    ...data,
  };
}

/** Everything that can take the focus, as it is read out, in the order it comes. */
function readOut(svg: string): readonly string[] {
  return Array.from(svg.matchAll(/tabindex="0" aria-label="([^"]*)"/g), ([, says = ""]) => says);
}

test("carries the sentence it was given, and a table with a row for each period", () => {
  const chart = xmrChart(given({}));
  expect(chart.sentence).toBe("Within expected variation: 6 months, none outside the limits.");
  expect(chart.table.head).toEqual([
    "Period",
    "Participants a month",
    "Mean",
    "Lower limit",
    "Upper limit",
    "Signal",
    "Note",
  ]);
  expect(chart.table.rows[1]).toEqual(["February 2026", "21", "22.5", "19.84", "25.16", "None", "None"]);
});

test("is titled and described, with ids of its own at each width", () => {
  const { svg, narrowSvg } = xmrChart(given({}));
  expect(svg).toContain('aria-labelledby="recruitment-title" aria-describedby="recruitment-desc"');
  expect(svg).toContain('<title id="recruitment-title">Interventional recruitment</title>');
  expect(narrowSvg).toContain('<title id="recruitment-narrow-title">');
});

test("every point takes the focus in order of time and says what it is", () => {
  const points: XmrPoint[] = [
    chance("January 2026", 20),
    { label: "February 2026", because: "Not supplied" },
    { label: "March 2026", value: 35, movement: "improvement", rule: "Above the upper limit" },
    { label: "April 2026", value: 9, movement: "concern", rule: "8 points below the mean" },
    { label: "May 2026", value: 12, movement: "neither" },
    { label: "June 2026", value: 3, movement: "chance", partial: true },
  ];
  expect(readOut(xmrChart(given({ points })).svg)).toEqual([
    "January 2026: 20",
    "February 2026: Not supplied",
    "March 2026: 35; special cause, wanted direction; Above the upper limit",
    "April 2026: 9; special cause, unwanted direction; 8 points below the mean",
    "May 2026: 12; special cause, no wanted direction",
    "June 2026: 3; part of the period only",
  ]);
});

test("tells special causes apart by shape and names each shape that is there, and no other", () => {
  const points = [chance("January 2026", 20), { label: "February 2026", value: 35, movement: "improvement" } as const];
  const { svg } = xmrChart(given({ points, segments: [] }));
  expect(svg).toContain(">Chance variation<");
  expect(svg).toContain(">Special cause, wanted direction<");
  expect(svg).not.toContain("unwanted");
});

test("a missing month is a gap in the line and a phrase in the table, never nought", () => {
  const points = MONTHS.map((month, index) =>
    index === 2 ? { label: `${month} 2026`, because: "Not supplied" } : chance(`${month} 2026`, 20 + index),
  );
  const chart = xmrChart(given({ points }));
  expect(chart.svg.match(/class="ow-join"/g)).toHaveLength(2);
  expect(chart.table.rows[2]).toEqual(["March 2026", "Not supplied", "22.5", "19.84", "25.16", "No figure", "None"]);
});

test("the line is not joined across a merger, which is named above it and in the table", () => {
  const chart = xmrChart(given({ notes: [{ before: 3, text: "Merger, 1 April 2026" }] }));
  expect(chart.svg.match(/class="ow-join"/g)).toHaveLength(2);
  expect(chart.svg).toContain(">Merger, 1 April 2026<");
  expect(chart.table.rows[3]?.at(-1)).toBe("Merger, 1 April 2026");
});

test("each stretch has its own mean and limits, and the line breaks where they change", () => {
  const segments = [
    { from: 0, to: 2, mean: 21, lower: 18, upper: 24, baseline: { from: 0, to: 2 } },
    { from: 3, to: 5, mean: 24, lower: 21, upper: 27 },
  ];
  const chart = xmrChart(given({ segments }));
  expect(chart.svg.match(/class="ow-mean"/g)).toHaveLength(2);
  expect(chart.svg.match(/class="ow-limit"/g)).toHaveLength(4);
  expect(chart.svg).toContain(">Baseline<");
  expect(chart.svg).toContain(">Mean 24<");
  expect(chart.table.rows.map((row) => row[2])).toEqual(["21", "21", "21", "24", "24", "24"]);
});

test("exceptional months are hatched and named", () => {
  const chart = xmrChart(given({ exceptional: [{ from: 1, to: 2, text: "Industrial action" }] }));
  expect(chart.svg).toContain('fill="url(#recruitment-hatch)"');
  expect(chart.svg).toContain(">Industrial action<");
  expect(chart.table.rows.map((row) => row.at(-1))).toEqual([
    "None",
    "Industrial action",
    "Industrial action",
    "None",
    "None",
    "None",
  ]);
});

test("the target's line ends where the target ended", () => {
  const { svg } = xmrChart(given({ target: { from: 0, to: 2, value: 24, text: "Target 24, until March 2026" } }));
  const [, from, to] = /<line x1="([\d.]+)" y1="[\d.]+" x2="([\d.]+)" y2="[\d.]+" class="ow-target"/.exec(svg) ?? [];
  const xs = Array.from(svg.matchAll(/translate\(([\d.]+) /g), ([, x]) => Number(x)).slice(-6);
  expect(Number(from)).toBeLessThan(Number(xs[0]));
  expect(Number(to)).toBeGreaterThan(Number(xs[2]));
  expect(Number(to)).toBeLessThan(Number(xs[3]));
});

test("no periods, one period and no figures are all drawn calmly", () => {
  expect(xmrChart(given({ points: [], segments: [] })).svg).toContain("No figures to draw");
  const one = xmrChart(given({ points: [chance("January 2026", 7)], segments: [] }));
  expect(readOut(one.svg)).toEqual(["January 2026: 7"]);
  const missing = MONTHS.map((label) => ({ label, because: "Not supplied" }));
  const none = xmrChart(given({ points: missing, segments: [] }));
  expect(none.svg).toContain("No figures to draw");
  expect(none.svg).not.toContain('class="ow-join"');
  expect(readOut(none.svg)).toHaveLength(6);
});

test("figures that are all equal lie in the middle, and nought may be among them", () => {
  const points = MONTHS.map((label) => chance(label, 0));
  const { svg } = xmrChart(given({ points, segments: [{ from: 0, to: 5, mean: 0, lower: 0, upper: 0 }] }));
  expect(svg).not.toContain("NaN");
});

test("the huge fits, and what is not a number is our mistake", () => {
  const points = [chance("January 2026", 1e300), chance("February 2026", -1e300)];
  expect(xmrChart(given({ points, segments: [] })).svg).not.toMatch(/NaN|Infinity/);
  expect(() => xmrChart(given({ points: [chance("January 2026", Number.NaN)] })).svg).toThrow(RangeError);
});

test("is the same every time", () => {
  expect(xmrChart(given({})).svg).toBe(xmrChart(given({})).svg);
});

test("an id that could not be used in a page is our mistake", () => {
  expect(() => xmrChart(given({ id: "1 2" }))).toThrow(RangeError);
});

test("the tiny chart is one image with a title, a description and nothing to stop at", () => {
  const { svg, table } = xmrSparkline(given({}));
  expect(svg).toContain('viewBox="0 0 140 32" width="140" height="32" role="img"');
  expect(svg).toContain('<desc id="recruitment-desc">Within expected variation');
  expect(svg).not.toContain("tabindex");
  expect(table.rows).toHaveLength(6);
});

test("the tiny chart draws a gap, a lone point, nothing at all and equal figures", () => {
  const lone = [chance("January", 1), { label: "February", because: "Not supplied" }, chance("March", 2)];
  const { svg } = xmrSparkline(given({ points: lone, segments: [] }));
  expect(svg).not.toContain('class="ow-join"');
  expect(svg.match(/class="ow-chance"/g)).toHaveLength(2);
  expect(xmrSparkline(given({ points: [], segments: [] })).svg).toContain("<title");
  const equal = MONTHS.map((label) => chance(label, 5));
  expect(xmrSparkline(given({ points: equal, segments: [] })).svg).not.toContain("NaN");
});
