import { expect, test } from "vitest";
import { funnelChart } from "./funnel-chart.ts";
import type { FunnelData, FunnelPeer } from "./funnel-data.ts";

const PEERS: readonly FunnelPeer[] = [
  { name: "Ashvale", size: 400, value: 6, position: "Within the 95% limits" },
  { name: "Brackenfold", size: 900, value: 12, position: "Outside the 99.8% limits", own: true },
  { name: "Cawdale", because: "Not supplied" },
  { name: "Dunmere", size: 100, value: 2, position: "Within the 95% limits" },
];

function around(spread: number) {
  return (size: number) => ({ lower: 6 - spread / Math.sqrt(size), upper: 6 + spread / Math.sqrt(size) });
}

function given(data: Partial<FunnelData>): FunnelData {
  return {
    id: "funnel",
    title: "Participants for each 1,000 discharges",
    sentence: "Higher than expected for its size (outside the 99.8% limits).",
    measure: "Participants for each 1,000 discharges",
    sizeMeasure: "Discharges",
    peers: PEERS,
    centre: { value: 6, text: "All trusts 6" },
    inner: around(40),
    outer: around(60),
    ...data,
  };
}

function readOut(svg: string): readonly string[] {
  return Array.from(svg.matchAll(/tabindex="0" aria-label="([^"]*)"/g), ([, says = ""]) => says);
}

test("keeps the peers in the order they came, whatever their values", () => {
  expect(funnelChart(given({})).table.rows.map(([name]) => name)).toEqual([
    "Ashvale",
    "Brackenfold",
    "Cawdale",
    "Dunmere",
  ]);
});

test("peers are hollow; this organisation is filled, named above the plot, and drawn over the others", () => {
  const { svg } = funnelChart(given({}));
  expect(svg.match(/ class="ow-hollow"[^>]* role="img"/g)).toHaveLength(2);
  expect(svg).toContain('font-weight="bold">Brackenfold<');
  expect(readOut(svg)).toEqual([
    "Ashvale: 6; Discharges: 400; Within the 95% limits",
    "Dunmere: 2; Discharges: 100; Within the 95% limits",
    "Brackenfold: 12; Discharges: 900; Outside the 99.8% limits",
  ]);
});

test("a peer without a figure is counted beside the chart and named in the table with the reason", () => {
  const chart = funnelChart(given({}));
  expect(chart.svg).toContain(">1 without a figure, named in the table<");
  expect(chart.table.rows[2]).toEqual(["Cawdale", "Not supplied", "Not supplied", "No figure"]);
});

test("limits may be handed in as samples, and give the same kind of line", () => {
  const samples = [100, 400, 900].map((size) => ({ size, ...around(60)(size) }));
  const { svg } = funnelChart(given({ outer: samples }));
  expect(svg).toMatch(/<path d="M[^"]*" class="ow-outer"/);
});

test("unadjusted limits are faint, and absent unless they are handed in", () => {
  expect(funnelChart(given({})).svg).not.toContain("ow-faint");
  const { svg } = funnelChart(given({ unadjusted: around(20) }));
  expect(svg).toContain('class="ow-faint"');
  expect(svg).toContain(">99.8% without over-dispersion<");
});

test("square roots give the small more room", () => {
  const xOfDunmere = (svg: string) =>
    Number(/translate\(([\d.]+) [\d.]+\)" class="ow-hollow"[^>]*aria-label="Dunmere/.exec(svg)?.[1]);
  const level = xOfDunmere(funnelChart(given({})).svg);
  const rooted = xOfDunmere(funnelChart(given({ sizeScale: "square-root" })).svg);
  expect(rooted).toBeGreaterThan(level);
});

test("nobody, one, equals and the huge", () => {
  expect(funnelChart(given({ peers: [] })).svg).toContain("No figures to draw");
  const one = { name: "Ashvale", size: 1, value: 0 };
  expect(readOut(funnelChart(given({ peers: [one] })).svg)).toHaveLength(1);
  const equals = ["A", "B", "C"].map((name) => ({ name, size: 50, value: 6 }));
  expect(readOut(funnelChart(given({ peers: equals })).svg)).toHaveLength(3);
  const huge = [{ name: "A", size: 1e15, value: 1e300 }];
  expect(funnelChart(given({ peers: huge })).svg).not.toMatch(/NaN|Infinity/);
});

test("limits that cannot be worked out at a size leave that size out", () => {
  const broken = (size: number) => (size < 300 ? { lower: Number.NaN, upper: Number.NaN } : { lower: 3, upper: 9 });
  expect(funnelChart(given({ outer: broken })).svg).not.toContain("NaN");
});
