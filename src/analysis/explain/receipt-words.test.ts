import { describe, expect, test } from "vitest";
import type { Structure } from "../../domain/reading.ts";
import { countedWords, sharedWords, structureWords } from "./receipt-words.ts";

describe("the words of a receipt", () => {
  const said = (structure: Structure) =>
    structureWords({
      reading: { structure } as Parameters<typeof structureWords>[0]["reading"],
      structureAsAt: "2026-09-30",
    });

  test("name the day of a structure that has one", () => {
    expect(said("as-reported")).toBe("as reported");
    expect(said("mapped-to-current")).toBe("mapped to the organisations of 30 September 2026");
    expect(said("like-for-like")).toBe("like for like, in the organisations of 30 September 2026");
  });

  test("count rows by the part they are counted in", () => {
    expect(countedWords([])).toBe("No row of any file is behind it.");
    expect(countedWords([{ countedIn: "numerator", rows: 1 }])).toBe("1 row is counted in the numerator.");
    expect(
      countedWords([
        { countedIn: "numerator", rows: 1200 },
        { countedIn: "denominator", rows: 80 },
        { countedIn: "numerator and denominator", rows: 3 },
      ]),
    ).toBe(
      "1,200 rows are counted in the numerator, 80 counted in the denominator and 3 counted in the numerator and the denominator.",
    );
    expect(countedWords([{ countedIn: null, rows: 2 }])).toBe(
      "2 rows are counted, the numerator and the denominator not told apart.",
    );
  });

  test("say why an estimated share has no rows", () => {
    expect(sharedWords(["SYN-T1", "SYN-T2"])).toMatch(/^A stated share of SYN-T1 and SYN-T2 is counted as well\./);
  });
});
