import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { answers } from "./golden/answers.ts";
import type { GoldenCase } from "./golden/case.ts";
import { differences } from "./golden/differences.ts";
import { report } from "./golden/report.ts";
import { runTopic } from "./golden/run-topic.ts";

// The numbers R gave are kept outside the project, beside it.
const folder = fileURLToPath(new URL("../../../shared/golden/", import.meta.url));

for (const topic of Object.keys(answers)) {
  const file = join(folder, `${topic}.open.json`);
  if (!existsSync(file)) {
    test.skip(`${topic} agrees with R (left out: there is no shared/golden/${topic}.open.json beside the project)`, () => {});
    continue;
  }
  describe(`${topic} agrees with R`, () => {
    for (const golden of JSON.parse(readFileSync(file, "utf8")) as GoldenCase[]) {
      test(golden.name, () => expect(runTopic(topic, [golden])?.failed).toEqual([]));
    }
  });
}

describe("the golden report", () => {
  const wilson = (expected: GoldenCase["expected"], name = "one"): GoldenCase => ({
    name,
    source: "typed in",
    input: { x: [108], n: [237], confidence: 0.95 },
    expected,
    tolerance: { abs: 0.00005 },
  });

  function reportOn(file: string, cases: readonly GoldenCase[]) {
    const place = mkdtempSync(join(tmpdir(), "golden-"));
    try {
      writeFileSync(join(place, file), JSON.stringify(cases));
      return report([join(place, file)]);
    } finally {
      rmSync(place, { recursive: true });
    }
  }

  test("counts the cases that pass", () => {
    expect(reportOn("wilson.open.json", [wilson({ wilson_lower: [0.3935], wilson_upper: [0.5193] })])).toEqual({
      lines: ["wilson: 1 passed, 0 failed", "1 passed, 0 failed"],
      failed: false,
    });
  });

  test("names the cases that fail and says what was got and wanted", () => {
    const { lines, failed } = reportOn("wilson.closed.json", [wilson({ wilson_lower: [0.4] }, "too high")]);
    expect(failed).toBe(true);
    expect(lines.slice(0, 2)).toEqual(["wilson: 0 passed, 1 failed", "  too high"]);
    expect(lines[2]).toMatch(/wilson_lower\[0\]: got 0\.3935\d+, want 0\.4$/);
  });

  test("fails a topic it does not know", () => {
    expect(reportOn("tea_leaves.open.json", [])).toEqual({
      lines: ["tea_leaves: unknown topic", "0 passed, 0 failed"],
      failed: true,
    });
  });

  test("leaves out what a file says about the reference, and what has no finite answer", () => {
    const reading = {
      warnings: ["odd"],
      converged_R: true,
      must_flag: "look",
      R_coefficients_not_to_compare: { x: 26 },
    };
    expect(runTopic("wilson", [wilson({ wilson_lower: [0.3935], ...reading })])?.failed).toEqual([]);
    const runaway = { coefficients: 1, theta: 18563, theta_to_infinity: true };
    expect(differences({ coefficients: 1, theta_to_infinity: true }, wilson(runaway))).toEqual([]);
  });

  test("passes a refusal where the reference refuses, and fails one where it does not", () => {
    const bad = { ...wilson({ error: true }), input: { x: [11], n: [10], confidence: 0.95 } };
    expect(runTopic("wilson", [bad])?.passed).toEqual(["one"]);
    expect(runTopic("wilson", [{ ...bad, expected: { wilson_lower: [1] } }])?.failed[0]?.why[0]).toMatch(/^refused: /);
    const odd = { ...wilson({ error: true }), input: { x: "many" } };
    expect(runTopic("wilson", [odd])?.failed[0]?.why[0]).toMatch(/^fault: TypeError/);
    expect(runTopic("wilson", [wilson({ error: true })])?.failed[0]?.why).toEqual([
      "took an input that the reference refuses",
    ]);
  });

  test("looks at lists of another length, missing keys, words, and numbers that JSON cannot say", () => {
    const why = (expected: GoldenCase["expected"]) =>
      runTopic("wilson", [wilson(expected)])?.failed[0]?.why.length ?? 0;
    expect(why({ wilson_lower: [0.3935, 1] })).toBe(1);
    expect(why({ no_such_key: "a" })).toBe(1);
    expect(why({ wilson_lower: ["NaN"], wilson_upper: [null] })).toBe(2);
    expect(why({ wilson_lower: ["-Infinity"] })).toBe(1);
  });
});
