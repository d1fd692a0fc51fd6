import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { odsPharmacy } from "./ods-pharmacy.ts";

const line = (code: string, status: string, kind: string, icb = "QAA") =>
  `"${code}","CORNER PHARMACY","Y60","${icb}","1 ROAD","","ANYTOWN","ANYSHIRE","","AA1 1AA","20060601","","${status}","${kind}","P9ZZ","20060601","","","","","","0","","${icb}","","",""\r\n`;

test("takes dispensaries from a file without a header, one without a board among them", async () => {
  const { recognised, taken } = await trySource(
    odsPharmacy,
    "edispensary.csv",
    line("FX001", "A", "1") + line("FX002", "P", "2", ""),
  );
  expect(recognised).toBe("yes");
  expect(taken).toMatchObject([
    { line: 1, code: "FX001", status: "A", dispenser: "1", parent: "P9ZZ", town: "ANYTOWN" },
    { line: 2, code: "FX002", status: "P", dispenser: "2", icb: null },
  ]);
});

test("takes no trusts for dispensaries", async () => {
  const { recognised } = await trySource(odsPharmacy, "edispensary.csv", line("RX1", "", ""));
  expect(recognised).toBe("no");
});
