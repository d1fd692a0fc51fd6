import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Indicator } from "../../domain/indicator.ts";
import type { Database } from "../../store/database.ts";
import { allUnits, tryFacts } from "../build/try-facts.ts";
import { latestPeriod, readIndicator } from "./read-indicator.ts";

const only = ["A02", "A03", "A10", "K01"];
const units = { ...allUnits, indicators: allUnits.indicators.filter(({ id }) => only.includes(id)) };
const indicator = (id: string): Indicator => {
  const found = units.indicators.find((each) => each.id === id);
  if (found === undefined) throw new RangeError(`no ${id}`);
  return found;
};

let facts: Database;
beforeAll(async () => {
  facts = await tryFacts(
    {
      "organisations.csv": `ods_code,name,primary_role,nation,operational_start,operational_end
SYN-T001,Ashvale,NHS trust,England,2010-04-01,
SYN-T002,Brackwell,NHS trust,England,2010-04-01,
SYN-T003,Cormwater,NHS trust,England,2010-04-01,2025-03-31
SYN-T004,Drystone,NHS trust,England,2027-04-01,
SYN-T005,Eastmere,NHS trust,England,2010-04-01,
SYN-P001,Fernbank,GP practice,England,,
`,
      "studies.csv": "study_key,short_title,design,commercial\nS1,Knees,interventional,contract\n",
      "activity.csv": `study_key,site_org,month,recruited
${["04", "05", "06", "07", "08", "09"].map((month) => `S1,SYN-T001,2026-${month},2\nS1,SYN-T002,2026-${month},0\n`).join("")}S1,SYN-T005,2026-04,4
S1,SYN-T003,2025-03,9
`,
    },
    { units },
  );
});
afterAll(() => facts?.close());

const readings = async (id: string, period?: string) =>
  Object.fromEntries(
    (
      await readIndicator(facts, indicator(id), { sources: units.sources, ...(period === undefined ? {} : { period }) })
    ).map((reading) => [
      reading.organisation,
      "value" in reading ? reading.value : `${reading.state}: ${reading.because}`,
    ]),
  );

describe("every organisation has a figure or the reason there is none", () => {
  test("nought is a figure; closed, not yet open and not supplied are three other things", async () => {
    expect(await readings("A02", "2026-27H1")).toMatchObject({
      "SYN-T001": 12,
      "SYN-T002": 0,
      "SYN-T003": "not-applicable: it closed on 31 March 2025",
      "SYN-T004": "not-applicable: it opened on 1 April 2027",
      "SYN-T005": 4,
    });
    expect(await readings("A02", "2025-26H1")).toMatchObject({
      "SYN-T001": "not-supplied: the research activity file says nothing of this organisation in this period",
    });
  });

  test("a sum over some of the months is called at least", async () => {
    const [reading] = await readIndicator(facts, indicator("A02"), {
      sources: units.sources,
      organisation: "SYN-T005",
      period: "2026-27H1",
    });
    expect(reading).toMatchObject({
      value: 4,
      notes: ["at least: 1 month of 6 supplied in the research activity file"],
    });
  });

  test("what needs a file that nobody sent is not supplied, never nought", async () => {
    const states = Object.values(await readings("A03", "2026-27H1"));
    expect(states).toContain("not-supplied: no workforce file was supplied");
    expect(states).not.toContain(0);
  });

  test("of nothing to share there is no share: not applicable, not nought", async () => {
    expect((await readings("A10", "2026-27H1"))["SYN-T002"]).toBe(
      "not-applicable: there was none to count in the period",
    );
  });
});

test("without a period the latest with any figure is read", async () => {
  expect(await latestPeriod(facts, indicator("A02"))).toBe("2026-27H1");
  expect((await readings("A02"))["SYN-T001"]).toBe(12);
});

test("an organisation that nobody knows has a reason, not an error", async () => {
  expect(
    await readIndicator(facts, indicator("A02"), {
      sources: units.sources,
      organisation: "SYN-X",
      period: "2026-27H1",
    }),
  ).toMatchObject([{ organisation: "SYN-X", state: "not-supplied" }]);
});
