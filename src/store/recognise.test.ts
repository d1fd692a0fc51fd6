import { describe, expect, test } from "vitest";
import { sources } from "../catalogue/all.gen.ts";
import { defineSource, type Sample } from "../domain/source.ts";
import { meantByName, normalHeader, recognise } from "./recognise.ts";

const sample = (fileName: string, head: readonly string[], format: Sample["format"] = "csv"): Sample => ({
  fileName,
  format,
  head,
  rows: [],
  text: "",
});
const activity = ["study_key", "site_org", "month", "recruited"];

test("headers are compared without case, outer blanks, and the kind of gap between words", () => {
  expect(["\ufeffStudy Key", " study_key ", "STUDY-KEY", "study   key"].map(normalHeader)).toEqual(
    Array(4).fill("study_key"),
  );
});

describe("a file is told by what is in it", () => {
  test("whatever it is called, with columns beside those it needs", () => {
    expect(recognise(sample("export (3).csv", [...activity, "colour"]), sources)).toMatchObject({
      kind: "known",
      source: { id: "activity" },
    });
  });

  test("and by its columns even under the name of another kind", () => {
    expect(recognise(sample("finance.csv", activity), sources)).toMatchObject({
      kind: "known",
      source: { id: "activity" },
    });
  });

  test("with half of a kind's columns it is meant to be that kind, and what it lacks is named", () => {
    expect(recognise(sample("x.csv", ["study_key", "site_org", "month"]), sources)).toMatchObject({
      kind: "damaged",
      source: { id: "activity" },
      expected: "a header with the column recruited of the activity file",
    });
  });

  test("with nothing that any kind has it is unknown", () => {
    expect(recognise(sample("x.csv", ["bay", "cost"]), sources)).toEqual({ kind: "unknown" });
    expect(recognise(sample("x.csv", []), sources)).toEqual({ kind: "unknown" });
  });

  test("two kinds that both claim it are a mistake of the catalogue, and named", () => {
    const twin = defineSource({
      ...(sources.find(({ id }) => id === "activity") ?? sources[0] ?? never()),
      id: "twin",
    });
    expect(() => recognise(sample("x.csv", activity), [...sources, twin])).toThrow(
      "x.csv is claimed as activity and as twin.",
    );
  });
});

describe("the name of a file says what it is meant to be", () => {
  test.each([
    ["activity.csv", "activity"],
    ["Activity 2026.CSV", "activity"],
    ["activity-2026-09.xlsx", "activity"],
    ["activity.csv.gz", "activity"],
    ["finance_summary.csv", "finance_summary"],
    ["activities.csv", undefined],
    ["activity_log.csv", undefined],
    ["my activity.csv", undefined],
    ["activity.docx", undefined],
  ])("%s: %s", (fileName, id) => {
    expect(meantByName(fileName, sources)?.id).toBe(id);
  });
});

function never(): never {
  throw new RangeError("there are no sources");
}
