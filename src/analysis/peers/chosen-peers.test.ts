import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../store/database.ts";
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

  test("say which of them are in another nation than the organisation", async () => {
    expect([...((await groupOf("all")).abroad ?? [])]).toEqual([["SYN-W0", "Wales"]]);
    expect((await groupOf("all", "SYN-W0")).abroad?.size).toBe(12);
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

  test("of an organisation that no list names cannot be chosen", async () => {
    await expect(groupOf(list(), "SYN-X")).rejects.toThrow("No list of organisations names SYN-X.");
  });
});
