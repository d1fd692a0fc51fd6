import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReportContext } from "./report-context.ts";
import type { ReportQuality } from "./report-quality.ts";
import { reportQuality } from "./report-quality.ts";
import { tryContext, tryQuestion } from "./try-context.ts";

const head = "study_key,site_org,open_on";

let context: ReportContext;
let quality: ReportQuality;
beforeAll(async () => {
  context = await tryContext(
    {
      "organisations.csv": ["ods_code,name,primary_role,nation", "SYN-T001,Ashvale,NHS trust,England"],
      "extracts.csv": ["file,received_on", "may/setup.csv,2026-05-08", "september/setup.csv,2026-09-08"],
      // April is final on 30 May: the later extract moves one of its two openings.
      "may/setup.csv": [head, "S1,SYN-T001,2026-04-01", "S2,SYN-T001,2026-04-02"],
      "september/setup.csv": [head, "S1,SYN-T001,2026-04-20", "S2,SYN-T001,2026-04-02"],
      "activity.csv": [
        "study_key,site_org,month,recruited,phone,colour",
        "S1,SYN-T001,2026-04,12,0113,red",
        "S1,SYN-T001,2026-05,x,,red",
        "S1,SYN-T001,2026-06,0,,",
        "S1,SYN-T002,2026-05,4,,",
      ],
      "parking.csv": ["bay,cost", "1,2"],
    },
    ["DQ1"],
  );
  quality = await reportQuality(context, tryQuestion.organisation, tryQuestion.period);
});
afterAll(() => context?.facts.close());

const fileAt = (path: string) => quality.files.find((file) => file.path === path);

describe("what a report rests on", () => {
  test("is every file that arrived, by its path, with the title and publisher of its kind", () => {
    expect(quality.files.map(({ path }) => path)).toEqual([
      "activity.csv",
      "extracts.csv",
      "may/setup.csv",
      "organisations.csv",
      "parking.csv",
      "september/setup.csv",
    ]);
    expect(fileAt("activity.csv")).toMatchObject({
      source: "activity",
      title: "Research activity",
      publisher: "The organisation that supplies it",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      state: "taken",
      rowsRead: 4,
      rowsTaken: 3,
      rowsRefused: 1,
      note: null,
    });
    expect(fileAt("parking.csv")).toMatchObject({
      source: null,
      title: "not known",
      publisher: "not known",
      state: "unknown",
      rowsRead: 0,
    });
  });

  test("tells a stated day of receipt from a guessed one, and gives none to a register known from the beginning", () => {
    expect(fileAt("may/setup.csv")).toMatchObject({ receivedOn: "2026-05-08", receivedStated: true });
    // 30 days after June, the last month it speaks for.
    expect(fileAt("activity.csv")).toMatchObject({ receivedOn: "2026-07-30", receivedStated: false });
    expect(fileAt("organisations.csv")).toMatchObject({ receivedOn: null, receivedStated: false });
  });

  test("names each refused cell by file, line and column, and each column that was not taken", () => {
    expect(quality.refusals).toEqual([
      { file: "activity.csv", line: 3, column: "recruited", found: "x", expected: "a whole number of 0 or more" },
    ]);
    expect(quality.dropped).toEqual([
      { file: "activity.csv", column: "colour", why: "not used", cells: 2 },
      { file: "activity.csv", column: "phone", why: "contact details", cells: 1 },
    ]);
  });
});

describe("refused cells", () => {
  const refused = async (organisation: string, lines: readonly string[]) => {
    const own = await tryContext({ "activity.csv": ["study_key,site_org,month,recruited", ...lines] });
    const made = await reportQuality(own, organisation, tryQuestion.period);
    own.facts.close();
    return made;
  };

  test("of other organisations are counted by file, and what was found in them is not shown", async () => {
    const made = await refused("SYN-P001", [
      "S1,SYN-T001,2026-04,theirs",
      "S1,SYN-T001,2026-05,theirs too",
      "S1,SYN-P001,2026-05,ours",
      // Rows that name nobody may be anybody's: too few cells, no code, and a code that cannot be one.
      "S1,SYN-P001",
      "S1,,2026-06,4",
      "S1,Fernbank Surgery,2026-06,4",
      "S2,SYN-P001,2026-06,4",
    ]);
    expect(made.refusals.map(({ line, column, found }) => [line, column, found])).toEqual([
      [4, "recruited", "ours"],
      [5, null, "S1,SYN-P001"],
      [6, "site_org", ""],
      [7, "site_org", "Fernbank Surgery"],
    ]);
    expect(made.refusedCells).toBe(4);
    expect(made.refusedOfOthers).toEqual([{ file: "activity.csv", cells: 2 }]);
    expect(JSON.stringify(made)).not.toContain("theirs");
  });

  test("are all counted, also where more than 500 are too many to list", async () => {
    const made = await refused(
      "SYN-T001",
      Array.from({ length: 501 }, (_, i) => `S${i},SYN-T001,2026-04,x`),
    );
    expect([made.refusedCells, made.refusals.length, made.refusedOfOthers]).toEqual([501, 500, []]);
    expect(made.refusals.at(-1)?.line).toBe(501);
  });
});

describe("months of which a file speaks for the organisation", () => {
  const statesOf = (source: string) =>
    quality.completeness.find((each) => each.source === source)?.months.map(({ month, state }) => [month, state]);

  test("are those with a row of its own: a refused row, or another's, does not make a month supplied", () => {
    expect(statesOf("activity")).toEqual([
      ["2026-04-01", "value"],
      ["2026-05-01", "not-supplied"],
      ["2026-06-01", "value"],
      ["2026-07-01", "not-supplied"],
      ["2026-08-01", "not-supplied"],
      ["2026-09-01", "not-supplied"],
    ]);
  });

  test("reach from the first date to the day of receipt for states of affairs", () => {
    expect(statesOf("setup")?.map(([, state]) => state)).toEqual(Array(6).fill("value"));
  });

  test("are shown for every local file that speaks of time, supplied or not, and for no list or published file", () => {
    const shown = quality.completeness.map(({ source }) => source);
    expect(shown).toEqual(expect.arrayContaining(["activity", "setup", "finance", "finance_summary", "experience"]));
    for (const timeless of ["studies", "organisations", "extracts", "shmi"]) expect(shown).not.toContain(timeless);
    expect(statesOf("finance")?.every(([, state]) => state === "not-supplied")).toBe(true);
  });
});

test("changes made after the period are counted, and are unknown, not nought, where nothing was counted", async () => {
  expect(quality.editsAfterPeriod).toBe(1);
  const other = await reportQuality(context, "SYN-T002", tryQuestion.period);
  expect(other.editsAfterPeriod).toBeNull();
});
