import { expect, test } from "vitest";
import { kaplanMeier } from "./kaplan-meier.ts";
import { survivalAt } from "./survival-at.ts";

const curve = kaplanMeier({ days: [1, 2, 2, 3, 5], happened: [1, 1, 0, 1, 0] });

test("reads the curve between its steps", () => {
  expect(survivalAt(curve, 0)).toEqual({ survival: 1, atRisk: 5 });
  expect(survivalAt(curve, 1.4)).toEqual({ survival: 0.8, atRisk: 4 });
  expect(survivalAt(curve, 2)).toEqual({ survival: expect.closeTo(0.6, 12), atRisk: 4 });
  expect(survivalAt(curve, 4.2)).toEqual({ survival: expect.closeTo(0.3, 12), atRisk: 1 });
  expect(survivalAt(curve, 1e9)).toEqual({ survival: expect.closeTo(0.3, 12), atRisk: 0 });
});

test("says that all of nobody wait", () => {
  expect(survivalAt(kaplanMeier({ days: [], happened: [] }), 3)).toEqual({ survival: 1, atRisk: 0 });
});
