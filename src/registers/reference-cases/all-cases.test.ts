import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { referenceCases } from "./all-cases.ts";
import { referenceCase } from "./reference-case.ts";

/** Every value inside a value. */
function* everything(value: unknown): Generator<unknown> {
  yield value;
  if (typeof value === "object" && value !== null) for (const part of Object.values(value)) yield* everything(part);
}

describe("the reference cases", () => {
  test("are four partnerships and two studies, each of the shape for cases", () => {
    for (const each of referenceCases) expect(referenceCase.parse(each)).toEqual(each);
    const of = (kind: string) => referenceCases.filter((each) => each.kind === kind).length;
    expect([of("partnership"), of("study")]).toEqual([4, 2]);
    expect(new Set(referenceCases.map(({ id }) => id)).size).toBe(6);
  });

  test("have no field that is a number, in what is there and in the shape itself", () => {
    for (const value of everything(referenceCases)) expect(["number", "bigint"]).not.toContain(typeof value);
    const types = [...everything(z.toJSONSchema(referenceCase))].filter(
      (value): value is { type: unknown } => typeof value === "object" && value !== null && "type" in value,
    );
    expect(types.length).toBeGreaterThan(20);
    for (const { type } of types) expect(["number", "integer"]).not.toContain(type);
    expect(referenceCase.safeParse({ ...referenceCases[0], spend: 5 }).success).toBe(false);
  });

  test("tell facts only with their source and its interest", () => {
    for (const { facts, id } of referenceCases) {
      expect(facts.length, id).toBeGreaterThan(0);
      for (const { source } of facts) for (const text of Object.values(source)) expect(text).not.toBe("");
    }
  });

  test("say of no study or partnership that it made anything better", () => {
    const text = JSON.stringify(referenceCases);
    expect(text).not.toMatch(/\b(?:improv\w+|lead(?:s|ing)? to|caus\w+|sav(?:es|ed) lives|success\w*|best|worst)\b/i);
  });

  const rows = fileURLToPath(new URL("../../../../shared/domain/requirements.md", import.meta.url));
  const absent = existsSync(rows) ? "" : " (skipped: ../shared/domain/requirements.md is not here)";
  test.skipIf(absent !== "")(`name the companies and carry the numbers of the rows they come from${absent}`, () => {
    const text = readFileSync(rows, "utf8");
    const row = (id: string) => text.split("\n").find((line) => line.startsWith(`| ${id} |`)) ?? "";
    // S2-34 and S2-36 are the two studies; S2-33 asks every case for what its people would do otherwise.
    const from = {
      "lincolnshire-diabetes-after-acs": "S4-37",
      "hepatitis-c-addictions-alliance": "S4-38",
      "greater-manchester-asthma": "S4-39",
      "lancashire-south-cumbria-skin-cancer": "S4-40",
      determine: "S2-34",
      elsa: "S2-36",
    };
    for (const [id, at] of Object.entries(from)) {
      const found = referenceCases.find((each) => each.id === id);
      for (const { value } of found?.identifiers ?? []) expect(row(at)).toContain(value);
      for (const { name, sector } of found?.parties ?? [])
        if (sector === "company" && found?.kind === "partnership") expect(row(at)).toContain(name);
    }
  });
});
