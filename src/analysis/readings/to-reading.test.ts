import { describe, expect, test } from "vitest";
import type { Method, MethodKind } from "../../domain/indicator.ts";
import { givenIndicator } from "../signals/try-noise.ts";
import { type CountRow, nothingCounted } from "./count-rows.ts";
import { toReading } from "./to-reading.ts";

const indicator = givenIndicator("half");
const empty: CountRow = {
  indicator: "TRY",
  methodVersion: "1",
  organisation: "SYN-T001",
  period: "2026-27H1",
  ...nothingCounted,
};
const read = (kind: MethodKind, row: Partial<CountRow>, per?: number) => {
  const method: Method = {
    version: "1",
    kind,
    numerator: "",
    denominator: "",
    counts: "" as never,
    rows: "" as never,
    ...(per === undefined ? {} : { per }),
  };
  return toReading(indicator, method, { ...empty, ...row }, { structure: "as-reported" });
};
const near = (value: number) => expect.closeTo(value, 3);

describe("counts", () => {
  test("of nought are nought, with an upper bound of 3.69 and never a lower one below 0", () => {
    expect(read("count", { n: 0 })).toMatchObject({ state: "zero", value: 0, lower: 0, upper: near(3.689) });
  });
  test("from 10 on have Byar's interval: 12 is 6.194 to 20.963", () => {
    expect(read("count", { n: 12 })).toMatchObject({
      state: "value",
      value: 12,
      lower: near(6.194),
      upper: near(20.963),
    });
  });
  test("of a million keep every digit", () => {
    expect(read("count", { n: 1_000_003 })).toMatchObject({ value: 1_000_003, n: 1_000_003, d: null });
  });
});

describe("rates", () => {
  test("300 over 5,000 are 60 per 1,000", () => {
    expect(read("rate", { n: 300, d: 5000 }, 1000)).toMatchObject({ value: 60, n: 300, d: 5000 });
  });
  test("over nothing are not applicable, never nought", () => {
    expect(read("rate", { n: 0, d: 0 })).toMatchObject({
      state: "not-applicable",
      because: "there is nothing to divide by in the period",
    });
    expect(read("rate", { n: 5, d: null })).toMatchObject({ state: "not-applicable" });
  });
});

describe("proportions", () => {
  test("108 of 237 are 45.57%, Wilson 39.35% to 51.93%", () => {
    expect(read("proportion", { n: 108, d: 237 })).toMatchObject({
      value: near(45.5696),
      lower: expect.closeTo(39.35, 2),
      upper: expect.closeTo(51.93, 2),
    });
  });
  test("none of 12 is nought up to 24.25%, all of 12 from 75.76% to 100%", () => {
    expect(read("proportion", { n: 0, d: 12 })).toMatchObject({
      state: "zero",
      lower: 0,
      upper: expect.closeTo(24.25, 2),
    });
    expect(read("proportion", { n: 12, d: 12 })).toMatchObject({
      value: 100,
      lower: expect.closeTo(75.76, 1),
      upper: 100,
    });
  });
  test("of nobody are not applicable", () => {
    expect(read("proportion", { n: 0, d: 0 })).toMatchObject({
      state: "not-applicable",
      because: "there was none to count in the period",
    });
  });
});

test("a share of money has no interval: nothing was sampled", () => {
  expect(read("share", { n: 610, d: 624 })).toMatchObject({ value: near(97.7564), lower: null, upper: null });
  expect(read("share", { n: 1, d: 0 })).toMatchObject({ state: "not-applicable" });
});

describe("waiting times", () => {
  const days = [20, 35, 35, 60, 75, 95, 120, 48, 90, 150];
  const happened = [true, true, true, true, true, true, true, false, false, false];
  test("with three of ten still waiting have a median of 75 days, not the 60 of the finished", () => {
    expect(read("survival", { days, happened })).toMatchObject({ value: 75, n: 7, d: 10 });
  });
  test("where most still wait have no median yet", () => {
    expect(read("survival", { days: [5, 9, 9], happened: [true, false, false] })).toMatchObject({
      state: "not-applicable",
      because: "more than half of 3 are still waiting: no median yet",
    });
  });
  test("of one that still waits have no median, and it is not said to be more than half of one", () => {
    expect(read("survival", { days: [9], happened: [false] })).toMatchObject({
      because: "the only study-site is still waiting: no median yet",
    });
  });
  test("of one finished site are its days; of none there is nothing to follow", () => {
    expect(read("survival", { days: [41], happened: [true] })).toMatchObject({ value: 41, n: 1, d: 1 });
    expect(read("survival", { days: [], happened: [] })).toMatchObject({ state: "not-applicable" });
  });
});

describe("parts a study", () => {
  test("are added, with an interval from drawing studies anew that is the same each time", () => {
    const one = read("sum", { parts: [10, 20, 30.5] });
    expect(one).toMatchObject({ state: "value", value: 60.5 });
    expect(read("sum", { parts: [10, 20, 30.5] })).toEqual(one);
  });
  test("of no study are nought, of one study without an interval", () => {
    expect(read("sum", { parts: [] })).toMatchObject({ state: "zero", value: 0, lower: null });
    expect(read("sum", { parts: [7] })).toMatchObject({ value: 7, lower: null });
  });
  test("have a largest share: 400, 50, 30 and 20 give 80%", () => {
    expect(read("largest-share", { parts: [400, 50, 30, 20] })).toMatchObject({ value: 80, n: 400, d: 500 });
    expect(read("largest-share", { parts: [5, 5] })).toMatchObject({ value: 50 });
    expect(read("largest-share", { parts: [9] })).toMatchObject({ value: 100, lower: null });
    expect(read("largest-share", { parts: [] })).toMatchObject({
      state: "not-applicable",
      because: "nobody was recruited in the period",
    });
  });
});

test("a published figure is as published, and a missing one says so", () => {
  expect(read("published", { value: 1.02, lower: 0.9, upper: 1.1, n: 102, d: 100 })).toMatchObject({
    value: 1.02,
    lower: 0.9,
    upper: 1.1,
    n: 102,
    d: 100,
  });
  expect(read("published", {})).toMatchObject({ state: "not-applicable", because: "the publisher gives no figure" });
});
