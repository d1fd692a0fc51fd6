import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { workforce } from "./workforce.ts";

const head =
  "org,month,staff_group,wte,headcount,research_active,clinical_academic_fte,vacant_externally_funded_days\n";

test("takes a staff group's month", async () => {
  const { taken } = await trySource(
    workforce,
    "workforce.csv",
    `${head}SYN-T001,2026-04,"Nurses, midwives",1204.35,1400,62,3.5,12\n`,
  );
  expect(taken).toMatchObject([{ month: "2026-04-01", wte: 1204.35, headcount: 1400, clinical_academic_fte: 3.5 }]);
});

test("refuses more active people than there are, and staff below nought", async () => {
  const { taken, refused } = await trySource(
    workforce,
    "workforce.csv",
    `${head}SYN-T001,2026-04,Consultants,10,11,12,,\nSYN-T001,2026-05,Consultants,-1,,,,\nSYN-T001,2026-06,Consultants,0,0,0,0,0\n`,
  );
  expect(taken).toMatchObject([{ wte: 0, research_active: 0 }]);
  expect(refused).toMatchObject([
    { line: 2, column: "research_active", found: "12" },
    { line: 3, column: "wte", found: "-1" },
  ]);
});
