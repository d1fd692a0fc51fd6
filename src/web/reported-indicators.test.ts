import { expect, test } from "vitest";
import { allUnits } from "../analysis/build/try-facts.ts";
import { reportedIndicators } from "./reported-indicators.ts";

test("the indicators of a report come in its order, and one that no report holds is not among them", () => {
  const ids = reportedIndicators(allUnits);
  expect(ids.indexOf("B05")).toBeLessThan(ids.indexOf("A02"));
  expect(ids).not.toContain("E01");
});
