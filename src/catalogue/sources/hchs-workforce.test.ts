import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { hchsWorkforce } from "./hchs-workforce.ts";

test("takes months as 2017-SEP, and names with commas", async () => {
  const { recognised, taken, refused } = await trySource(
    hchsWorkforce,
    "fte.csv",
    `month,org_code,org_name,staff_group,fte
2017-SEP,RX1,"Anytown, Newtown and Oldtown NHS Trust","Scientific, therapeutic & technical staff",812.46
2018-JUN,RX1,Anytown NHS Trust,HCHS doctors,0.1
2018-JUM,RX1,Anytown NHS Trust,Managers,1
`,
  );
  expect(recognised).toBe("yes");
  expect(taken).toMatchObject([
    { month: "2017-09-01", code: "RX1", staff_group: "Scientific, therapeutic & technical staff", wte: 812.46 },
    { month: "2018-06-01", wte: 0.1 },
  ]);
  expect(refused).toMatchObject([{ line: 4, column: "month", found: "2018-JUM" }]);
});
