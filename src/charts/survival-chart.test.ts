import { expect, test } from "vitest";
import { survivalChart } from "./survival-chart.ts";
import type { SurvivalData } from "./survival-data.ts";

// Events at 20, 35, 35, 60, 75, 95 and 120 days; still waiting after 48, 90 and 150: the median is 75, not 60.
function given(data: Partial<SurvivalData>): SurvivalData {
  const shares = [
    [20, 0.9],
    [35, 0.7],
    [60, 0.583],
    [75, 0.467],
    [95, 0.311],
    [120, 0.156],
  ] as const;
  return {
    id: "waits",
    title: "Days to a first participant",
    sentence: "Half of sites reach a first participant within 75 days; 3 of 10 are still waiting and are counted.",
    measure: "Share of sites still waiting",
    timeMeasure: "Days since selection",
    steps: shares.map(([day, share]) => ({ day, share, lower: share / 2, upper: (1 + share) / 2 })),
    stillWaiting: [150, 48, 90],
    waitingAt: [0, 30, 60, 90, 120, 150].map((day, index) => ({ day, count: [10, 9, 6, 3, 1, 1][index] ?? 0 })),
    median: { day: 75, text: "Half within 75 days" },
    lastDay: 150,
    ...data,
  };
}

function readOut(svg: string): readonly string[] {
  return Array.from(svg.matchAll(/tabindex="0" aria-label="([^"]*)"/g), ([, says = ""]) => says);
}

test("steps and waits are read out together in order of day", () => {
  expect(readOut(survivalChart(given({})).svg)).toEqual([
    "Day 20: 90% still waiting, 95% interval 45% to 95%",
    "Day 35: 70% still waiting, 95% interval 35% to 85%",
    "Day 48: 1 still waiting after this long",
    "Day 60: 58% still waiting, 95% interval 29% to 79%",
    "Day 75: 47% still waiting, 95% interval 23% to 73%",
    "Day 90: 1 still waiting after this long",
    "Day 95: 31% still waiting, 95% interval 16% to 66%",
    "Day 120: 16% still waiting, 95% interval 8% to 58%",
    "Day 150: 1 still waiting after this long",
  ]);
});

test("the median, the number waiting and the target are written in words", () => {
  const { svg } = survivalChart(given({ target: { day: 90, text: "90-day target" } }));
  expect(svg).toContain(">Half within 75 days<");
  expect(svg).toContain(">Number still waiting on that day<");
  expect(svg).toContain(">90-day target<");
  expect(svg).toContain('class="ow-target"');
});

test("a target that had ended is not drawn", () => {
  expect(survivalChart(given({})).svg).not.toContain("ow-target");
});

test("where half is not reached the reason stands in the median's place", () => {
  const { svg } = survivalChart(given({ median: { because: "Fewer than half have opened" } }));
  expect(svg).toContain(">Fewer than half have opened<");
});

test("those still waiting are in the table, those with equal waits together", () => {
  const { table } = survivalChart(given({ stillWaiting: [48, 48, 60] }));
  expect(table.rows.slice(2, 5)).toEqual([
    ["48", "2 still waiting", "70%", "As the row above"],
    ["60", "Wait ended", "58%", "29% to 79%"],
    ["60", "1 still waiting", "58%", "As the row above"],
  ]);
});

test("nobody, nobody yet, one on the first day and the huge", () => {
  const nobody = given({ steps: [], stillWaiting: [], waitingAt: [], median: { because: "No sites" }, lastDay: 0 });
  expect(survivalChart(nobody).svg).not.toMatch(/NaN|Infinity/);
  const waiting = given({ steps: [], stillWaiting: [10], median: { because: "Nobody has opened" } });
  expect(readOut(survivalChart(waiting).svg)).toEqual(["Day 10: 1 still waiting after this long"]);
  const first = given({ steps: [{ day: 0, share: 0, lower: 0, upper: 0 }], stillWaiting: [], lastDay: 0 });
  expect(readOut(survivalChart(first).svg)).toEqual(["Day 0: 0% still waiting, 95% interval 0% to 0%"]);
  expect(survivalChart(given({ lastDay: 1e12, stillWaiting: [1e12] })).svg).not.toMatch(/NaN|Infinity/);
});
