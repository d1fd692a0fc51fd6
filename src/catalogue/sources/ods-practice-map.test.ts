import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { odsPracticeMap } from "./ods-practice-map.ts";

test("takes a practice's network, board and region; no network is none", async () => {
  const { recognised, taken } = await trySource(
    odsPracticeMap,
    "map.csv",
    `PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,PCN_CODE,PCN_NAME,CCG_CODE,New Sub-ICB location name,ICB22ons,ICB22,ICB22NM,R22,Reg22NM
X81001,ANYTOWN SURGERY,AA1 1AA,U99999,ANYTOWN PCN,99X,"NHS Anyshire, East ICB - 99X ",E54000901,QAA,"NHS Anyshire, East ICB",Y60,Midlands
X81002,OTHER SURGERY,AA1 1AB,U,Unallocated,99X,NHS Anyshire ICB - 99X ,E54000901,QAA,NHS Anyshire ICB,Y60,Midlands
`,
  );
  expect(recognised).toBe("yes");
  expect(taken).toMatchObject([
    { practice: "X81001", pcn: "U99999", sub_icb_name: "NHS Anyshire, East ICB - 99X", icb: "QAA", region: "Y60" },
    { practice: "X81002", pcn: null, pcn_name: null },
  ]);
});
