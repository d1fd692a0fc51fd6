import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../store/database.ts";
import { allUnits, tryFacts } from "../build/try-facts.ts";
import { fewestPeers, peerGroupOf } from "./peer-group.ts";

const half = { label: "2026-27H1", first: "2026-04-01", last: "2026-09-30" };
const trust = (code: string, name: string, type: string, opened = "2010-04-01", closed = "") =>
  `SYN-${code},${name},NHS trust,England,${type},${opened},${closed}\n`;
const eight = Array.from({ length: fewestPeers }, (_, i) => trust(`A${i}`, `Acute ${9 - i}`, "Acute")).join("");

let facts: Database;
beforeAll(async () => {
  facts = await tryFacts(
    {
      "organisations.csv": `ods_code,name,primary_role,nation,trust_type,operational_start,operational_end
${eight}${trust("B0", "Closed the day before", "acute", "2010-04-01", "2026-03-31")}${trust("B1", "Opened the day after", "acute", "2026-10-01")}${trust("C0", "Community one", "community")}${trust("C1", "Closed on the first day", "community", "2010-04-01", "2026-04-01")}${trust("C2", "Opened on the last day", "community", "2026-09-30")}${trust("D0", "Of no stated type", "", "")}SYN-P0,Fernbank Surgery,GP practice,England,,,
SYN-I0,A board,Integrated care board,England,,,
SYN-Y0,A chemist,Pharmacy,England,,,
`,
    },
    { units: { ...allUnits, indicators: [] } },
  );
});
afterAll(() => facts?.close());

const codesOf = async (organisation: string, period = half) =>
  (await peerGroupOf(facts, organisation, period)).members.map(({ code }) => code);

describe("the peers of an organisation", () => {
  test("are those of its type, itself among them, in the order of their names", async () => {
    const group = await peerGroupOf(facts, "SYN-A0", half);
    expect(group).toMatchObject({
      name: "acute trusts",
      rule: 'every trust of the type "acute" that was open in the period',
    });
    expect(group.members[0]).toEqual({ code: "SYN-A7", name: "Acute 2" });
    expect(group.members.map(({ code }) => code)).toEqual([7, 6, 5, 4, 3, 2, 1, 0].map((i) => `SYN-A${i}`));
  });

  test("are the same, whoever of them asks", async () => {
    expect(await peerGroupOf(facts, "SYN-A3", half)).toEqual(await peerGroupOf(facts, "SYN-A0", half));
  });

  test("were open on some day of the period: one that closed on its first day was, one that closed the day before was not", async () => {
    const all = await codesOf("SYN-C0");
    expect(all).toEqual(expect.arrayContaining(["SYN-C1", "SYN-C2", "SYN-D0"]));
    for (const outside of ["SYN-B0", "SYN-B1"]) expect(all).not.toContain(outside);
    const winter = { label: "2026-27H2", first: "2026-10-01", last: "2027-03-31" };
    expect(await codesOf("SYN-A0", winter)).toContain("SYN-B1");
  });

  test("are all of its role where fewer than 8 are of its type, and the rule says why", async () => {
    const group = await peerGroupOf(facts, "SYN-C0", half);
    expect(group).toMatchObject({
      name: "all trusts",
      rule: 'every trust that was open in the period; fewer than 8 are of the type "community"',
    });
    // 8 acute, 3 community and 1 of no stated type; a practice is no peer of a trust.
    expect(group.members).toHaveLength(12);
    expect(group.members.map(({ code }) => code)).not.toContain("SYN-P0");
  });

  test("are all of its role where it states no type, and no type is blamed for it", async () => {
    expect(await peerGroupOf(facts, "SYN-D0", half)).toMatchObject({
      name: "all trusts",
      rule: "every trust that was open in the period",
    });
  });

  test.each([
    ["SYN-I0", "all ICBs", "every ICB that was open in the period"],
    ["SYN-P0", "all general practices", "every general practice that was open in the period"],
    ["SYN-Y0", "all pharmacies", "every pharmacy that was open in the period"],
  ])("of %s are %s", async (code, name, rule) => {
    expect(await peerGroupOf(facts, code, half)).toMatchObject({ name, rule });
  });

  test("of an organisation on no list are nobody", async () => {
    expect(await codesOf("SYN-X")).toEqual([]);
  });
});
