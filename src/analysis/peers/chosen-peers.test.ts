import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../store/database.ts";
import { firstCounted } from "./first-counted.ts";
import { offeredPeers } from "./offered-peers.ts";
import { readPeerChoice } from "./peer-choice.ts";
import { peerGroupOf } from "./peer-group.ts";
import { tryPeers } from "./try-peers.ts";

const half = { label: "2026-27H1", first: "2026-04-01", last: "2026-09-30" };
let facts: Database;
beforeAll(async () => {
  facts = await tryPeers();
});
afterAll(() => facts?.close());

const groupOf = (words: string, organisation = "SYN-A0") =>
  peerGroupOf(facts, organisation, half, readPeerChoice(words));
const codesOf = async (words: string, organisation?: string) =>
  (await groupOf(words, organisation)).members.map(({ code }) => code);
const list = (...more: string[]) => [...Array.from({ length: 8 }, (_, i) => `SYN-A${i + 4}`), ...more].join(",");

describe("peers by a rule", () => {
  test("of the same board are those of the board, itself among them", async () => {
    expect(await codesOf("icb")).toEqual(Array.from({ length: 9 }, (_, i) => `SYN-A${i}`));
    expect((await groupOf("icb")).rule).toBe("every trust of First board that was open in the period");
  });

  test("are refused in a sentence where the rule gives fewer than 8 others", async () => {
    await expect(groupOf("icb", "SYN-A10")).rejects.toThrow(
      "Every trust of Second board that was open in the period: that gives 3 other organisations, and at least 8 are needed for a comparison.",
    );
  });

  test("of the same region cannot be told where no file says it", async () => {
    await expect(groupOf("region")).rejects.toThrow("No file says in which region it is.");
  });

  test("of like size are the nearest in staff, with the measure, its numbers and its day", async () => {
    const { name, rule, members } = await groupOf("size", "SYN-A5");
    expect(name).toBe("trusts of like size");
    expect(rule).toBe(
      "the 11 trusts open in the period that were nearest to it in clinical staff in post (whole-time equivalents), of which it had 600; they had 100 to 1,200, in the month that ended on 31 August 2026",
    );
    // The Welsh one has no figure of staff; the order is that of names.
    expect(members.map(({ code }) => code)).toEqual(Array.from({ length: 12 }, (_, i) => `SYN-A${i}`));
  });

  test("of like size cannot be told without a figure of staff or beds", async () => {
    await expect(groupOf("size", "SYN-W0")).rejects.toThrow(
      "No file says how many clinical staff or beds it had up to 30 September 2026.",
    );
  });

  test("say which of them are in another nation than the organisation", async () => {
    expect([...((await groupOf("all")).abroad ?? [])]).toEqual([["SYN-W0", "Wales"]]);
    expect((await groupOf("all", "SYN-W0")).abroad?.size).toBe(12);
  });

  test("are offered with those that are not possible and why", async () => {
    const offered = await offeredPeers(facts, "SYN-A0", half);
    expect(
      offered.map((each) => ("group" in each ? `${each.rule} ${each.group.members.length}` : each.because)),
    ).toEqual(["type 13", "all 13", "No file says in which region it is.", "icb 9", "size 12"]);
  });
});

describe("peers of a list made by hand", () => {
  test("are those named, with the organisation itself, in the order of names", async () => {
    expect(await codesOf(list())).toEqual(["SYN-A0", ...Array.from({ length: 8 }, (_, i) => `SYN-A${i + 4}`)]);
    expect(await codesOf(list("SYN-A0"))).toEqual(await codesOf(list()));
    expect(await groupOf(list())).toMatchObject({ name: "chosen trusts", rule: "a list made by hand", leftOut: [] });
  });

  test("are refused where fewer than 8 others remain, with who was left out", async () => {
    await expect(groupOf("SYN-A1,SYN-A2,SYN-A0,SYN-Z9")).rejects.toMatchObject({
      message: "A list made by hand: that gives 2 other organisations, and at least 8 are needed for a comparison.",
      advice: "SYN-Z9 is in no list of organisations and was left out. Choose more organisations, or another rule.",
    });
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
  ])("leave %s out, or name who followed it, in a sentence", async (code, sentence) => {
    const { members, leftOut } = await groupOf(list(code));
    expect(leftOut).toEqual([sentence]);
    expect(members.map((member) => member.code)).not.toContain(code);
    expect(members.some((member) => member.code === "SYN-A1")).toBe(code === "SYN-M0");
  });

  test("of an organisation that no list names cannot be chosen", async () => {
    await expect(groupOf(list(), "SYN-X")).rejects.toThrow("No list of organisations names SYN-X.");
  });
});

test("the indicator shown first is the first asked for that the organisation has; none where it has none", async () => {
  expect(await firstCounted(facts, "SYN-A0", ["B05", "A02"])).toBeNull();
});
