import { afterAll, beforeAll, expect, test } from "vitest";
import { readPeriod } from "../../domain/period.ts";
import type { Database } from "../../store/database.ts";
import { tryFacts } from "../build/try-facts.ts";
import { boardPlaces } from "./board-places.ts";
import { tryBoards } from "./try-boards.ts";

let facts: Database;
beforeAll(async () => {
  facts = await tryFacts(tryBoards);
});
afterAll(() => facts?.close());

const year = readPeriod("2025-26");

test("trusts under a board are named with the months they sent; practices and pharmacies are counted", async () => {
  const places = await boardPlaces(facts, "SYN-I01", year);
  expect(places).toEqual({
    trusts: [
      { code: "SYN-T001", name: "Ashvale NHS Trust", type: "acute", monthsSent: 3 },
      { code: "SYN-T002", name: "Brackwell NHS Trust", type: "community", monthsSent: 0 },
    ],
    months: 12,
    practices: 4,
    pharmacies: 2,
    openOn: "2025-09-30",
    openSites: { silent: 1, all: 1 },
  });
});

test("a board with nothing under it has nought of each, and no study-sites are known", async () => {
  expect(await boardPlaces(facts, "SYN-I03", year)).toMatchObject({
    trusts: [],
    practices: 0,
    pharmacies: 0,
    openSites: null,
  });
});
