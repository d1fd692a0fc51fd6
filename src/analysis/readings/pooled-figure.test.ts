import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPeriod } from "../../domain/period.ts";
import type { Database } from "../../store/database.ts";
import { allUnits, tryFacts } from "../build/try-facts.ts";
import { pooledFigure, trustsOnOneStudy } from "./pooled-figure.ts";

const half = readPeriod("2026-27H1");
const indicator = (id: string) => {
  const found = allUnits.indicators.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

let facts: Database;
beforeAll(async () => {
  facts = await tryFacts({
    "organisations.csv": `ods_code,name,primary_role,nation,operational_start,operational_end
SYN-T1,One,NHS trust,England,2010-04-01,
SYN-T2,Two,NHS trust,England,2010-04-01,
SYN-T3,Three sent nothing,NHS trust,England,2010-04-01,
SYN-T4,Closed before,NHS trust,England,2010-04-01,2026-03-31
SYN-T5,In Wales,NHS trust,Wales,2010-04-01,
SYN-P1,A practice,GP practice,England,2010-04-01,
`,
    "studies.csv":
      "study_key,short_title,design,commercial\nS1,A,interventional,contract\nS2,B,observational,non-commercial\n",
    "activity.csv": `study_key,site_org,month,recruited
S1,SYN-T1,2026-04,9
S2,SYN-T1,2026-05,1
S1,SYN-T2,2026-04,5
S2,SYN-T2,2026-05,5
S1,SYN-T5,2026-04,100
S1,SYN-P1,2026-04,100
`,
  });
});
afterAll(() => facts?.close());

describe("a figure of all together", () => {
  test("adds the counts of trusts of one nation, and says how many of those open stand behind it", async () => {
    // 10 + 10; the Welsh trust and the practice are not in it, and the third trust sent nothing.
    expect(await pooledFigure(facts, indicator("A02"), half, "trust")).toMatchObject({
      value: 20,
      n: 20,
      d: null,
      lower: null,
      reporting: 2,
      inAll: 3,
    });
  });

  test("adds numerators and denominators of percentages, never the percentages", async () => {
    // 1 commercial study of 2, and 1 of 2: 2 of 4.
    expect(await pooledFigure(facts, indicator("A06"), half, "trust")).toMatchObject({ value: 50, n: 2, d: 4 });
  });

  test("is none where nobody has a figure, or where figures cannot be added", async () => {
    expect(await pooledFigure(facts, indicator("A02"), readPeriod("2020-21H1"), "trust")).toBeNull();
    expect(await pooledFigure(facts, indicator("A10"), half, "trust")).toBeNull();
    expect(await pooledFigure(facts, indicator("K01"), half, "icb")).toBeNull();
  });

  test("counts trusts where one study has over half of the participants: exactly half is not over", async () => {
    // 9 of 10 in one study; 5 of 10 in one study.
    expect(await trustsOnOneStudy(facts, indicator("A10"), half)).toMatchObject({ over: 1, inAll: 3 });
  });
});

describe("figures published on days of their own", () => {
  test("are those of the newest snapshot within the period, and say which that is", async () => {
    const tracked = await tryFacts({
      "organisations.csv": `ods_code,name,primary_role,nation,operational_start
RX1,One,NHS trust,England,2010-04-01
RX2,Two,NHS trust,England,2010-04-01
`,
      "nhs_sponsors_2026-05.csv": `ods,sponsor_name,total_trials,total_due,total_reported,total_unreported,inconsistent_trials,not_yet_due_trials,major
RX1,One,9,8,6,2,0,1,1
RX2,Two,12,12,9,3,0,0,1
`,
    });
    // 15 of 20 trials due were reported: 6 of 8 and 9 of 12.
    expect(await pooledFigure(tracked, indicator("E09"), half, "trust")).toMatchObject({
      value: 75,
      n: 15,
      d: 20,
      period: "2026-05",
      reporting: 2,
    });
    expect(await pooledFigure(tracked, indicator("E09"), readPeriod("2025-26H2"), "trust")).toBeNull();
    tracked.close();
  });
});
