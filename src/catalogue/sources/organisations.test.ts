import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { organisations } from "./organisations.ts";

const head = "ods_code,name,primary_role,nation,icb_code,legal_start,legal_end\n";

test("takes an organisation with what it leaves empty", async () => {
  const { recognised, taken } = await trySource(
    organisations,
    "anything.csv",
    `${head}SYN-T001,Fictional Trust,NHS trust,England,SYN-I01,2010-04-01,\n`,
  );
  expect(recognised).toBe("yes");
  expect(taken).toMatchObject([{ ods_code: "SYN-T001", legal_start: "2010-04-01", legal_end: null, trust_type: null }]);
});

test("refuses an organisation that ends before it begins, and keeps the next", async () => {
  const { taken, refused } = await trySource(
    organisations,
    "organisations.csv",
    `${head}SYN-T001,A,NHS trust,England,,2010-04-01,2009-04-01\nSYN-T002,B,NHS trust,England,,2010-04-01,2010-04-01\n`,
  );
  expect(taken).toMatchObject([{ ods_code: "SYN-T002", line: 3 }]);
  expect(refused).toMatchObject([
    { line: 2, column: "legal_end", found: "2009-04-01", expected: "a day on or after legal_start" },
  ]);
});

test("names the missing column where the header is damaged", async () => {
  const { recognised, refused } = await trySource(organisations, "organisations.csv", head.replace("nation", "natoin"));
  expect(recognised).toBe("damaged");
  expect(refused[0]?.expected).toContain("nation");
});
