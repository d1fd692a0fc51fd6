import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../store/database.ts";
import { listedPeers } from "./listed-peers.ts";
import { peerCandidates } from "./peer-candidates.ts";
import { tryPeers } from "./try-peers.ts";

const half = { label: "2026-27H1", first: "2026-04-01", last: "2026-09-30" };
let facts: Database;
beforeAll(async () => {
  facts = await tryPeers();
});
afterAll(() => facts?.close());

async function listed(codes: readonly string[], of = "SYN-A0", days = half) {
  const { self, open } = await peerCandidates(facts, of, days);
  if (self === null) throw new RangeError(of);
  const { members, leftOut } = await listedPeers(facts, self, open, days, codes);
  return { members: members.map(({ code }) => code), leftOut };
}

test("are those named with the organisation itself, once each, in the order of names", async () => {
  expect(await listed(["SYN-A9", "SYN-A2", "SYN-A2", "SYN-A0"])).toEqual({
    members: ["SYN-A0", "SYN-A2", "SYN-A9"],
    leftOut: [],
  });
});

test("nobody named leaves the organisation alone", async () => {
  expect(await listed([])).toEqual({ members: ["SYN-A0"], leftOut: [] });
});

test("an organisation that closed before the period is there all the same", async () => {
  expect((await listed(["SYN-A2"], "SYN-M0")).members).toEqual(["SYN-A2", "SYN-M0"]);
});

test("one that opened after the period is left out with the day", async () => {
  const before = { label: "2009-10H1", first: "2009-04-01", last: "2009-09-30" };
  expect((await listed(["SYN-A2"], "SYN-A0", before)).leftOut).toEqual([
    "Acute 02 (SYN-A2) opened on 1 April 2010, after the period, and was left out.",
  ]);
});

test.each([
  ["SYN-Z9", "SYN-Z9 is in no list of organisations and was left out."],
  ["SYN-P0", "Fernbank Surgery (SYN-P0) is a general practice and was left out: only trusts are compared here."],
  ["SYN-I01", "First board (SYN-I01) is an ICB and was left out: only trusts are compared here."],
  ["SYN-M0", "Merged one (SYN-M0) became part of Acute 01 (SYN-A1), which stands for it."],
  [
    "SYN-D0",
    "Divided one (SYN-D0) closed on 31 March 2024 and was left out. What it did went to SYN-A2 and SYN-A3: name the one that is meant.",
  ],
])("%s is left out, or stood for by who followed it, in a sentence", async (code, sentence) => {
  expect(await listed([code])).toEqual({
    members: code === "SYN-M0" ? ["SYN-A0", "SYN-A1"] : ["SYN-A0"],
    leftOut: [sentence],
  });
});
