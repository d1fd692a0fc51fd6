import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../store/database.ts";
import { peerCandidates } from "./peer-candidates.ts";
import { tryPeers } from "./try-peers.ts";

const half = { label: "2026-27H1", first: "2026-04-01", last: "2026-09-30" };
let facts: Database;
beforeAll(async () => {
  facts = await tryPeers();
});
afterAll(() => facts?.close());

test("those of the same role that were open in the period are candidates, itself among them, in the order of names", async () => {
  const { self, open } = await peerCandidates(facts, "SYN-A0", half);
  expect(self).toMatchObject({ name: "Acute 00", type: "acute", icb: "SYN-I01", icbName: "First board", open: true });
  // The practice and the boards are of other roles; two trusts closed in 2024.
  expect(open.map(({ code }) => code)).toEqual([...Array.from({ length: 12 }, (_, i) => `SYN-A${i}`), "SYN-W0"]);
});

test("one that closed before the period is known, and is no candidate", async () => {
  const { self, open } = await peerCandidates(facts, "SYN-M0", half);
  expect(self).toMatchObject({ name: "Merged one", open: false });
  expect(open.map(({ code }) => code)).not.toContain("SYN-M0");
  // It was one while it was open.
  const before = await peerCandidates(facts, "SYN-M0", { label: "2023-24H1", first: "2023-04-01", last: "2023-09-30" });
  expect(before.open.map(({ code }) => code)).toContain("SYN-M0");
});

test("one that no list names is null, with nobody beside it", async () => {
  expect(await peerCandidates(facts, "SYN-X", half)).toEqual({ self: null, open: [] });
});
