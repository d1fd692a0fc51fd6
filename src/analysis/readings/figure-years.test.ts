import { expect, test } from "vitest";
import { allUnits, tryFacts } from "../build/try-facts.ts";
import { chosenYear, figureYears, lastEndedYear } from "./figure-years.ts";

const k01 = allUnits.indicators.find(({ id }) => id === "K01") ?? { id: "K01", sources: [] };

const files = {
  "organisations.csv": `ods_code,name,primary_role,nation,icb_code
SYN-I01,Gorrenwater,Integrated care board,England,
SYN-P1,Fernbank,GP practice,England,SYN-I01
`,
  "studies.csv": "study_key,short_title,design,commercial\nS1,Knees,interventional,contract\n",
};

test("a year that runs still is told from one that files speak for to its end", async () => {
  const facts = await tryFacts({
    ...files,
    "activity.csv": "study_key,site_org,month,recruited\nS1,SYN-P1,2025-06,3\nS1,SYN-P1,2026-09,3\n",
  });
  const years = await figureYears(facts, k01);
  facts.close();
  expect(years).toEqual([
    { label: "2026-27", whole: false },
    { label: "2025-26", whole: true },
  ]);
  expect(chosenYear(years)?.label).toBe("2025-26");
  expect(chosenYear(years, "2026-27")?.label).toBe("2026-27");
  expect(chosenYear(years, "1999-00")?.label).toBe("2025-26");
});

test("where only a running year has figures it is chosen, and where none has, none", async () => {
  const facts = await tryFacts({
    ...files,
    "activity.csv": "study_key,site_org,month,recruited\nS1,SYN-P1,2026-09,3\n",
  });
  expect(chosenYear(await figureYears(facts, k01))).toEqual({ label: "2026-27", whole: false });
  facts.close();
  const empty = await tryFacts(files);
  expect(chosenYear(await figureYears(empty, k01))).toBeUndefined();
  empty.close();
});

test("on 31 March a year runs still, on 1 April it has ended", () => {
  expect(lastEndedYear("2026-03-31")).toBe("2024-25");
  expect(lastEndedYear("2026-04-01")).toBe("2025-26");
});
