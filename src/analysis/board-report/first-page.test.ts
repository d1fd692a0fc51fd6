import { describe, expect, test } from "vitest";
import { readPeriod } from "../../domain/period.ts";
import type { PolicyFact } from "../../domain/policy-fact.ts";
import type { GuardState, ReportPart, ReportRow } from "./board-report.ts";
import { changesOf, decisionsOf, unknownsOf } from "./first-page.ts";
import type { ReportQuality } from "./report-quality.ts";
import type { Action } from "./report-signals.ts";
import { tryFigure, tryGap, tryRow, trySignal } from "./try-row.ts";

const part = (rows: readonly ReportRow[], changes: Partial<ReportPart> = {}): ReportPart => ({
  number: 2,
  id: "set-up",
  title: "Set-up",
  asks: "",
  notSupplied: [],
  rows,
  tables: [],
  policy: [],
  ...changes,
});
const target = (changes: Partial<PolicyFact> = {}): PolicyFact => ({
  id: "ninety",
  says: "Sites are held to 90 days.",
  strength: "should",
  actor: "NHS trusts",
  validFrom: "2025-10-02",
  source: { title: "A statement", publisher: "A department", published: null, read: "full" },
  sets: { targetPercent: 80 },
  indicator: "B05",
  part: "set-up",
  ...changes,
});
const action = (indicator: string): Action => ({
  indicator,
  rule: "shift",
  owner: "Medical director",
  action: null,
  due: "2026-12-01",
  closed: null,
  minuteRef: null,
});
const decide = (
  rows: readonly ReportRow[],
  { policy = [], signals = [], actions = [] }: Partial<Parameters<typeof decisionsOf>[0]> = {},
) => decisionsOf({ parts: [part(rows)], signals, actions, policy });
const textsOf = (lines: readonly { readonly text: string }[]) => lines.map(({ text }) => text);

describe("a figure short of a target in force needs a decision", () => {
  // 11 of 24: 46%, Wilson 28% to 65%.
  const short = tryFigure({ value: 45.83, lower: 27.89, upper: 64.93, n: 11, d: 24 });
  const b05 = (reading: ReportRow["reading"]) => tryRow({ id: "B05", name: "Within 90 days" }, reading);

  test("with its counts, its interval, the target, and whoever acts on it", () => {
    expect(decide([b05(short)], { policy: [target()], actions: [action("A02"), action("B05")] })).toEqual([
      {
        text: "Within 90 days: 11 of 24, 46% (28% to 65%), all of the interval below the 80% asked for.",
        indicator: "B05",
        owner: "Medical director",
        due: "2026-12-01",
      },
    ]);
  });

  test("only where the whole interval is short of it", () => {
    const reaching = (upper: number | null) => decide([b05({ ...short, upper })], { policy: [target()] });
    expect(reaching(79.9)).toHaveLength(1);
    expect(reaching(80)).toEqual([]);
    expect(reaching(91)).toEqual([]);
    expect(reaching(null)).toEqual([]);
  });

  test("nought of the few is short too, and is a figure; a gap is not", () => {
    // None of 30: Wilson 0% to 11.4%.
    const none = tryFigure({ state: "zero", value: 0, lower: 0, upper: 11.35, n: 0, d: 30 });
    expect(textsOf(decide([b05(none)], { policy: [target()] }))).toEqual([
      "Within 90 days: 0 of 30, 0% (0% to 11%), all of the interval below the 80% asked for.",
    ]);
    expect(decide([b05(tryGap("not-supplied", "no study set-up file was supplied"))], { policy: [target()] })).toEqual(
      [],
    );
  });

  test("not where policy sets no percentage, or sets it for another figure", () => {
    const { sets: _, ...silent } = target();
    const { indicator: __, ...general } = target();
    for (const fact of [silent, general, target({ indicator: "B04" }), target({ sets: { withinDays: 90 } })])
      expect(decide([b05(short)], { policy: [fact] })).toEqual([]);
    expect(decide([b05(short)])).toEqual([]);
  });
});

describe("research money needs a decision", () => {
  const money = (id: string, n: number | null, d: number | null) =>
    tryRow({ id }, tryFigure({ value: 50, n, d, ...(n === 0 ? { state: "zero", value: 0 } : {}) }));

  test("where terms of awards are not met or nobody checked them", () => {
    expect(decide([money("G04", 3, 5)])).toMatchObject([
      {
        text: "Terms of research money from outside NHS Treasury allocations: met for 3 of 5 awards; 2 not met or not checked.",
        indicator: "G04",
        owner: null,
      },
    ]);
    expect(textsOf(decide([money("G04", 0, 1)]))[0]).toContain("met for 0 of 1 award; 1 not met or not checked.");
    expect(decide([money("G04", 5, 5)])).toEqual([]);
    expect(
      decide([tryRow({ id: "G04" }, tryGap("not-supplied", "no file of awards and their terms was supplied"))]),
    ).toEqual([]);
  });

  test("where capacity-building money or surplus is not used: what came in, what was used and what was there, in pounds", () => {
    // £1,234,500 in all, £1,000,000 of it surplus at the start of the period.
    const used = money("G02", 6_000_000, 123_450_000);
    expect(textsOf(decide([used, money("G07", 0, 100_000_000)]))).toEqual([
      "Capacity-building money: £234,500 received, £60,000 used for research capacity; £1,000,000 of research surplus held at the start of the period.",
    ]);
    expect(textsOf(decide([money("G02", 0, 100), money("G07", 0, 100)]))[0]).toContain("£0 received, £0 used");
    expect(decide([money("G02", 100, 100)])).toEqual([]);
    expect(decide([money("G02", null, null)])).toEqual([]);
  });

  test("and old money without a plan stands in the same line, where there is any", () => {
    const used = money("G02", 6_000_000, 9_000_000);
    expect(textsOf(decide([used, money("G07", 4_000_000, 8_000_000)]))[0]).toMatch(
      /; £80,000 of research surplus held at the start of the period, £40,000 of it for over 24 months and without a plan\.$/,
    );
    // A balance alone is no decision: nothing was asked of it.
    expect(decide([money("G07", 4_000_000, 10_000_000)])).toEqual([]);
  });

  test("and without the surplus of the same period the two are said to be together", () => {
    const used = money("G02", 6_000_000, 9_000_000);
    const together =
      "Capacity-building money: £60,000 used for research capacity; £90,000 received, or held as research surplus at the start of the period.";
    const earlier = tryRow({ id: "G07" }, tryFigure({ n: 1, d: 100, period: "2025-26H2" }));
    for (const rows of [
      [used],
      [used, earlier],
      [used, money("G07", null, null)],
      [used, tryRow({ id: "G07" }, tryGap("not-applicable", "there was none"))],
    ])
      expect(textsOf(decide(rows))).toEqual([together]);
  });
});

describe("signals of concern without an owner need a decision", () => {
  test("one line names each figure once, whatever the number of its signals", () => {
    const signals = [
      trySignal("A fall.", { indicator: "A02", name: "Participants recruited" }),
      trySignal("Another fall.", { indicator: "A02", name: "Participants recruited" }),
      trySignal("A rise.", { indicator: "B10", name: "SHMI of the trust" }),
    ];
    expect(decide([], { signals, actions: [action("A02")] })).toMatchObject([
      {
        text: "3 signals of concern have no owner: participants recruited and SHMI of the trust. Name one for each, or note why none is needed.",
        indicator: "A02",
      },
    ]);
  });

  test("but not improvements, warnings of guards, or what is owned or closed", () => {
    const signals = [
      trySignal("A rise.", { meaning: "improvement" }),
      trySignal("A change.", { meaning: "neither" }),
      trySignal("Read with the guard.", { rule: "guard" }),
      trySignal("A fall.", { owner: "Medical director" }),
      trySignal("An old fall.", { closed: "2026-08-01" }),
    ];
    expect(decide([], { signals })).toEqual([]);
    expect(
      textsOf(decide([], { signals: [...signals, trySignal("A fall.", { name: "Recruiting studies" })] })),
    ).toEqual(["1 signal of concern has no owner: recruiting studies. Name one for each, or note why none is needed."]);
  });
});

describe("what changed", () => {
  test("is one line for each figure, in the order of the report, with whoever owns any of it", () => {
    const lines = changesOf([
      trySignal("A sustained fall: 8 months in a row below the mean.", { indicator: "B05", name: "Within 90 days" }),
      trySignal("One point above the limits: May 2026.", { indicator: "A02", name: "Participants" }),
      trySignal("Lower than expected for its size.", {
        indicator: "B05",
        name: "Within 90 days",
        rule: "funnel",
        owner: "Medical director",
        due: "2026-12-01",
      }),
    ]);
    expect(lines).toEqual([
      {
        text: "Within 90 days: a sustained fall: 8 months in a row below the mean; lower than expected for its size.",
        indicator: "B05",
        owner: "Medical director",
        due: "2026-12-01",
      },
      { text: "Participants: one point above the limits: May 2026.", indicator: "A02", owner: null, due: null },
    ]);
  });

  test("is nothing where only guards warn", () => {
    expect(changesOf([trySignal("Read with the guard.", { rule: "guard" })])).toEqual([]);
    expect(changesOf([])).toEqual([]);
  });
});

describe("what is not known", () => {
  const period = readPeriod("2026-27H1");
  const quality = (changes: Partial<ReportQuality> = {}): ReportQuality => ({
    files: [],
    refusedCells: 0,
    refusals: [],
    refusedOfOthers: [],
    dropped: [],
    completeness: [],
    editsAfterPeriod: null,
    ...changes,
  });
  const unknown = (parts: readonly ReportPart[], changes: Partial<ReportQuality> = {}) =>
    textsOf(unknownsOf(parts, quality(changes), { period, role: "trust" }));
  const months = (states: string) => ({
    source: "activity",
    title: "Research activity",
    months: [...states].map((state, i) => ({
      month: `2026-0${i + 4}-01`,
      state: state === "x" ? ("value" as const) : ("not-supplied" as const),
    })),
  });
  const refusal = { file: "activity.csv", line: 4, column: "recruited", found: "x", expected: "a whole number" };
  const guard = (state: GuardState["state"]): GuardState => ({
    indicator: "G",
    name: "Guard",
    shows: "",
    state,
    reading: null,
    sentence: "",
  });

  test("is nothing where every file, figure and guard is there", () => {
    const whole = tryRow({ id: "A02" }, tryFigure(), { guards: [guard("quiet"), guard("shown"), guard("warns")] });
    expect(unknown([part([whole])], { completeness: [months("xxxxxx")] })).toEqual([]);
  });

  test("names the part and the files it lacks", () => {
    expect(
      unknown([
        part([], {
          notSupplied: [
            { source: "setup", title: "Study set-up" },
            { source: "finance_summary", title: "Finance summary" },
          ],
        }),
      ]),
    ).toEqual(["Part 2, set-up: study set-up (setup.csv) and finance summary (finance_summary.csv) not supplied."]);
  });

  test("names the months of which a file says nothing; a file that says nothing at all is named with its part only", () => {
    expect(unknown([], { completeness: [months("x.xx.x")] })).toEqual([
      "Research activity: nothing for May 2026 and August 2026.",
    ]);
    expect(unknown([], { completeness: [months("......")] })).toEqual([]);
  });

  test("names figures that do not apply, and not those whose files are missing: their part says so", () => {
    const rows = [
      tryRow({ id: "A10", name: "Recruitment in the largest study" }, tryGap("not-applicable", "there was none")),
      tryRow({ id: "G01", name: "Commercial income" }, tryGap("not-supplied", "no research finance file was supplied")),
      tryRow({ id: "A02", name: "Participants recruited" }, tryFigure({ state: "zero", value: 0 })),
      tryRow({ id: "F01", name: "SHMI, for context only" }, tryGap("not-applicable", "there was none")),
      tryRow(
        { id: "K01", name: "Practices recruiting", levels: ["icb"] },
        tryGap("not-applicable", "not counted here"),
      ),
    ];
    expect(unknown([part(rows)])).toEqual([
      "No figure in April to September 2026 for recruitment in the largest study and SHMI, for context only.",
    ]);
  });

  test("counts guards that nobody supplied among those beside a figure, and cells that could not be read", () => {
    const rows = [
      tryRow({ id: "A02" }, tryFigure(), { guards: [guard("not-supplied"), guard("quiet")] }),
      tryRow({ id: "A01" }, tryFigure(), { guards: [guard("not-supplied")] }),
      tryRow({ id: "A03" }, tryFigure()),
      tryRow({ id: "G01" }, tryGap("not-supplied", "no research finance file was supplied"), {
        guards: [guard("not-supplied")],
      }),
    ];
    expect(unknown([part(rows)], { refusedCells: 1, refusals: [refusal] })).toEqual([
      "2 of 3 guards beside 3 figures were not supplied.",
      "1 cell in the files could not be read; the rows they stand in are left out.",
    ]);
    // All are counted, where only the first are listed.
    expect(unknown([], { refusedCells: 1234, refusals: [refusal] })).toEqual([
      "1,234 cells in the files could not be read; the rows they stand in are left out.",
    ]);
  });
});
