import { describe, expect, test } from "vitest";
import { readPeriod } from "../../domain/period.ts";
import { trendOf } from "../signals/trend-of.ts";
import { givenIndicator, seriesRows } from "../signals/try-noise.ts";
import type { WaitingTimes } from "./board-report.ts";
import type { FunnelPlace } from "./funnel-place.ts";
import { asAtWords, figure, noFigure, periodWords, rowSentence, signalSentence, spanWords } from "./sentences.ts";
import type { Trend } from "./trend.ts";
import { tryFigure, tryGap, trySignal } from "./try-row.ts";

const period = readPeriod("2026-27H1");
const measured = (unit: string, digits = 0) => givenIndicator("month", { unit, digits });
const people = measured("people");
const ofKind = (kind: "rate" | "count") =>
  givenIndicator("month", {
    unit: "per 1,000 WTE",
    methods: people.methods.map((method) => ({ ...method, kind })),
  });

describe("a figure in words", () => {
  test.each([
    ["%", 0, 45.6, "46%"],
    ["%", 1, 0, "0.0%"],
    ["ratio", 2, 1, "1.00"],
    ["people", 0, 1234, "1,234 people"],
    ["people", 0, 1, "1 person"],
    ["weighted people", 0, 1, "1 weighted person"],
    ["studies", 0, 1, "1 study"],
    ["studies", 0, 21, "21 studies"],
    ["days", 0, 0.6, "1 day"],
    ["WTE", 0, 1, "1 WTE"],
    ["days", 0, 75, "75 days"],
    ["days", 0, 1, "1 day"],
    ["days", 0, 0, "0 days"],
    ["days", 0, -1, "\u22121 days"],
    ["per 1,000 WTE", 1, 1, "1.0 per 1,000 WTE"],
    ["weighted people", 0, 2_500_000, "2,500,000 weighted people"],
  ])("has its unit beside it: %s", (unit, digits, value, words) => {
    expect(figure(measured(unit, digits), value)).toBe(words);
  });
});

test("without a figure stands which of the three gaps it is, with the reason", () => {
  expect(noFigure(tryGap("not-supplied", "no research finance file was supplied"))).toBe(
    "Not supplied: no research finance file was supplied.",
  );
  expect(noFigure(tryGap("not-applicable", "it closed on 31 March 2025"))).toBe(
    "Not applicable: it closed on 31 March 2025.",
  );
  expect(noFigure(tryGap("suppressed", "fewer than 8 people"))).toBe("Suppressed: fewer than 8 people.");
  expect(noFigure(tryFigure({ state: "zero", value: 0 }))).toBe("");
});

const steady = (count: number) => Array.from({ length: count }, (_, i) => 100 + (i % 2 === 0 ? 5 : -5));
const trendThrough = (values: readonly (number | null)[], every: "month" | "half" = "month", at = period): Trend => {
  const indicator = givenIndicator(every);
  const made = trendOf(seriesRows(indicator, values, at), indicator, at, []);
  if (made === null) throw new RangeError("no trend");
  return made.trend;
};
const funnel = (sentence: string): FunnelPlace => ({
  peerGroup: { name: "all trusts", rule: "every trust", members: 9 },
  kind: "rate",
  target: 1,
  phi: 1,
  tau2: 0,
  units: [],
  curves: [],
  outside: null,
  sentence,
});
const waits = (changes: Partial<WaitingTimes> = {}): WaitingTimes => ({
  steps: [],
  median: 75,
  lower: 35,
  upper: 120,
  total: 10,
  waiting: 3,
  ...changes,
});
const beside: Parameters<typeof rowSentence>[2] = { trend: null, funnel: null, waiting: null, signals: [] };
const steadyWords = "Within expected variation: 36 months to September 2026, none in this period outside the limits.";

describe("the sentence of a row", () => {
  test("is the reason alone where there is no figure, whatever else was worked out", () => {
    expect(
      rowSentence(people, tryGap("not-supplied", "no study set-up file was supplied"), {
        trend: trendThrough(steady(36)),
        funnel: funnel("Within the limits."),
        waiting: waits(),
        signals: [trySignal("One point above the limits: September 2026.")],
      }),
    ).toBe("Not supplied: no study set-up file was supplied.");
  });

  test("says that a steady series is steady, then where it stands among its peers", () => {
    expect(
      rowSentence(people, tryFigure(), { ...beside, trend: trendThrough(steady(36)), funnel: funnel("Within them.") }),
    ).toBe(`${steadyWords} Within them.`);
  });

  test("puts its own signals in place of steadiness, and leaves out those of others and of guards", () => {
    const words = rowSentence(people, tryFigure(), {
      ...beside,
      trend: trendThrough(steady(36)),
      signals: [
        trySignal("A sustained fall."),
        trySignal("Read with the guard.", { rule: "guard" }),
        trySignal("Another's.", { indicator: "OTHER" }),
      ],
    });
    expect(words).toBe("A sustained fall.");
    const guardOnly = [
      trySignal("Read with the guard.", { rule: "guard" }),
      trySignal("Another's.", { indicator: "OTHER" }),
    ];
    expect(rowSentence(people, tryFigure(), { ...beside, trend: trendThrough(steady(36)), signals: guardOnly })).toBe(
      steadyWords,
    );
  });

  test("tells of a place outside a funnel once, though it is a signal too", () => {
    const outside = "Lower than expected for its size (outside the 99.8% limits).";
    expect(
      rowSentence(people, tryFigure(), {
        ...beside,
        funnel: funnel(outside),
        signals: [trySignal(outside, { rule: "funnel" })],
      }),
    ).toBe(outside);
  });

  test("sends the reader of a rate of fewer than 10 events to the interval before anything else", () => {
    const words = (kind: "rate" | "count", n: number | null) =>
      rowSentence(ofKind(kind), tryFigure({ n, d: 4000, lower: 0.5, upper: 4.6 }), {
        ...beside,
        funnel: funnel("Within them."),
      });
    expect(words("rate", 9)).toBe("Between 0.5 and 4.6: few events, read the interval first. Within them.");
    for (const plain of [words("rate", 10), words("rate", null), words("count", 9)]) expect(plain).toBe("Within them.");
  });

  test("ends with what a reader must know of the figure, each as a sentence", () => {
    expect(
      rowSentence(
        people,
        tryFigure({ notes: ["at least: 5 months of 6 supplied", "estimated share: 15% of SYN-T901"] }),
        {
          ...beside,
          funnel: funnel("Within them."),
        },
      ),
    ).toBe("Within them. At least: 5 months of 6 supplied. Estimated share: 15% of SYN-T901.");
  });

  test("says that one figure alone tells of no usual", () => {
    expect(rowSentence(people, tryFigure(), beside)).toBe(
      "One figure: there are too few earlier ones to say what is usual.",
    );
  });
});

describe("a steady series", () => {
  const words = (trend: Trend) => rowSentence(people, tryFigure(), { ...beside, trend });

  test("counts only points with a figure", () => {
    expect(words(trendThrough(steady(36).map((value, i) => (i === 20 ? null : value))))).toContain("35 months to");
  });

  test("of few points has trial limits, and says so", () => {
    expect(words(trendThrough(steady(6), "half"))).toBe(
      "Within expected variation: 6 half-years to September 2026, none in this period outside the limits; the limits are trial limits, set by fewer than 12 points.",
    );
    expect(words(trendThrough(steady(12), "half", readPeriod("2030-31H1")))).toBe(
      "Within expected variation: 12 half-years to September 2030, none in this period outside the limits.",
    );
  });

  test("through the pandemic says that its months set no limits", () => {
    expect(words(trendThrough(steady(36), "month", readPeriod("2023-24H1")))).toBe(
      `${steadyWords.replace("2026", "2023").replace(/\.$/, "")}; declared exceptional months set no limits.`,
    );
  });

  test("of exceptional months alone claims no steadiness", () => {
    expect(words(trendThrough(steady(12), "month", readPeriod("2021-22Q3")))).toBe("12 months shown without limits.");
  });
});

describe("waiting times", () => {
  const words = (waiting: WaitingTimes) => rowSentence(measured("days"), tryFigure(), { ...beside, waiting });

  test("are a median with its interval, and those still waiting are counted", () => {
    expect(words(waits())).toBe(
      "Half of study-sites reach a first participant within 75 days (95% interval 35 to 120); 3 of 10 are still waiting and are counted.",
    );
  });

  test("say where the data do not bound the median, rather than a number", () => {
    expect(words(waits({ lower: null, upper: null }))).toContain("(95% interval no lower bound to no upper bound yet)");
  });

  test("are said of one in its own words", () => {
    expect(words(waits({ median: 1, lower: 1, upper: 1, waiting: 1 }))).toBe(
      "Half of study-sites reach a first participant within 1 day (95% interval 1 to 1); 1 of 10 is still waiting and is counted.",
    );
    expect(words(waits({ median: null, lower: null, upper: null, total: 1, waiting: 1 }))).toBe(
      "The only study-site has no first participant yet; it is still waiting and is counted.",
    );
  });

  test("claim no median where more than half still wait", () => {
    const sentence = words(waits({ median: null, lower: null, upper: null, waiting: 7 }));
    expect(sentence).toBe(
      "More than half of 10 study-sites have no first participant yet; 7 of 10 are still waiting and are counted.",
    );
  });
});

describe("a signal says what was seen, how long and since when", () => {
  const run = { from: "2026-02", to: "2026-09", points: 8, every: "month" } as const;
  const one = { from: "2026-27Q2", to: "2026-27Q2", points: 1, every: "quarter" } as const;

  test.each([
    ["shift", "below", run, "A sustained fall: 8 months in a row below the mean, first in February 2026."],
    ["shift", "above", run, "A sustained rise: 8 months in a row above the mean, first in February 2026."],
    ["trend", "falling", run, "A run of 8 months, each lower than the one before, first in February 2026."],
    ["trend", "rising", run, "A run of 8 months, each higher than the one before, first in February 2026."],
    ["outside", "above", one, "One point above the limits: July to September 2026."],
    ["outside", "below", { ...run, points: 2 }, "2 points below the limits: February to September 2026."],
    ["two-of-three", "below", one, "Two of three points close to the lower limit: July to September 2026."],
    ["two-of-three", "above", one, "Two of three points close to the upper limit: July to September 2026."],
  ] as const)("%s, %s", (rule, side, when, sentence) => {
    expect(signalSentence(rule, side, when)).toBe(sentence);
  });

  test("half-years are called by their name", () => {
    expect(
      signalSentence("shift", "above", { from: "2023-24H1", to: "2026-27H1", points: 7, every: "half" }),
    ).toContain("7 half-years in a row");
  });
});

test.each([
  ["2026-05", "May 2026"],
  ["2026-27Q2", "July to September 2026"],
  ["2026-27Q4", "January to March 2027"],
  ["2026-27H1", "April to September 2026"],
  ["2026-27H2", "October 2026 to March 2027"],
  ["2026-27", "the year to March 2027"],
  ["2011/12", "the year to March 2012"],
  ["2011-12", "December 2011"],
  ["2013-07..2014-06", "the 12 months to June 2014"],
])("the period %s is %s", (label, words) => {
  expect(periodWords(label)).toBe(words);
});

test("a day is one on which something was so", () => {
  expect(asAtWords("2026-09-30")).toBe("as at 30 September 2026");
});

test("no form of sentence praises, blames, or says that one thing made another happen", () => {
  const rules = ["shift", "trend", "outside", "two-of-three"] as const;
  const sides = ["above", "below", "rising", "falling"] as const;
  const all = [
    ...rules.flatMap((rule) =>
      sides.map((side) => signalSentence(rule, side, { from: "2026-02", to: "2026-09", points: 8, every: "month" })),
    ),
    rowSentence(ofKind("rate"), tryFigure({ n: 3, lower: 1, upper: 9 }), {
      ...beside,
      trend: trendThrough(steady(6), "month", readPeriod("2022-23H1")),
      waiting: waits(),
    }),
    rowSentence(people, tryFigure(), { ...beside, waiting: waits({ median: null }) }),
    rowSentence(people, tryFigure(), beside),
  ];
  const judging =
    /\b(good|well|excellent|strong|better|best|poor|weak|bad|worse|worst|fail\w*|succe\w*|improv\w*|deteriorat\w*|underperform\w*|outperform\w*|because|caus\w*|due to|owing|led|lead\w*|result\w*|thanks|driv\w*|made|makes|impact\w*|effect\w*|so that)\b/i;
  expect(all.filter((sentence) => judging.test(sentence))).toEqual([]);
});

test("a run of periods is said from its first month to its last", () => {
  expect(spanWords("2024-25Q1", "2026-27Q2")).toBe("April 2024 to September 2026");
  expect(spanWords("2026-27Q1", "2026-27Q2")).toBe("April to September 2026");
  expect(spanWords("2026-05", "2026-05")).toBe("May 2026");
});
