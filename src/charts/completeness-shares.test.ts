import { expect, test } from "vitest";
import { type CompletenessSharesData, completenessShares } from "./completeness-shares.ts";

function given(data: Partial<CompletenessSharesData>): CompletenessSharesData {
  return {
    id: "shares",
    title: "What has arrived",
    sentence: "In May 2026 2 of 4 organisations sent nothing.",
    months: [
      { label: "April 2026", counts: { value: 3, zero: 1 } },
      { label: "May 2026", counts: { value: 1, "not-supplied": 2, suppressed: 1 } },
      { label: "June 2026", counts: {} },
    ],
    ...data,
  };
}

const heard = (svg: string) => Array.from(svg.matchAll(/tabindex="0" aria-label="([^"]*)"/g), ([, says]) => says);

test("each month is read out once, with every state that occurs, and none that does not", () => {
  expect(heard(completenessShares(given({})).svg)).toEqual([
    "April 2026: value 3 of 4 (75%); zero 1 of 4 (25%)",
    "May 2026: value 1 of 4 (25%); not supplied 2 of 4 (50%); suppressed 1 of 4 (25%)",
    "June 2026: no organisation was listed",
  ]);
});

test("a column is as high as all organisations, whatever their number", () => {
  const { svg } = completenessShares(given({}));
  const columns = svg
    .split('<g transform="')
    .slice(1)
    .map((column) => column.split("</g>")[0] ?? "");
  const heights = columns
    .filter((column) => column.includes("aria-label"))
    .map((column) =>
      Array.from(column.matchAll(/ height="([\d.]+)"/g), ([, height]) => Number(height)).reduce((a, b) => a + b, 0),
    );
  expect(heights).toEqual([200, 200]);
});

test("the five states have five textures, each named in words", () => {
  const { svg } = completenessShares(given({}));
  const textures = ["value", "zero", "not-supplied", "not-applicable", "suppressed"].map(
    (state) => new RegExp(`<pattern id="shares-${state}"[^>]*>(.*?)</pattern>`).exec(svg)?.[1],
  );
  expect(new Set(textures).size).toBe(5);
  for (const words of ["Value", "Zero", "Not supplied", "Not applicable", "Suppressed"])
    expect(svg).toContain(`>${words}<`);
});

test("the table never mixes the states, and a small share is never none", () => {
  const months = [{ label: "April 2026", counts: { value: 999, "not-supplied": 1 } }];
  expect(completenessShares(given({ months })).table.rows).toEqual([
    ["April 2026", "1000", "999 (over 99%)", "0 (0%)", "1 (under 1%)", "0 (0%)", "0 (0%)"],
  ]);
});

test("half an organisation, or less than none, is our mistake", () => {
  for (const value of [0.5, -1, Number.NaN])
    expect(() => completenessShares(given({ months: [{ label: "April", counts: { value } }] }))).toThrow(RangeError);
});

test("no months, one month, and very many months", () => {
  expect(completenessShares(given({ months: [] })).svg).not.toContain("NaN");
  const months = Array.from({ length: 600 }, (_, month) => ({ label: `Month ${month}`, counts: { value: 1 } }));
  expect(completenessShares(given({ months: months.slice(0, 1) })).svg).not.toMatch(/NaN|="-/);
  expect(completenessShares(given({ months })).svg).not.toMatch(/NaN|="-/);
});
