import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../store/database.ts";
import { offeredPeers } from "./offered-peers.ts";
import { tryPeers } from "./try-peers.ts";

const half = { label: "2026-27H1", first: "2026-04-01", last: "2026-09-30" };
let facts: Database;
beforeAll(async () => {
  facts = await tryPeers();
});
afterAll(() => facts?.close());

const offered = async (code: string) =>
  (await offeredPeers(facts, code, half)).map((each) =>
    "group" in each ? `${each.rule}: ${each.group.members.length}` : `${each.rule}: ${each.because}`,
  );

test("every rule is offered with whom it gives, or why it gives nobody", async () => {
  expect(await offered("SYN-A0")).toEqual([
    "type: 13",
    "all: 13",
    "region: No file says in which region it is.",
    "icb: 9",
    "size: 12",
  ]);
});

test("a rule that gives too few says how many", async () => {
  expect((await offered("SYN-A10"))[3]).toBe(
    "icb: Every trust of Second board that was open in the period: that gives 3 other organisations, and at least 8 are needed for a comparison.",
  );
});
