import { expect, test } from "vitest";
import { kindOf } from "./about-organisation.ts";

test("what an organisation is, is said once: its kind, and its type where a list tells one", () => {
  expect(kindOf({ role: "trust", type: "acute" })).toBe("NHS trust, acute");
  expect(kindOf({ role: "trust", type: null })).toBe("NHS trust");
  // The register of boards gives them a type of their own name.
  expect(kindOf({ role: "icb", type: "integrated care board" })).toBe("Integrated care board");
});
