import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPeriod } from "../../domain/period.ts";
import { type ReportContext, reportContext } from "./report-context.ts";
import { tryContext } from "./try-context.ts";

const codes = Array.from({ length: 16 }, (_, i) => `SYN-T0${10 + i}`);
const period = readPeriod("2026-27H1");

let context: ReportContext;
beforeAll(async () => {
  context = await tryContext(
    {
      "organisations.csv": [
        "ods_code,name,primary_role,nation,trust_type,operational_start",
        ...codes.map((code, i) => `${code},Trust ${i},NHS trust,England,${i < 8 ? "acute" : "community"},2010-04-01`),
        "SYN-T900,A newer trust,NHS trust,England,acute,2026-10-01",
      ],
      "studies.csv": [
        "study_key,short_title,design,commercial",
        "S1,Knees,interventional,contract",
        "S2,Hips,observational,non-commercial",
      ],
      "activity.csv": [
        "study_key,site_org,month,recruited",
        ...codes.flatMap((code) => [`S1,${code},2026-04,2`, `S2,${code},2026-04,2`, `S2,${code},2026-10,2`]),
      ],
    },
    ["A06"],
  );
});
afterAll(() => context?.facts.close());

const a06 = () => {
  const indicator = context.indicators.get("A06");
  if (indicator === undefined) throw new RangeError("no A06");
  return indicator;
};

describe("what reports share", () => {
  test("is found by its name", () => {
    expect(context).toMatchObject({ buildId: "try", synthetic: true });
    expect(context.sources.get("activity")?.title).toBe("Research activity");
    expect([...context.indicators.keys()]).toEqual(["A06"]);
  });

  test("is worked out once: a structure for each day, a funnel for each kind of organisation and period", async () => {
    const structure = await context.structureOn("2026-09-30");
    expect(await context.structureOn("2026-09-30")).toBe(structure);
    expect(await context.structureOn("2026-03-31")).not.toBe(structure);
    const funnelOf = (code: string, label = "2026-27H1") => context.funnelOf(a06(), code, readPeriod(label));
    const acute = await funnelOf("SYN-T010");
    expect(acute).not.toBeNull();
    expect(await funnelOf("SYN-T017")).toBe(acute);
    expect(await funnelOf("SYN-T018")).not.toBe(acute);
    expect(await funnelOf("SYN-T010", "2026-27H2")).not.toBe(acute);
  });

  test("a funnel holds the peers of the one that asks, with what each counted in that period", async () => {
    const acute = await context.funnelOf(a06(), "SYN-T010", period);
    // One of two studies is commercial everywhere.
    expect(acute?.units.map(({ code, size, value }) => [code, size, value])).toEqual(
      codes.slice(0, 8).map((code) => [code, 2, 50]),
    );
    const community = await context.funnelOf(a06(), "SYN-T020", period);
    expect(community?.units.map(({ code }) => code).sort()).toEqual(codes.slice(8));
  });

  test("there is none where too few have a figure, or the figure has no fair funnel", async () => {
    expect(await context.funnelOf(a06(), "SYN-T010", readPeriod("2024-25H1"))).toBeNull();
    const { funnel: _, ...unfair } = a06();
    expect(await context.funnelOf({ ...unfair, id: "unfair" }, "SYN-T010", period)).toBeNull();
  });

  test("a second context over the same facts shares nothing with the first", async () => {
    const other = await reportContext(context.facts, context.units, { buildId: "other", synthetic: false });
    expect(other).toMatchObject({ buildId: "other", synthetic: false });
    expect(await other.structureOn("2026-09-30")).not.toBe(await context.structureOn("2026-09-30"));
  });
});
