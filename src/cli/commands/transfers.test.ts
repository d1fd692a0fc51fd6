import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registerTables } from "../../registers/all-tables.ts";
import { listFiles } from "../../registers/transfers/keep-files.ts";
import { anybody } from "../../store/records/asker.ts";
import { type TriedRecords, tryRecords } from "../../store/records/try-records.ts";
import { type TrialFolder, trialFolder } from "../try-command.ts";

const head = "Institution Name,Year of Disclosure,Company,Category,Amount,ODS Code";
let trial: TrialFolder;
let tried: TriedRecords;
beforeAll(async () => {
  tried = await tryRecords({ migrations: registerTables });
  trial = trialFolder({
    "good.csv": `\ufeff${head}\r\nHospital of Santé,2025,A Limited,Fees,"1,200.50",SYN-T001\r\nDr Made Up,2025,A Limited,Fees,3,\r\nMarie Curie,2025,A Limited,Fees,5,\r\nFar Hospital,2025,A Limited,Donations and grants,7,\r\n`,
    "bad.csv": `${head}\nHospital,2025,A Limited,Fees,about 12,\nHospital,2025,A Limited,Presents,1,\n"Hospital,2025,A Limited,Fees,1,\n`,
    "sheet.xlsx": Buffer.from("PK\u0003\u0004rest"),
    "in/SYNTHETIC-DATA.json": "{}",
    "in/organisations.csv":
      "ods_code,name,primary_role,nation,icb_code,legal_start\nSYN-I01,Fenmere,Integrated care board,England,,2022-07-01\nSYN-T002,Far Hospital,NHS trust,England,SYN-I01,2010-04-01\n",
  });
  await trial.run(["build", "--in", "in"]);
});
afterAll(async () => {
  trial?.remove();
  await tried?.close();
});

const words = ["--as", "public-download", "--org", "SYN-C001", "--dated", "2026-06-30"];
const take = (file: string, more: readonly string[] = words) =>
  trial.run(["transfers", "import", file, ...more], { env: { DATABASE_URL: tried.ownerUrl } });

describe("openward transfers import", () => {
  test("takes nothing of a file in which something cannot be read, and names each such cell", async () => {
    const { code, err, out } = await take("bad.csv");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("3 things in bad.csv cannot be read, and nothing of it was taken.");
    expect(err).toContain('bad.csv, line 2, column Amount: found "about 12", expected pounds such as 1,234.50.');
    expect(err).toContain('bad.csv, line 3, column Category: found "Presents", expected a category of transfers.');
    expect(err).toContain("bad.csv, line 4: a closing quote");
    expect(err).toContain("Put them right in the file and hand it in again.");
    expect((await take("sheet.xlsx")).err).toContain("Save the sheet as CSV");
    expect((await take("none.csv")).err).toContain("cannot be read");
    expect(await listFiles(tried.records, anybody)).toEqual([]);
  });

  test("takes a file once, drops and counts who is a person, and says which institutions are not known", async () => {
    const { code, err, out } = await take("good.csv");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("2 lines of good.csv taken: /transfers/file/");
    expect(out).toContain("1 line naming a person dropped; nothing of them is kept.");
    expect(out).toContain("1 line that may name a person held back: line 4.");
    const again = await take("good.csv");
    expect([again.code, again.out]).toEqual([0, expect.stringContaining("nothing was added")]);
    const files = await listFiles(tried.records, anybody);
    expect(
      files.map(({ organisation, lines }) => [organisation, lines.map(({ recipient, pence }) => [recipient, pence])]),
    ).toEqual([
      [
        "SYN-C001",
        [
          ["SYN-T001", 120_050],
          ["SYN-T002", 700],
        ],
      ],
    ]);
  });

  test("says how it is used where a word is missing or wrong, and where nobody has written anything", async () => {
    for (const [more, told] of [
      [[], "--as company-return"],
      [["--as", "public-download"], "--org with"],
      [["--as", "public-download", "--org", "SYN-C001", "--dated", "2026-02-30"], "--dated 2026-06-30"],
      [["--as", "public-download", "--org", "SYN-C001", "--dated", "2030-01-01"], "yet to come"],
    ] as const)
      expect(await take("good.csv", more)).toMatchObject({ code: 2, err: expect.stringContaining(told) });
    expect(await trial.run(["transfers", "import", "good.csv", ...words])).toMatchObject({
      code: 1,
      err: expect.stringContaining("Nobody has written anything"),
    });
  });
});
