import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { trustIcbShare } from "./trust-icb-share.ts";

test("takes shares, the smallest in powers of ten, and refuses one over 1", async () => {
  const { recognised, taken, refused } = await trySource(
    trustIcbShare,
    "lookup.csv",
    '"nhs_trust22_code","icb22_code","proportion_trust_came_from_icb"\n"RX1","E54000901",0.999994589389\n"RX1","E54000902",5.4106071087648e-06\n"RX1","E54000903",1.2\n',
  );
  expect(recognised).toBe("yes");
  expect(taken).toMatchObject([{ share: 0.999994589389 }, { icb_ons: "E54000902", share: 5.4106071087648e-6 }]);
  expect(refused).toMatchObject([{ line: 4, column: "share", found: "1.2" }]);
});
