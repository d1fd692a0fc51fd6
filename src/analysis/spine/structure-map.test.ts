import { describe, expect, test } from "vitest";
import { placesOf } from "./places-of.ts";
import { trySuccessions } from "./spine-facts.ts";
import { currentCode, structureMap } from "./structure-map.ts";
import { successorsOf } from "./succession.ts";

const successions = (lines: string) => ({
  "successions.csv": `predecessor,successor,date,kind,weight,weight_basis\n${lines}`,
});

const merger = successions(`SYN-T901,SYN-T910,2026-04-01,full,,
SYN-T902,SYN-T910,2026-04-01,full,,
SYN-T901,SYN-T903,2025-10-01,transfer,0.15,WTE
SYN-T910,SYN-T920,2030-04-01,full,,
`);

describe("the structure of a day", () => {
  test("puts two merged trusts under the one that followed, from that day on", async () => {
    const facts = await trySuccessions(merger);
    const before = await structureMap(facts, "2026-03-31");
    const after = await structureMap(facts, "2026-04-01");
    expect(currentCode(before, "SYN-T902")).toBe("SYN-T902");
    expect(currentCode(after, "SYN-T901")).toBe("SYN-T910");
    expect(currentCode(after, "SYN-T902")).toBe("SYN-T910");
  });

  test("follows a chain of mergers to its end", async () => {
    const map = await structureMap(await trySuccessions(merger), "2031-01-01");
    expect(currentCode(map, "SYN-T902")).toBe("SYN-T920");
  });

  test("lists a stated share apart, with its weight and what that was measured by", async () => {
    const { shares } = await structureMap(await trySuccessions(merger), "2026-04-01");
    expect(shares).toEqual([
      { from: "SYN-T901", to: "SYN-T903", day: "2025-10-01", share: 0.15, basis: "WTE", kind: "transfer" },
    ]);
  });

  test("lets a figure from before a transfer go 85 to 15, and one from after it stay whole", async () => {
    const map = await structureMap(await trySuccessions(merger), "2026-04-01");
    expect(placesOf(map, "SYN-T901", "2025-09-30")).toEqual([
      { code: "SYN-T903", share: 0.15, estimated: true },
      { code: "SYN-T910", share: 0.85, estimated: true },
    ]);
    expect(placesOf(map, "SYN-T901", "2025-10-31")).toEqual([{ code: "SYN-T910", share: 1, estimated: false }]);
    expect(placesOf(map, "SYN-T999", "2025-10-31")).toEqual([{ code: "SYN-T999", share: 1, estimated: false }]);
  });

  test("divides by stated weights that add to 1, and through a later merger", async () => {
    const facts = await trySuccessions(
      successions(`SYN-A,SYN-B,2020-04-01,split,0.6,beds
SYN-A,SYN-C,2020-04-01,split,0.4,beds
SYN-C,SYN-D,2022-04-01,full,,
`),
    );
    const map = await structureMap(facts, "2023-01-01");
    expect(placesOf(map, "SYN-A", "2019-12-31")).toEqual([
      { code: "SYN-B", share: 0.6, estimated: true },
      { code: "SYN-D", share: 0.4, estimated: true },
    ]);
  });

  test("does not guess at a division without weights: it cannot be mapped, and both successors are named", async () => {
    const facts = await trySuccessions({
      "succ.csv": `"RA1","RB2","","20211001","0"\n"RA1","RC3","","20211001","0"\n"RD4","RA1","","20100401","0"\n`,
    });
    const map = await structureMap(facts, "2022-01-01");
    expect(map.unmapped).toMatchObject([
      {
        code: "RA1",
        because: "it was divided between RB2 and RC3 and no weights are published",
        successors: [{ successor: "RB2" }, { successor: "RC3" }],
      },
    ]);
    expect(currentCode(map, "RA1")).toBe("RA1");
    expect(currentCode(map, "RD4")).toBe("RA1");
  });

  test.each([
    [
      "SYN-A,SYN-B,2020-04-01,split,0.6,\nSYN-A,SYN-C,2020-04-01,split,0.3,",
      "the weights of its division add to 0.9, not to 1",
    ],
    [
      "SYN-A,SYN-B,2020-04-01,partial,0.6,\nSYN-A,SYN-C,2020-04-01,transfer,0.5,",
      "the weights of its parts add to 1.1, more than all of it",
    ],
    ["SYN-A,SYN-B,2020-04-01,transfer,,", "a part went to SYN-B and no weight is stated"],
    [
      "SYN-A,SYN-B,2020-04-01,full,,\nSYN-A,SYN-C,2020-04-01,full,,",
      "2 successors are each said to have taken all of it",
    ],
  ])("says why %j cannot be mapped", async (lines, because) => {
    const { unmapped, current } = await structureMap(await trySuccessions(successions(`${lines}\n`)), "2026-01-01");
    expect(unmapped).toMatchObject([{ code: "SYN-A", because }]);
    expect(current.size).toBe(0);
  });

  test("refuses successions that lead in a circle, naming the codes", async () => {
    const facts = await trySuccessions(
      successions("SYN-A,SYN-B,2020-04-01,full,,\nSYN-B,SYN-C,2021-04-01,full,,\nSYN-C,SYN-B,2022-04-01,full,,\n"),
    );
    await expect(structureMap(facts, "2023-01-01")).rejects.toThrow("in a circle: SYN-B, SYN-C, SYN-B.");
    await expect(structureMap(facts, "2021-12-31")).resolves.toMatchObject({ asAt: "2021-12-31" });
  });

  test("is empty where nobody supplied successions", async () => {
    const map = await structureMap(await trySuccessions({}), "2026-01-01");
    expect([map.current.size, map.shares.length, map.unmapped.length]).toEqual([0, 0, 0]);
  });
});

describe("direct successors", () => {
  test("are those up to the day asked for", async () => {
    const facts = await trySuccessions(merger);
    expect(await successorsOf(facts, "SYN-T901", "2025-12-31")).toEqual([
      {
        predecessor: "SYN-T901",
        successor: "SYN-T903",
        day: "2025-10-01",
        kind: "transfer",
        weight: 0.15,
        weightBasis: "WTE",
        stated: true,
      },
    ]);
    expect(await successorsOf(facts, "SYN-T999", "2025-12-31")).toEqual([]);
  });

  test("of an organisation's own list replace the published ones, in whole or for the one pair", async () => {
    const published = `"RA1","RB2","","20211001","0"\n"RA1","RC3","","20211001","0"\n"RD4","RE5","","20210401","0"\n`;
    const facts = await trySuccessions({
      "succ.csv": published,
      ...successions(
        "RA1,RB2,2021-10-01,split,0.7,beds\nRA1,RC3,2021-10-01,split,0.3,beds\nRD4,RF6,2020-04-01,transfer,0.1,WTE\n",
      ),
    });
    const kinds = async (code: string) =>
      (await successorsOf(facts, code, "2026-01-01")).map(({ successor, kind, stated }) => [successor, kind, stated]);
    expect(await kinds("RA1")).toEqual([
      ["RB2", "split", true],
      ["RC3", "split", true],
    ]);
    expect(await kinds("RD4")).toEqual([
      ["RF6", "transfer", true],
      ["RE5", "full", false],
    ]);
  });
});
