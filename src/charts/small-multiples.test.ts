import { expect, test } from "vitest";
import { smallMultiples } from "./small-multiples.ts";
import type { Panel, SmallMultiplesData } from "./small-multiples-data.ts";
import type { XmrPoint } from "./xmr-data.ts";

const months = ["January", "February", "March"];
const values = (...list: readonly (number | null)[]): readonly XmrPoint[] =>
  list.map((value, index) => {
    const label = `${months[index % 3]} 2026`;
    return value === null ? { label, because: "Not supplied" } : { label, value, movement: "chance" };
  });

const limits = (mean: number) => [{ from: 0, to: 2, mean, lower: mean - 5, upper: mean + 5 }];

function given(data: Partial<SmallMultiplesData>): SmallMultiplesData {
  return {
    id: "many",
    title: "Recruitment",
    sentence: "2 of 3 trusts have a figure for March 2026.",
    measure: "Participants a month",
    panelIs: "NHS trust",
    scale: "shared",
    floor: 0,
    panels: [
      { name: "Ashvale", points: values(10, 12, 14), segments: limits(12), own: true },
      { name: "Brackenfold", points: values(90, null, null), segments: [] },
      {
        name: "Cawdale",
        points: [
          ...values(3, 4),
          { label: "March 2026", value: 30, movement: "concern", rule: "Above the upper limit" },
        ],
        segments: limits(5),
      },
    ],
    ...data,
  };
}

const heard = (svg: string) => Array.from(svg.matchAll(/tabindex="0" aria-label="([^"]*)"/g), ([, says]) => says);

test("each panel is read out once: last figure, mean, limits, special causes and gaps", () => {
  for (const svg of [smallMultiples(given({})).svg, smallMultiples(given({})).narrowSvg])
    expect(heard(svg)).toEqual([
      "Ashvale: March 2026: 14; mean 12, limits 7 to 17; special causes: none",
      "Brackenfold: March 2026: Not supplied; no limits, too few points; 2 of 3 periods without a figure",
      "Cawdale: March 2026: 30; mean 5, limits 0 to 10; special causes: 1 special cause, unwanted direction",
    ]);
});

test("panels keep the order they come in, whatever their values", () => {
  const panels = given({}).panels.toReversed();
  expect(heard(smallMultiples(given({ panels })).svg).map((says) => says?.split(":")[0])).toEqual([
    "Cawdale",
    "Brackenfold",
    "Ashvale",
  ]);
});

test("one scale is said once, and where each panel has its own that is said of each", () => {
  const shared = smallMultiples(given({})).svg;
  expect(shared).toMatch(/One scale for all: 0 to 100 from bottom to top/);
  expect(shared).not.toContain(">Scale ");
  const own = smallMultiples(given({ scale: "own" })).svg;
  expect(own).toContain("Each has a scale of its own");
  expect(own.match(/>Scale /g)).toHaveLength(3);
});

test("a special cause has a shape of its own, named in the legend, and a gap is a cross and not nought", () => {
  const { svg } = smallMultiples(given({}));
  expect(svg).toContain('class="ow-unwanted"');
  expect(svg).toContain(">Special cause, unwanted direction<");
  expect(svg.match(/class="ow-gap"/g)).toHaveLength(3);
});

test("the table has a row for each panel", () => {
  expect(smallMultiples(given({})).table).toMatchObject({
    head: [
      "NHS trust",
      "Last period",
      "Participants a month",
      "Mean",
      "Lower limit",
      "Upper limit",
      "Special causes",
      "Without a figure",
    ],
    rows: [
      ["Ashvale", "March 2026", "14", "12", "7", "17", "none", "0 of 3"],
      ["Brackenfold", "March 2026", "Not supplied", "No limits", "No limits", "No limits", "no limits", "2 of 3"],
      ["Cawdale", "March 2026", "30", "5", "0", "10", "1 special cause, unwanted direction", "0 of 3"],
    ],
  });
});

test("31 panels, and panels of different periods, are our mistake", () => {
  const one: Panel = { name: "Ashvale", points: values(1), segments: [] };
  expect(() => smallMultiples(given({ panels: Array.from({ length: 31 }, () => one) }))).toThrow(RangeError);
  expect(() => smallMultiples(given({ panels: [one, { ...one, points: values(1, 2) }] }))).toThrow(RangeError);
});

test("no panels, no points, nothing but gaps, one point and 30 panels", () => {
  const one: Panel = { name: "Ashvale", points: values(5), segments: [] };
  for (const panels of [
    [],
    [{ ...one, points: [] }],
    [{ ...one, points: values(null, null) }],
    [one],
    Array.from({ length: 30 }, () => one),
  ])
    for (const scale of ["shared", "own"] as const)
      expect(smallMultiples(given({ panels, scale })).svg).not.toMatch(/NaN|Infinity|undefined/);
});
