import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { odsSuccession } from "./ods-succession.ts";

test("takes successions from a file without a header, two successors of one code among them", async () => {
  const { recognised, taken } = await trySource(
    odsSuccession,
    "succ.csv",
    '"RX1","RX2","","20211001","0"\r\n"RX1","RX3","","20211001","1"\r\n"001","RHJ05","","19960401","0"\r\n',
  );
  expect(recognised).toBe("yes");
  expect(taken).toMatchObject([
    { predecessor: "RX1", successor: "RX2", day: "2021-10-01" },
    { predecessor: "RX1", successor: "RX3" },
    { predecessor: "001", successor: "RHJ05", day: "1996-04-01" },
  ]);
});

test("takes no other file of five cells for successions", async () => {
  const { recognised } = await trySource(odsSuccession, "a.csv", '"RX1","RX2","part","20211001","0"\n');
  expect(recognised).toBe("no");
});
