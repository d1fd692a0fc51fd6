import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { periodsBetween } from "../../domain/period.ts";
import { hasValue } from "../../domain/reading.ts";
import type { BoardReport, ReportPart, ReportQuestion } from "./board-report.ts";
import { makeBoardReport } from "./make-board-report.ts";
import type { ReportContext } from "./report-context.ts";
import { tryContext, tryQuestion } from "./try-context.ts";

const months = periodsBetween("2023-10-01", "2026-09-30", "month").map(({ label }) => label);
const trusts = Array.from({ length: 8 }, (_, i) => `SYN-T00${i + 1}`);
/** Two years and four months about 100, then eight months of 40 less. */
const fallen = months.map((month, i) => `S1,SYN-T001,${month},${100 + (i % 2 === 0 ? -5 : 5) - (i < 28 ? 0 : 40)}`);

let context: ReportContext;
beforeAll(async () => {
  context = await tryContext(
    {
      "organisations.csv": [
        "ods_code,name,primary_role,nation,icb_code,trust_type,operational_start",
        ...trusts.map((code, i) => `${code},Trust ${i + 1},NHS trust,England,SYN-I01,acute,2010-04-01`),
        "SYN-I01,Ashvale and the Moors ICB,Integrated care board,England,SYN-I01,,",
        "SYN-P001,Fernbank Surgery,GP practice,England,SYN-I01,,",
      ],
      "extracts.csv": ["file,received_on", "setup.csv,2026-10-12"],
      "studies.csv": [
        "study_key,short_title,design,commercial",
        "S1,Knees,interventional,contract",
        "S2,Hips,observational,non-commercial",
      ],
      "activity.csv": [
        "study_key,site_org,month,recruited",
        ...fallen,
        ...trusts.slice(1).map((code) => `S2,${code},2026-09,1`),
        "S1,SYN-T008,2026-08,1",
        "S1,SYN-T777,2026-09,1",
        "S1,SYN-T001,2026-09,many",
      ],
      "setup.csv": [
        "study_key,site_org,selected_on,hra_letter_on,open_on,first_participant_on",
        // Days since selection: 60, 130, and 100 so far.
        "S1,SYN-T001,2026-02-01,2026-02-11,2026-02-21,2026-04-02",
        "S2,SYN-T001,2026-03-01,2026-03-11,2026-03-21,2026-07-09",
        "S3,SYN-T001,2026-06-22,,,",
      ],
      "actions.csv": [
        "org,period,indicator,rule,owner_role,action,due",
        "SYN-T001,2026-27H1,A02,shift,Medical director,Ask the teams,2026-12-01",
      ],
    },
    ["B05", "B06", "A02", "A06", "G04", "E09"],
  );
});
afterAll(() => context?.facts.close());

const question: ReportQuestion = { ...tryQuestion, structure: "as-reported", asAt: "2026-09-30", knownAt: null };
const reports = new Map<string, Promise<BoardReport>>();
/** A report of the facts above, made once for each question. */
function report(changes: Partial<ReportQuestion> = {}): Promise<BoardReport> {
  const key = JSON.stringify(changes);
  const known = reports.get(key) ?? makeBoardReport(context, { ...question, ...changes });
  reports.set(key, known);
  return known;
}
const rowOf = ({ parts }: BoardReport, id: string) => {
  const row = parts.flatMap(({ rows }) => rows).find(({ indicator }) => indicator.id === id);
  if (row === undefined) throw new RangeError(`${id} is not in the report`);
  return row;
};
const idsOf = (part: ReportPart | undefined) => part?.notSupplied.map(({ source }) => source);
const partOf = ({ parts }: BoardReport, number: number) => parts.find((part) => part.number === number);

describe("whose report it is", () => {
  test("is said with its board, and with what was asked", async () => {
    expect(await report({ knownAt: "2026-10-31" })).toMatchObject({
      organisation: {
        code: "SYN-T001",
        name: "Trust 1",
        role: "trust",
        type: "acute",
        icb: "SYN-I01",
        icbName: "Ashvale and the Moors ICB",
        opened: "2010-04-01",
        closed: null,
        history: [],
      },
      period: { label: "2026-27H1" },
      structure: "as-reported",
      structureAsAt: "2026-09-30",
      asAt: "2026-09-30",
      knownAt: "2026-10-31",
      synthetic: true,
      buildId: "try",
    });
  });

  test("a code that only figures name is reported, and said to be on no list", async () => {
    const made = await report({ organisation: "SYN-T777" });
    expect(made.organisation).toMatchObject({ name: "SYN-T777 (not in the list of organisations)", role: "other" });
    expect(rowOf(made, "A02").reading).toMatchObject({ value: 1 });
  });

  test("a code that is nowhere is refused, with what to do", async () => {
    await expect(report({ organisation: "SYN-X" })).rejects.toMatchObject({
      message: "SYN-X is in none of the files.",
      kind: "not-found",
    });
  });
});

describe("the parts", () => {
  test("stand in the order of the framework, with those indicators that there are, each once", async () => {
    const { parts } = await report();
    expect(parts.map(({ number, rows }) => [number, rows.map(({ indicator }) => indicator.id)])).toEqual([
      [2, ["B05", "B06"]],
      [3, ["A02", "A06"]],
      [4, ["G04"]],
      [5, []],
      [6, ["E09"]],
      [7, []],
      [9, []],
      [10, []],
    ]);
  });

  test("say which local files they lack; a list that a national body publishes is not the trust's to supply", async () => {
    const made = await report();
    expect(made.parts.map((part) => [part.number, idsOf(part)])).toEqual([
      [2, []],
      [3, []],
      [4, ["awards"]],
      [5, []],
      [6, []],
      [7, []],
      [9, []],
      [10, []],
    ]);
    expect(rowOf(made, "G04").sentence).toBe("Not supplied: no file of awards and their terms was supplied.");
  });

  test("a file that came and says nothing of this organisation in these months is lacking too", async () => {
    expect(idsOf(partOf(await report({ organisation: "SYN-T002" }), 2))).toEqual(["setup"]);
  });

  test("a file is not lacking for an organisation that none of its figures are counted for", async () => {
    const practice = await report({ organisation: "SYN-P001" });
    expect(rowOf(practice, "G04").reading).toMatchObject({ because: "it is counted for trusts" });
    // Participants are counted for practices too.
    expect(practice.parts.flatMap(idsOf)).toEqual(["activity"]);
    expect(idsOf(partOf(practice, 3))).toEqual(["activity"]);
    const board = await report({ organisation: "SYN-I01" });
    expect(board.parts.flatMap(({ notSupplied }) => notSupplied)).toEqual([]);
    expect(board.incompleteBecause).toEqual([]);
  });

  test("a board's own figures come from what others sent of its places: their file is not lacking", async () => {
    const bare = await tryContext(
      {
        "organisations.csv": [
          "ods_code,name,primary_role,nation,icb_code,trust_type,operational_start",
          "SYN-I01,Ashvale and the Moors ICB,Integrated care board,England,SYN-I01,,",
          "SYN-P001,Fernbank Surgery,GP practice,England,SYN-I01,,2010-04-01",
        ],
        "studies.csv": ["study_key,short_title,design,commercial", "S1,Knees,interventional,contract"],
        "activity.csv": ["study_key,site_org,month,recruited,setting", "S1,SYN-P001,2026-06,3,general practice"],
      },
      ["K01", "A02"],
    );
    const board = await makeBoardReport(bare, { ...question, organisation: "SYN-I01" });
    expect(rowOf(board, "K01").reading).toMatchObject({ n: 1, d: 1 });
    expect(board.parts.flatMap(idsOf)).toEqual([]);
    // What is counted for trusts only is no gap of a board.
    expect(board.unknowns.map(({ text }) => text).join()).not.toContain("articipants recruited");
    bare.facts.close();
  });

  test("a list that speaks of no time is lacking where nobody sent it", async () => {
    const bare = await tryContext({ "activity.csv": ["study_key,site_org,month,recruited", "S1,SYN-T001,2026-09,1"] }, [
      "A06",
    ]);
    const { parts } = await makeBoardReport(bare, question);
    expect(idsOf(parts.find(({ number }) => number === 3))).toEqual(["studies"]);
    bare.facts.close();
  });

  test("have the policy of the day that belongs to them, and national figures beside the site's own, with a caution", async () => {
    const made = await report();
    expect(partOf(made, 2)?.policy.every(({ part }) => part === "set-up")).toBe(true);
    expect(partOf(made, 2)?.policy.map(({ id }) => id)).toContain("site-ninety-day-measure");
    const national = rowOf(made, "B05").national ?? [];
    expect(national.map(({ fact, caution }) => [fact.sets?.withinDays, caution])).toEqual([
      [150, "this is a first-site figure"],
    ]);
    expect(rowOf(made, "B06").national).toEqual([]);
    // The framework that set it began on 1 April 2026; another stood before it, none in 2024.
    const before = rowOf(await report({ asAt: "2026-03-31" }), "B05").national ?? [];
    expect(before.map(({ fact }) => fact.id)).not.toContain(national[0]?.fact.id);
    expect(before).toHaveLength(1);
    expect(rowOf(await report({ asAt: "2024-03-31" }), "B05").national).toEqual([]);
  });
});

describe("a row", () => {
  test("has its figure, its trend and one sentence, which is that of its signal", async () => {
    const row = rowOf(await report(), "A02");
    // 55, 65, 55, 65, 55 and 65.
    expect(row.reading).toMatchObject({ state: "value", value: 360 });
    expect(row.trend?.points).toHaveLength(36);
    expect(row.sentence).toBe("A sustained fall: 8 months in a row below the mean, first in February 2026.");
  });

  test("of waiting times has the steps behind its median, whoever still waits counted", async () => {
    const { waiting, sentence, reading } = rowOf(await report(), "B06");
    expect(reading).toMatchObject({ value: 130, n: 2, d: 3 });
    expect(waiting).toMatchObject({ median: 130, total: 3, waiting: 1 });
    expect(waiting?.steps.map(({ day, atRisk, waitingHere }) => [day, atRisk, waitingHere])).toEqual([
      [60, 3, 0],
      [100, 2, 1],
      [130, 1, 0],
    ]);
    expect(sentence).toMatch(/^Half of study-sites reach a first participant within 130 days /);
    expect(rowOf(await report(), "A02").waiting).toBeNull();
  });

  test("stands among its peers as reported, and not where organisations were put together", async () => {
    expect(rowOf(await report({ organisation: "SYN-T008" }), "A06").funnel).toMatchObject({
      peerGroup: { members: 8, name: "acute trusts" },
      units: expect.arrayContaining([expect.objectContaining({ code: "SYN-T008", self: true, value: 50 })]),
    });
    const mapped = await report({ organisation: "SYN-T008", structure: "mapped-to-current" });
    expect(hasValue(rowOf(mapped, "A06").reading)).toBe(true);
    expect(rowOf(mapped, "A06").funnel).toBeNull();
  });
});

describe("whether the report is complete", () => {
  test("is no where a required part lacks a file, and says which", async () => {
    expect(await report()).toMatchObject({
      complete: false,
      incompleteBecause: ["Part 4 (income and terms) lacks awards and their terms (awards.csv)."],
    });
  });

  test("is no where a signal has no owner: an action for another period owns nothing", async () => {
    const owned = await report();
    expect(owned.signals).toMatchObject([{ indicator: "A02", rule: "shift", owner: "Medical director" }]);
    const later = await report({
      period: { ...tryQuestion.period, label: "2026-09", first: "2026-09-01", kind: "month" },
    });
    expect(later.signals).toMatchObject([{ indicator: "A02", rule: "shift", owner: null }]);
    expect(later.incompleteBecause).toContain("1 signal has no owner.");
  });

  test("is yes where nothing asked for is lacking and every signal is owned", async () => {
    const only = { ...context, indicators: new Map([...context.indicators].filter(([id]) => id === "A02")) };
    const whole = await makeBoardReport(only, question);
    expect(whole).toMatchObject({ complete: true, incompleteBecause: [], signals: [{ rule: "shift" }] });
  });
});

describe("the first page and the limits", () => {
  test("are drawn from the same rows and signals", async () => {
    const made = await report();
    expect(made.changes).toMatchObject([{ indicator: "A02", owner: "Medical director", due: "2026-12-01" }]);
    expect(made.unknowns.map(({ text }) => text)).toContain(
      "Part 4, income and terms: awards and their terms (awards.csv) not supplied.",
    );
    expect(made.unknowns.map(({ text }) => text)).toContain(
      "1 cell in the files could not be read; the rows they stand in are left out.",
    );
  });

  test("say what one organisation's figures cannot show, what is missing, and what could not be read", async () => {
    const { cannotTell } = await report();
    expect(cannotTell[0]).toContain("nothing in this report says that one brings about the other");
    expect(cannotTell.filter((line) => line.startsWith("Part "))).toEqual([
      "Part 4, income and terms: some of its files were not supplied, so nothing is said there in their place.",
    ]);
    expect(cannotTell.at(-1)).toMatch(/^1 cell could not be read;/);
  });

  test("say that no rule is known for a day of which the list of policy holds none", async () => {
    expect((await report({ asAt: "2012-12-31" })).cannotTell.at(-1)).toBe(
      "Which rules were in force on 31 December 2012: the list of policy holds none for that day.",
    );
    expect((await report()).cannotTell.join(" ")).not.toContain("the list of policy holds none");
  });

  test("count every series with limits and every funnel looked at, for what chance alone would give", async () => {
    const made = await report({ organisation: "SYN-T008" });
    const withLimits = made.parts.flatMap(({ rows }) => rows).filter(({ trend }) => (trend?.segments.length ?? 0) > 0);
    expect(made.chance).toMatchObject({
      series: withLimits.length,
      points: withLimits.reduce((sum, { trend }) => sum + (trend?.points.length ?? 0), 0),
    });
    expect(made.chance.sentence).toContain(" and 1 funnel");
  });
});
