import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPeriod } from "../../domain/period.ts";
import type { Structure } from "../../domain/reading.ts";
import { mergerFiles } from "../readings/try-merger.ts";
import type { ReportContext } from "./report-context.ts";
import { type RowsInStructure, rowsFor } from "./rows-for.ts";
import { tryContext } from "./try-context.ts";

const linesOf = (text = "") => text.trimEnd().split("\n");

let context: ReportContext;
beforeAll(async () => {
  context = await tryContext(
    {
      ...Object.fromEntries(Object.entries(mergerFiles).map(([name, text]) => [name, linesOf(text)])),
      "successions.csv": [
        ...linesOf(mergerFiles["successions.csv"]),
        "SYN-D1,SYN-D2,2025-04-01,split,0.625,beds",
        "SYN-D1,SYN-D3,2025-04-01,split,,",
        "SYN-D4,SYN-D2,2025-07-01,partial,0.125,",
      ],
    },
    ["A02"],
  );
});
afterAll(() => context?.facts.close());

const made = new Map<string, Promise<RowsInStructure>>();
/** One organisation's rows, read once in each structure. */
function rowsOf(organisation: string, structure: Structure = "as-reported"): Promise<RowsInStructure> {
  const key = `${organisation} ${structure}`;
  const rows =
    made.get(key) ??
    rowsFor(context, {
      organisation,
      role: "trust",
      period: readPeriod("2026-27H1"),
      structure,
      structureAsAt: "2026-09-30",
    });
  made.set(key, rows);
  return rows;
}

describe("what an organisation came from and went to", () => {
  test.each([
    [
      "SYN-T910",
      [
        "Eastmere Hospitals NHS Trust (SYN-T901) became part of it on 1 April 2026.",
        "Westmere Hospitals NHS Trust (SYN-T902) became part of it on 1 April 2026.",
      ],
    ],
    [
      "SYN-T901",
      [
        "A service of it went to Northmere Hospitals NHS Trust (SYN-T903) on 1 October 2025 (15% by WTE).",
        "It became part of Mere Hospitals NHS Trust (SYN-T910) on 1 April 2026.",
      ],
    ],
    ["SYN-T903", ["A service of Eastmere Hospitals NHS Trust (SYN-T901) came to it on 1 October 2025 (15% by WTE)."]],
    [
      "SYN-D1",
      [
        "It was divided on 1 April 2025; part went to an organisation (SYN-D2) (62.5% by beds).",
        "It was divided on 1 April 2025; part went to an organisation (SYN-D3).",
      ],
    ],
    [
      "SYN-D2",
      [
        "Part of an organisation (SYN-D1), which was divided, came to it on 1 April 2025 (62.5% by beds).",
        "Part of an organisation (SYN-D4) came to it on 1 July 2025 (12.5%).",
      ],
    ],
    ["SYN-D4", ["Part of it went to an organisation (SYN-D2) on 1 July 2025 (12.5%)."]],
    ["SYN-T999", []],
  ])("%s is told in order of day", async (organisation, sentences) => {
    expect((await rowsOf(organisation)).history).toEqual(sentences);
  });
});

describe("as reported", () => {
  test("the rows are its own, and its series break on the days of every move", async () => {
    const { rows, breaks } = await rowsOf("SYN-T901");
    expect(rows).toMatchObject({ code: "SYN-T901", structure: "as-reported", role: "trust" });
    // 200 a year, half a year.
    expect(rows.byIndicator.get("A02")?.get("2025-26H2")?.n).toBe(100);
    expect(rows.span).toEqual({ opened: "2001-04-01", closed: "2026-03-31" });
    expect(breaks.map(({ at }) => at)).toEqual(["2025-10-01", "2026-04-01"]);
    expect(breaks[1]?.because).toBe("It became part of Mere Hospitals NHS Trust (SYN-T910) on 1 April 2026");
  });

  test("nothing is known of a time before it opened", async () => {
    const { rows } = await rowsOf("SYN-T910");
    expect([...(rows.byIndicator.get("A02")?.keys() ?? [])].filter((label) => label < "2026-04")).toEqual([]);
    expect(rows.span?.opened).toBe("2026-04-01");
  });
});

describe("mapped to the structure of a day", () => {
  test("the rows are those of it and its predecessors together, which gives it a past", async () => {
    const { rows } = await rowsOf("SYN-T910", "mapped-to-current");
    expect(rows.structure).toBe("mapped-to-current");
    // 100 and 50 in half a year.
    expect(rows.byIndicator.get("A02")?.get("2025-26H2")?.n).toBe(150);
    expect(rows.span).toEqual({ opened: null, closed: null });
    expect(rows.supply.months.get("activity SYN-T910")?.has("2023-10-01")).toBe(true);
  });

  test("a move within the group breaks nothing; one across its edge does", async () => {
    expect((await rowsOf("SYN-T910", "mapped-to-current")).breaks.map(({ at }) => at)).toEqual(["2025-10-01"]);
  });

  test("the reader is told whose figures are counted, after what became of them", async () => {
    const { history } = await rowsOf("SYN-T910", "mapped-to-current");
    expect(history.slice(2)).toEqual([
      "Figures of SYN-T901, SYN-T902 are counted under SYN-T910.",
      "15% of SYN-T901 by WTE went to SYN-T903 on 1 October 2025; days before then are counted here whole.",
    ]);
  });

  test("an organisation that nothing became stays as reported, under the name that was asked for", async () => {
    const { rows, breaks } = await rowsOf("SYN-T902", "mapped-to-current");
    expect(rows.structure).toBe("mapped-to-current");
    expect(rows.byIndicator.get("A02")?.get("2025-26H2")?.n).toBe(50);
    expect(breaks.map(({ at }) => at)).toEqual(["2026-04-01"]);
  });
});

describe("like for like", () => {
  test("carries no estimates, and says who was there throughout", async () => {
    const { rows, history } = await rowsOf("SYN-T910", "like-for-like");
    expect(rows.byIndicator.get("A02")?.get("2025-26H2")?.n).toBe(150);
    expect(history.at(-1)).toBe(
      "Like for like: 3 of 3 reporting organisations were present throughout (SYN-T910, SYN-T901, SYN-T902).",
    );
    // Its only share is an estimate, so that its own rows are left.
    const receiver = await rowsOf("SYN-T903", "like-for-like");
    expect(receiver.rows.byIndicator.get("A02")?.get("2025-26H1")?.n).toBe(30);
  });

  test("leaves out a predecessor that opened within the three years, and names it", async () => {
    const late = await tryContext(
      {
        "organisations.csv": [
          "ods_code,name,primary_role,nation,operational_start",
          "SYN-A,Old,NHS trust,England,2010-04-01",
          "SYN-B,Late,NHS trust,England,2023-10-02",
          "SYN-C,Just in time,NHS trust,England,2023-10-01",
        ],
        "successions.csv": [
          "predecessor,successor,date,kind,weight,weight_basis",
          "SYN-B,SYN-A,2026-04-01,full,,",
          "SYN-C,SYN-A,2026-04-01,full,,",
        ],
        "activity.csv": [
          "study_key,site_org,month,recruited",
          "S1,SYN-A,2025-04,1",
          "S1,SYN-B,2025-04,10",
          "S1,SYN-C,2025-04,100",
        ],
      },
      ["A02"],
    );
    try {
      const question = {
        organisation: "SYN-A",
        role: "trust",
        period: readPeriod("2026-27H1"),
        structureAsAt: "2026-09-30",
      };
      const { rows, history } = await rowsFor(late, { ...question, structure: "like-for-like" });
      expect(rows.byIndicator.get("A02")?.get("2025-26H1")?.n).toBe(101);
      expect(history.at(-1)).toBe(
        "Like for like: 2 of 3 reporting organisations were present throughout (SYN-A, SYN-C); left out: SYN-B.",
      );
    } finally {
      late.facts.close();
    }
  });
});
