import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { imdIcb } from "./imd-icb.ts";

test("takes the score, the rank and the share among the most deprived tenth", async () => {
  const { recognised, taken } = await trySource(
    imdIcb,
    "imd.csv",
    '"icb24_code","icb24_name","imd_average_rank","imd_rank_of_average_rank","imd_average_score","imd_rank_of_average_score","imd_proportion_of_lso_as_in_most_deprived_10_percent_nationally"\n"E54000901","NHS Anyshire Integrated Care Board",18014.48,12,25.531,10,0.2011\n',
  );
  expect(recognised).toBe("yes");
  expect(taken).toMatchObject([{ icb_ons: "E54000901", score: 25.531, rank: 18014.48, share_most_deprived: 0.2011 }]);
});
