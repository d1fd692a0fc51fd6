import { expect, test } from "vitest";
import { themeTable } from "./theme-table.ts";

const ROW = {
  indicator: "Open within 60 days",
  value: "58%",
  interval: "39% to 75%",
  trend: "",
  guard: "Missing dates 4%",
  sentence: "Within expected variation.",
};

function given(row: Partial<typeof ROW> & { readonly missing?: boolean }) {
  const themes = [{ name: "Set-up", rows: [{ ...ROW, ...row }] }];
  return String(themeTable({ caption: "Every indicator", periodName: "This half", trendName: "Last 3 years", themes }));
}

test("value, interval, trend, guard and sentence are always in one row", () => {
  const row = /<tr[^>]*>\s*<th[^>]*scope="row"[\s\S]*?<\/tr>/.exec(given({}))?.[0] ?? "";
  for (const words of ["Open within 60 days", "58%", "39% to 75%", "Missing dates 4%", "Within expected variation."]) {
    expect(row).toContain(words);
  }
  expect(row.match(/<t[hd] /g)).toHaveLength(6);
});

test("a theme heads its own rows", () => {
  expect(given({})).toContain('scope="rowgroup" role="rowheader" colspan="6">Set-up</th>');
});

test("a missing value is a phrase in its place that may break over lines", () => {
  expect(given({})).toContain('<span class="ow-nowrap">58%</span>');
  expect(given({ value: "Not supplied", missing: true })).toContain("<span>Not supplied</span>");
});
