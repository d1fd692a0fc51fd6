import { afterAll, beforeAll, expect, test } from "vitest";
import { readPeriod } from "../../domain/period.ts";
import { hasValue } from "../../domain/reading.ts";
import type { Database } from "../../store/database.ts";
import { allUnits, tryFacts } from "../build/try-facts.ts";
import { readIndicator } from "../readings/read-indicator.ts";
import { peerFigures } from "./peer-figures.ts";
import type { PeerGroup } from "./peer-group.ts";

const a02 = allUnits.indicators.filter(({ id }) => id === "A02");
const period = readPeriod("2026-27H1");
let facts: Database;
beforeAll(async () => {
  facts = await tryFacts(
    {
      "organisations.csv": `ods_code,name,primary_role,nation,trust_type,operational_start
SYN-A0,Ash,NHS trust,England,acute,2010-04-01
SYN-A1,Beech,NHS trust,England,acute,2010-04-01
SYN-W0,Cedar,NHS trust,Wales,acute,2010-04-01
SYN-W1,Damson,NHS trust,Wales,acute,2010-04-01
`,
      "studies.csv": "study_key,short_title,design,commercial\nS1,Knees,interventional,contract\n",
      "activity.csv": "study_key,site_org,month,recruited\nS1,SYN-A0,2026-04,12\nS1,SYN-W0,2026-05,3\n",
    },
    { units: { ...allUnits, indicators: a02 } },
  );
});
afterAll(() => facts?.close());

test("are read for each peer with the reason where there is none, and across nations by one version of the method", async () => {
  const [indicator] = a02;
  if (indicator === undefined) throw new RangeError("A02 is gone");
  const members = ["Ash SYN-A0", "Beech SYN-A1", "Cedar SYN-W0", "Damson SYN-W1"].map((words) => {
    const [name = "", code = ""] = words.split(" ");
    return { code, name };
  });
  const abroad = new Map([
    ["SYN-W0", "Wales"],
    ["SYN-W1", "Wales"],
  ]);
  const group: PeerGroup = { name: "all trusts", rule: "every trust", members, abroad };
  const { sources } = allUnits;
  const [own] = await readIndicator(facts, indicator, { sources, organisation: "SYN-A0", period: period.label });
  if (own === undefined) throw new RangeError("Ash has no reading");
  const figures = await peerFigures(facts, sources, indicator, group, { own, period });
  expect(figures.period).toBe("2026-27H1");
  expect(
    figures.peers.map(({ name, reading }) => `${name} ${hasValue(reading) ? reading.value : reading.state}`),
  ).toEqual(["Ash 12", "Beech not-supplied", "Cedar 3"]);
  expect(figures.acrossNations).toBe(
    "Nations are compared only where their figures come from the same version of the method: Cedar (SYN-W0) of Wales is compared; Damson (SYN-W1) of Wales has none and is left out.",
  );
});
