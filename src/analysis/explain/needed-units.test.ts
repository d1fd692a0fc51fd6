import { expect, test } from "vitest";
import { allUnits } from "../build/try-facts.ts";
import { neededUnits } from "./needed-units.ts";

const needed = (id: string) => {
  const indicator = allUnits.indicators.find((each) => each.id === id);
  if (indicator === undefined) throw new RangeError(id);
  return neededUnits(allUnits, indicator);
};

test("one figure needs itself, its guards and the views that they read, whatever those read too", () => {
  const { indicators, views } = needed("K01");
  expect(indicators.map(({ id }) => id).sort()).toEqual(["K01", "K05", "K07"]);
  const names = views.map(({ name }) => name);
  // place_active reads place_open, which no indicator names.
  expect(names).toEqual(expect.arrayContaining(["place_active", "place_open", "month_period"]));
  expect(names).not.toContain("award_live");
});

test("a published figure needs no view of activity", () => {
  expect(needed("F01").views.map(({ name }) => name)).not.toContain("activity_period");
});
