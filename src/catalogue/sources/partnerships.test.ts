import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { partnerships } from "./partnerships.ts";

const head =
  "partnership,org,route,origin,first_published_on,starts_on,planned_end_on,ended_on,end_decided_on,outcome_published_on,company_benefit,charity,size,first_time,valued_pence,smallest_share_from,smallest_share_to\n";

test("takes a place in a partnership that has begun, and in one that has not", async () => {
  const { taken, refused } = await trySource(
    partnerships,
    "partnerships.csv",
    `${head}P1,SYN-T001,joint-working,open-call,2026-01-10,2026-02-01,2027-02-01,,,,yes,partner,small,yes,250000,20,35.5\nP2,SYN-T001,collaborative-working,nhs-approach,2026-03-01,,,,,,no,none,,,,,\n`,
  );
  expect(refused).toEqual([]);
  expect(taken).toMatchObject([
    { partnership: "P1", company_benefit: true, first_time: true, valued_pence: 250_000, smallest_share_to: 35.5 },
    { partnership: "P2", starts_on: null, valued_pence: null },
  ]);
});

test("refuses an end before the start, and a smallest share of more than a half", async () => {
  const { refused } = await trySource(
    partnerships,
    "partnerships.csv",
    `${head}P1,SYN-T001,joint-working,open-call,2026-01-10,2026-02-01,,2026-01-31,,,yes,none,,,,,\nP2,SYN-T001,joint-working,open-call,2026-01-10,,,,,,yes,none,,,100,20,60\n`,
  );
  expect(refused).toMatchObject([
    { line: 2, column: "ended_on" },
    { line: 3, column: "smallest_share_to" },
  ]);
});
