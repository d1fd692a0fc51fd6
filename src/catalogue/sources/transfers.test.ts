import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { transfers } from "./transfers.ts";

const head = "transfer,org,company,year,category,told_by,amount_pence,purpose_stated,recipient_view\n";

test("takes one payment as the ledger and as the public download tell it", async () => {
  const { taken } = await trySource(
    transfers,
    "transfers.csv",
    `${head}T1,SYN-T001,Made-up Medicines Ltd,2025,donations-and-grants,our-ledger,120000,yes,agree\nT1,SYN-T001,Made-up Medicines Ltd,2025,donations-and-grants,public-download,100000,no,nothing-said\n`,
  );
  expect(taken).toMatchObject([
    { told_by: "our-ledger", amount_pence: 120_000, year: 2025 },
    { told_by: "public-download", amount_pence: 100_000 },
  ]);
});

test("refuses a year that is none", async () => {
  const { refused } = await trySource(
    transfers,
    "transfers.csv",
    `${head}T1,SYN-T001,Made-up Medicines Ltd,25,fees,our-ledger,1,yes,agree\n`,
  );
  expect(refused).toMatchObject([{ line: 2, column: "year", found: "25" }]);
});
