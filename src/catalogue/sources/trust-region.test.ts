import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { trustRegion } from "./trust-region.ts";

test("takes a trust's region", async () => {
  const { recognised, taken } = await trySource(
    trustRegion,
    "regions.csv",
    '"nhs_trust22_code","nhs_trust22_name","nhs_region21_nhs_code","nhs_region21_ons_code","nhs_region21_name","status"\n"RX1","Anytown NHS Trust","Y60","E40000008","Midlands","open"\n"RX2","Valleys NHS Trust","W00",,,"closed"\n',
  );
  expect(recognised).toBe("yes");
  expect(taken).toMatchObject([
    { code: "RX1", region: "Y60", region_name: "Midlands", status: "open" },
    { code: "RX2", region: "W00", region_name: null, status: "closed" },
  ]);
});
