import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { setup } from "./setup.ts";

const head = "study_key,site_org,hra_letter_on,open_on,first_participant_on,in_scope,decision,decided_on\n";

test("takes a site that still waits, and steps out of order, which are flagged later", async () => {
  const { taken, refused } = await trySource(
    setup,
    "setup.csv",
    `${head}S1,SYN-T001,2026-01-05,,,yes,accepted,2025-12-01\nS2,SYN-T001,2026-03-01,2026-02-01,,Unknown,,\n`,
  );
  expect(refused).toEqual([]);
  expect(taken).toMatchObject([
    { study_key: "S1", open_on: null, in_scope: "yes" },
    { study_key: "S2", open_on: "2026-02-01", in_scope: "unknown" },
  ]);
});

test("refuses a day that is none, and keeps the other rows", async () => {
  const { taken, refused } = await trySource(
    setup,
    "setup.csv",
    `${head}S1,SYN-T001,2026-02-30,,,yes,,\nS2,SYN-T001,01/02/2026,,,yes,,\nS3,SYN-T001,,,,yes,,\n`,
  );
  expect(taken).toMatchObject([{ study_key: "S3" }]);
  expect(refused).toMatchObject([
    { line: 2, column: "hra_letter_on", found: "2026-02-30" },
    { line: 3, column: "hra_letter_on", found: "01/02/2026" },
  ]);
});

test("takes no damaged activity file for its own", async () => {
  const { recognised } = await trySource(setup, "a.csv", "study_key,site_org,mnth,recruited\nS1,SYN-T001,2026-04,3\n");
  expect(recognised).toBe("no");
});

test("is known to be damaged by its name where a required column is misspelt", async () => {
  const { recognised, refused } = await trySource(setup, "setup.csv", head.replace("site_org", "site-organisation"));
  expect(recognised).toBe("damaged");
  expect(refused[0]?.expected).toContain("site_org");
});
