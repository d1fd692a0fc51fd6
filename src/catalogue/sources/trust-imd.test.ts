import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { trustImd } from "./trust-imd.ts";

const head = "nhs_trust22_code,imd2019_score_catchment_weighted,weight_covered\n";

test("takes the deprivation of the people a trust serves, and how many of them it covers", async () => {
  const { recognised, taken } = await trySource(trustImd, "derived.csv", `${head}RX1,30.4149,1.0\nRX2,18.2,0.95\n`);
  expect(recognised).toBe("yes");
  expect(taken).toMatchObject([
    { code: "RX1", score: 30.4149, share_covered: 1 },
    { code: "RX2", score: 18.2, share_covered: 0.95 },
  ]);
});

test("refuses a share above the whole, with its line and column", async () => {
  const { taken, refused } = await trySource(trustImd, "derived.csv", `${head}RX1,30.4,1.2\nRX2,18.2,1\n`);
  expect(taken).toHaveLength(1);
  expect(refused).toMatchObject([{ line: 2, column: "share_covered", found: "1.2" }]);
});
