import { beforeAll, expect, test } from "vitest";
import { type TriedFacts, tryReadings } from "../../../analysis/readings/try-reading.ts";

const half = "2026-27H1";
let facts: TriedFacts;

beforeAll(async () => {
  facts = await tryReadings({
    "extracts.csv": ["file,received_on", "partnerships.csv,2026-10-12", "organisations.csv,2026-10-12"],
    "organisations.csv": [
      "ods_code,name,primary_role,nation,icb_code,legal_start",
      "SYN-I01,Fenmere,Integrated care board,England,,2022-07-01",
      "SYN-T001,Ashvale,NHS trust,England,SYN-I01,2010-04-01",
      "SYN-T002,Brackwell,NHS trust,England,SYN-I01,2010-04-01",
    ],
    "partnerships.csv": [
      "partnership,org,route,origin,first_published_on,starts_on,planned_end_on,ended_on,end_decided_on,outcome_published_on,company_benefit,charity,size,first_time,valued_pence,smallest_share_from,smallest_share_to",
      // Begun in the half: public before, on the day itself, and after.
      "P1,SYN-T001,collaborative-working,open-call,2026-04-01,2026-04-02,2026-12-31,,,,yes,partner,large,no,1000000,30,40",
      "P2,SYN-T001,joint-working,company-approach,2026-05-01,2026-05-01,2026-09-01,,2026-09-10,,yes,funder-only,large,no,3000000,10,20",
      "P3,SYN-T001,other-industry,nhs-approach,2026-06-10,2026-06-01,2026-08-31,,,,no,none,large,no,,,",
      // A patient organisation leads: a partnership, of which the Code for medicines says nothing.
      "P4,SYN-T001,patient-organisation,open-call,2026-04-01,2026-04-20,,,,,yes,partner,large,no,,,",
      // Ended seven and six months before the end of the half; the outcome in time, late.
      "P5,SYN-T001,joint-working,nhs-approach,2025-01-01,2025-02-01,2026-02-01,2026-02-28,,2026-08-28,yes,none,large,no,,,",
      "P6,SYN-T001,joint-working,nhs-approach,2025-01-01,2025-02-01,2026-03-01,2026-03-30,,2026-10-01,yes,none,large,no,,,",
      // Not a partnership.
      "P7,SYN-T001,sponsorship,company-approach,2026-07-01,2026-06-01,,,,,no,none,large,no,,,",
      "P1,SYN-T002,collaborative-working,open-call,2026-04-01,2026-04-02,2026-12-31,,,,yes,partner,small,no,1000000,30,40",
    ],
    "transfers.csv": [
      "transfer,org,company,year,category,told_by,amount_pence,purpose_stated,recipient_view",
      "T1,SYN-T001,Made-up Medicines Ltd,2025,donations-and-grants,our-ledger,100000,yes,agree",
      "T1,SYN-T001,Made-up Medicines Ltd,2025,donations-and-grants,public-download,80000,no,nothing-said",
      "T2,SYN-T001,Made-up Medicines Ltd,2025,fees,our-ledger,300000,yes,disagree",
      "T3,SYN-T001,Made-up Medicines Ltd,2025,fees,public-download,30000,no,nothing-said",
      "T4,SYN-T001,Made-up Medicines Ltd,2025,research-and-development,our-ledger,900000,no,nothing-said",
      "T5,SYN-T002,Made-up Medicines Ltd,2025,fees,our-ledger,5000,no,nothing-said",
    ],
  });
});

test("public before the first day is before; the same day is not, and a patient organisation's own is not asked", async () => {
  expect(await facts.read("I01", "SYN-T001", half)).toMatchObject({ n: 1, d: 3 });
});

test("two of four new partnerships came from a call; sponsorship is none", async () => {
  expect(await facts.read("I02", "SYN-T001", half)).toMatchObject({ n: 2, d: 4, value: 50 });
});

test("of the five places under the board one is held by a small organisation", async () => {
  expect(await facts.read("I03", "SYN-I01", half)).toMatchObject({ n: 1, d: 5, value: 20 });
});

test("the smallest party's share lies in a range, weighted by what all put in", async () => {
  // (1,000,000 x 30 + 3,000,000 x 10) / 4,000,000 = 15, and (40 + 60) / 4 = 25
  expect(await facts.read("I04", "SYN-T001", half)).toMatchObject({ value: 20, lower: 15, upper: 25 });
});

test("an outcome six months after the end to the day is in time, a day later is not", async () => {
  expect(await facts.read("I05", "SYN-T001", half)).toMatchObject({ n: 1, d: 2 });
});

test("four entries are public and open, of which one does not say what the company gets", async () => {
  expect(await facts.read("I06", "SYN-T001", half)).toMatchObject({ n: 3, d: 4, lower: null });
});

test("past its end is what nobody has decided about since", async () => {
  // P3; P2 was decided about after its planned end.
  expect(await facts.read("I08", "SYN-T001", half)).toMatchObject({ n: 1, d: 4 });
});

test("a charity that only pays is no partner", async () => {
  expect(await facts.read("I11", "SYN-T001", half)).toMatchObject({ n: 2, d: 4 });
});

test("the gap is that of the sums without research and development; without a download there is none", async () => {
  expect(await facts.read("I07", "SYN-T001", "2025-01..2025-12")).toMatchObject({
    n: 290_000,
    d: 400_000,
    value: 72.5,
  });
  expect(await facts.read("I07", "SYN-T002", "2025-01..2025-12")).not.toHaveProperty("value");
});

test("a purpose counts where the receiving body agrees, by payments and by pounds", async () => {
  expect(await facts.read("I12", "SYN-T001", "2025-01..2025-12")).toMatchObject({ n: 1, d: 3 });
  expect(await facts.read("I12-pounds", "SYN-T001", "2025-01..2025-12")).toMatchObject({ n: 100_000, d: 1_300_000 });
});

test("a half that the register does not speak for to its end has no figure", async () => {
  expect(await facts.read("I02", "SYN-T001", "2026-27H2")).not.toHaveProperty("value");
});

test("lines of the register stand behind the figure", async () => {
  expect(await facts.rowsBehind("I05", "SYN-T001", half)).toEqual([
    "partnerships.csv 6 numerator",
    "partnerships.csv 7 denominator",
  ]);
});
