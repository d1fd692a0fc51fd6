import { expect, test } from "vitest";
import type { ReportRow } from "../../analysis/board-report/board-report.ts";
import type { FunnelPlace } from "../../analysis/board-report/funnel-place.ts";
import { funnelData } from "./funnel-data.ts";
import { richReport } from "./try-report.ts";

const row = richReport()
  .parts.flatMap(({ rows }) => rows)
  .find(({ indicator }) => indicator.id === "B05") as ReportRow & { readonly funnel: FunnelPlace };

test("keeps peers in the order they come in and marks this organisation alone", () => {
  const { peers } = funnelData(row, row.funnel, "x");
  expect(peers.map(({ name }) => name)).toEqual(row.funnel.units.map(({ name }) => name));
  expect(peers.filter(({ own }) => own)).toHaveLength(1);
});

test("says where the organisation stands in words", () => {
  const own = (outside: FunnelPlace["outside"]) =>
    funnelData(row, { ...row.funnel, outside }, "x").peers.find((peer) => peer.own);
  expect(own(null)).toMatchObject({ position: "Within the 95% limits" });
  expect(own("below-998")).toMatchObject({ position: "Below the 99.8% limits" });
});

test("draws no faint limits where the report has none of 99.8% without over-dispersion", () => {
  const curves = row.funnel.curves.map(
    ({ size, lower95, upper95, lower998, upper998, plainLower95, plainUpper95 }) => ({
      size,
      lower95,
      upper95,
      lower998,
      upper998,
      plainLower95,
      plainUpper95,
    }),
  );
  expect(funnelData(row, { ...row.funnel, curves }, "x").unadjusted).toBeUndefined();
  expect(funnelData(row, row.funnel, "x").unadjusted).toHaveLength(25);
});

test("spreads sizes by their square root only where they differ tenfold", () => {
  const sized = (sizes: readonly number[]) =>
    funnelData(
      row,
      { ...row.funnel, units: sizes.map((size) => ({ code: "X", name: "X", size, value: 1, self: false })) },
      "x",
    ).sizeScale;
  expect(sized([10, 100])).toBe("linear");
  expect(sized([10, 101])).toBe("square-root");
  expect(sized([])).toBe("linear");
});
