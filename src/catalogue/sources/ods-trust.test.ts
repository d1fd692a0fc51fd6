import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { odsTrust } from "./ods-trust.ts";

const line = (code: string, name: string, closed = "") =>
  `"${code}","${name}","Y60","QAA","TRUST HEADQUARTERS","1 ROAD","","ANYTOWN","","AA1 1AA","19940401","${closed}",${'"",'.repeat(9)}"0","","B","","",""\r\n`;

test("takes trusts from a file without a header, from its first line on", async () => {
  const { recognised, taken } = await trySource(
    odsTrust,
    "whatever.csv",
    line("RX1", "ANYTOWN NHS TRUST") + line("G7X2S", "NEW, LONG-CODED NHS FOUNDATION TRUST", "20240930"),
  );
  expect(recognised).toBe("yes");
  expect(taken).toMatchObject([
    { line: 1, code: "RX1", icb: "QAA", town: "ANYTOWN", postcode: "AA1 1AA", opened: "1994-04-01", closed: null },
    { line: 2, code: "G7X2S", name: "NEW, LONG-CODED NHS FOUNDATION TRUST", closed: "2024-09-30" },
  ]);
});

test("takes no other file of the same 27 cells for trusts", async () => {
  const { recognised } = await trySource(odsTrust, "etr.csv", line("FX001", "CORNER PHARMACY"));
  expect(recognised).toBe("no");
});

test("refuses one bad day and keeps the other trusts", async () => {
  const good = Array.from({ length: 20 }, (_, i) => line(`RX${i + 10}`, "ANYTOWN NHS TRUST")).join("");
  const { taken, refused } = await trySource(odsTrust, "etr.csv", good + line("RY1", "BAD NHS TRUST", "20241331"));
  expect(taken).toHaveLength(20);
  expect(refused).toMatchObject([{ line: 21, column: "closed", found: "20241331" }]);
});
