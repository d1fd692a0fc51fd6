import { expect, test } from "vitest";
import { type CompletenessData, completenessChart } from "./completeness-chart.ts";

function given(data: Partial<CompletenessData>): CompletenessData {
  return {
    id: "arrived",
    title: "What has arrived",
    sentence: "Activity has arrived for 3 of 5 months.",
    months: ["January", "February", "March", "April", "May"].map((label) => ({ label })),
    rows: [
      { name: "Ashvale", states: ["value", "zero", "not-supplied", "not-supplied", "suppressed"], own: true },
      { name: "Brackenfold", states: ["not-applicable", "value", "value", "value", "value"] },
    ],
    ...data,
  };
}

test("the five states have five textures, each named in words", () => {
  const { svg } = completenessChart(given({}));
  const textures = ["value", "zero", "not-supplied", "not-applicable", "suppressed"].map(
    (state) => new RegExp(`<pattern id="arrived-${state}"[^>]*>(.*?)</pattern>`).exec(svg)?.[1],
  );
  expect(new Set(textures).size).toBe(5);
  for (const words of ["Value", "Zero", "Not supplied", "Not applicable", "Suppressed"]) {
    expect(svg).toContain(`>${words}<`);
  }
});

test("a row is read out once, with the months that are not values", () => {
  const { svg } = completenessChart(given({}));
  const rows = Array.from(svg.matchAll(/tabindex="0" aria-label="([^"]*)"/g), ([, says]) => says);
  expect(rows).toEqual([
    "Ashvale: value 1; zero 1 (February); not supplied 2 (March to April); suppressed 1 (May)",
    "Brackenfold: value 4; not applicable 1 (January)",
  ]);
});

test("the table never mixes the states", () => {
  expect(completenessChart(given({})).table).toMatchObject({
    head: [
      "Organisation",
      "Value, months",
      "Zero, months",
      "Not supplied, months",
      "Not applicable, months",
      "Suppressed, months",
    ],
    rows: [
      ["Ashvale", "1", "1 (February)", "2 (March to April)", "0", "1 (May)"],
      ["Brackenfold", "4", "0", "0", "1 (January)", "0"],
    ],
  });
});

test("a row with a state too few is our mistake", () => {
  expect(() => completenessChart(given({ rows: [{ name: "Ashvale", states: ["value"] }] }))).toThrow(RangeError);
});

test("no organisations, no months, and very many months", () => {
  expect(completenessChart(given({ rows: [] })).svg).not.toContain("NaN");
  expect(completenessChart(given({ months: [], rows: [{ name: "Ashvale", states: [] }] })).svg).not.toContain("NaN");
  const months = Array.from({ length: 1200 }, (_, month) => ({ label: `Month ${month}` }));
  const states = months.map(() => "value" as const);
  expect(completenessChart(given({ months, rows: [{ name: "Ashvale", states }] })).svg).not.toMatch(/NaN|="-/);
});
