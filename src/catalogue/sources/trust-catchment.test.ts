import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { trustCatchment } from "./trust-catchment.ts";

test("takes the people a trust serves", async () => {
  const { recognised, taken } = await trySource(
    trustCatchment,
    "catchment.csv",
    "TrustCode,TrustName,All admissions,Emergency admissions\nRX1,Anytown NHS Trust,425010,335177\n",
  );
  expect(recognised).toBe("yes");
  expect(taken).toMatchObject([{ code: "RX1", people: 425010, people_emergency: 335177 }]);
});
