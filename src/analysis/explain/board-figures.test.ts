import { afterAll, beforeAll, expect, test } from "vitest";
import { readPeriod } from "../../domain/period.ts";
import type { Database } from "../../store/database.ts";
import { allUnits, tryFacts } from "../build/try-facts.ts";
import { boardFigures } from "./board-figures.ts";
import { tryBoards } from "./try-boards.ts";

let facts: Database;
beforeAll(async () => {
  facts = await tryFacts(tryBoards);
});
afterAll(() => facts?.close());

const indicator = (id: string) => {
  const found = allUnits.indicators.find((each) => each.id === id);
  if (found === undefined) throw new RangeError(`no ${id}`);
  return found;
};
const year = readPeriod("2025-26");

test("every open board is there in name order, with its figure or the reason there is none", async () => {
  const figures = await boardFigures(facts, allUnits, indicator("K01"), year);
  expect(
    figures.map(({ name, reading }) => [name, "value" in reading ? `${reading.n} of ${reading.d}` : reading.state]),
  ).toEqual([
    ["NHS Aldermoor Integrated Care Board", "not-supplied"],
    ["NHS Gorrenwater Integrated Care Board", "2 of 4"],
    ["NHS Quillmere Integrated Care Board", "0 of 1"],
  ]);
  expect(figures[2]?.reading.state).toBe("zero");
});

test("a guard stands beside each figure, read for the same board", async () => {
  const figures = await boardFigures(facts, allUnits, indicator("K01"), year);
  expect(figures[1]?.guards.map(({ indicator: id, sentence }) => `${id}: ${sentence}`)).toEqual([
    "K07: Practices that recruit again 50%; the guard is quiet.",
    "K05: Participants who consented elsewhere 0%; the guard is quiet.",
  ]);
  expect(figures[0]?.guards.map(({ state }) => state)).toEqual(["not-supplied", "not-supplied"]);
});
