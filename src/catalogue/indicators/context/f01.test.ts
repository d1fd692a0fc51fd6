import { beforeAll, expect, test } from "vitest";
import { allUnits } from "../../../analysis/build/try-facts.ts";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";

let facts: TriedFacts;

beforeAll(async () => {
  facts = await tryReadings({
    "shmi-2013-july.csv": [
      "INDICATOR_CODE,PROVIDER,PROVIDER_NAME,DENOMINATOR,OBSERVED,EXPECTED,VALUE,PO_LL,PO_UL,OD_LL,OD_UL,OD_BANDING",
      "I00699,XX1,NORTHMERE NHS TRUST,44965,1312,1476.0107,0.8889,0.9215,1.0831,0.8766,1.1408,2",
    ],
  });
});

test("the published value and over-dispersed limits are shown as they are, with the 12 months they cover", async () => {
  expect(await facts.read("F01", "XX1", "2012-01..2012-12")).toMatchObject({
    state: "value",
    value: 0.8889,
    lower: 0.8766,
    upper: 1.1408,
    n: 1312,
    d: 1476.0107,
  });
});

test("its limits are the publisher's, around 1, and are not given out as an interval of the figure", () => {
  expect(allUnits.indicators.find(({ id }) => id === "F01")?.methods.map(({ bounds }) => bounds)).toEqual(["limits"]);
});

test("a trust that is not in the release has no figure", async () => {
  expect(await facts.read("F01", "XX2", "2012-01..2012-12")).not.toHaveProperty("value");
});
