import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { trySource } from "../../store/try-source.ts";
import { nihrPortfolio } from "./nihr-portfolio.ts";

const head = [
  "Short Name",
  "Managing Specialty",
  "All Specialties",
  "Lead Country",
  "Lead LCRN",
  "Funder(s)",
  "Open to New Sites",
  "Study Status",
  "Link",
];

test("takes studies from a spreadsheet: commas inside names, hyphens for nothing, a study without a number", async () => {
  const rows = [
    head,
    ["'HOPE'", "Ear, Nose and Throat", "Cancer, Ear, Nose and Throat", "England", "-", "A; B", "No", "Open", "99001"],
    ["Nameless", "Surgery", "Surgery, Surgery", "Wales", "Wessex", "-", "-", "In Setup", null],
  ];
  const bytes = await writeXlsx({ sheets: [{ name: "Sheet1", rows }] });
  const { recognised, taken, refused } = await trySource(nihrPortfolio, "portfolio_2021-02.xlsx", Buffer.from(bytes));
  expect([recognised, refused]).toEqual(["yes", []]);
  expect(taken).toMatchObject([
    {
      snapshot: "2021-02-01",
      short_title: "'HOPE'",
      specialty: "Ear, Nose and Throat",
      all_specialties: "Cancer, Ear, Nose and Throat",
      lead_network: null,
      funders: "A; B",
      cpms_id: "99001",
    },
    { short_title: "Nameless", funders: null, open_to_new_sites: null, cpms_id: null },
  ]);
});
