import { expect, test } from "vitest";
import { newestHalves } from "./newest-halves.ts";

test("of each organisation the newest half-year that any page led to is kept, and what has no half-year stays", () => {
  const wanted = newestHalves();
  expect(
    wanted([
      "/packs/RR8/2025-26H2",
      "/packs/RR8/2026-27H1",
      "/packs/RJD/2015-16H1/indicators.csv",
      "/organisations/RR8",
      "/icbs?year=2025-26",
      "/figures/RR8/E09/2026-05",
    ]),
  ).toEqual([
    "/packs/RR8/2026-27H1",
    "/packs/RJD/2015-16H1/indicators.csv",
    "/organisations/RR8",
    "/icbs?year=2025-26",
    "/figures/RR8/E09/2026-05",
  ]);
  expect(
    wanted([
      "/organisations/RR8?period=2025-26H2",
      "/compare/RR8/E09?peers=all&period=2025-26H2",
      "/figures/RR8/B05/2026-27H1?structure=like-for-like",
      "/figures/RJD/B05/2015-16H1",
    ]),
  ).toEqual(["/figures/RR8/B05/2026-27H1?structure=like-for-like", "/figures/RJD/B05/2015-16H1"]);
});
