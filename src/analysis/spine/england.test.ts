import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "../../domain/sql.ts";
import type { Database } from "../../store/database.ts";
import { findOrganisation } from "./find-organisation.ts";
import { spineInMemory } from "./spine-facts.ts";
import { structureMap } from "./structure-map.ts";
import { successorsOf } from "./succession.ts";
import { traceCodes } from "./trace-codes.ts";

const england = fileURLToPath(new URL("../../../../shared/data/england", import.meta.url));
const absent = existsSync(england) ? "" : " (skipped: the published files of ../shared/data/england are not here)";

describe.skipIf(absent !== "")(`the spine of the published files of England${absent}`, () => {
  let facts: Database;
  beforeAll(async () => {
    facts = await spineInMemory([`${england}/ods`, `${england}/shmi`]);
  });
  afterAll(() => facts?.close());

  test("joins 202 of 205 open trusts to an integrated care board; the other three are Welsh", async () => {
    expect(
      await facts.rows(sql`
        select count(*) as trusts, count(b.icb) as joined, count(*) filter (b.icb is null and nation = 'Wales') as welsh
        from organisation as o
        left join organisation_icb as b on b.code = o.code and b.valid_to is null
        where role = 'trust'
          and status = 'active'`),
    ).toEqual([{ trusts: 205, joined: 202, welsh: 3 }]);
  });

  test("counts the practices and pharmacies that work", async () => {
    expect(
      await facts.rows(sql`
        select role, count(*) as active, count(*) filter (nation = 'Wales') as welsh
        from organisation
        where role in ('practice', 'pharmacy')
          and status = 'active'
        group by role
        order by role`),
    ).toEqual([
      { role: "pharmacy", active: 11161, welsh: 701 },
      { role: "practice", active: 6848, welsh: 403 },
    ]);
  });

  test("finds 113 of 149 SHMI codes directly, 33 by succession, and names the three that are lost", async () => {
    const codes = await facts.rows<{ code: string }>(sql`select distinct code from shmi order by code`);
    const traced = await traceCodes(
      facts,
      codes.map(({ code }) => code),
    );
    const by = (way: string) => traced.filter(({ found }) => found === way);
    expect([traced.length, by("directly").length, by("by succession").length]).toEqual([149, 113, 33]);
    expect(by("lost").map(({ code, name }) => [code, name])).toEqual([
      ["5QT", "Isle of Wight NHS Primary Care Trust"],
      ["RJD", "Mid Staffordshire NHS Foundation Trust"],
      ["RYQ", "South London Healthcare NHS Trust"],
    ]);
    expect(by("by succession").filter(({ leadsTo }) => leadsTo.length > 1)).toMatchObject([
      { code: "RW6", leadsTo: ["R0A", "RM3"] },
    ]);
  });

  test("keeps the trust code of five characters", async () => {
    expect(await findOrganisation(facts, "g6v2s")).toMatchObject([{ code: "G6V2S", role: "trust", icb: "QMJ" }]);
  });

  test("finds trusts by code, postcode, former name and a word spelt nearly so", async () => {
    const first = async (typed: string) => (await findOrganisation(facts, typed, 1))[0];
    expect(await first("RR8")).toMatchObject({ code: "RR8", foundBy: "code", town: "LEEDS" });
    expect(await first("LS9 7TF")).toMatchObject({ code: "RR8", foundBy: "postcode" });
    expect(await first("Leads teaching")).toMatchObject({ code: "RR8", spelt: "nearly" });
    expect(await first("Nottingam university hospitals")).toMatchObject({ code: "RX1", spelt: "nearly" });
    expect(await findOrganisation(facts, "wythenshawe")).toContainEqual(
      expect.objectContaining({ name: "WYTHENSHAWE PHARMACY", foundBy: "name" }),
    );
  });

  test("leads from merged trusts to those that followed, and from one that nobody followed to none", async () => {
    const successors = async (code: string) =>
      (await findOrganisation(facts, code, 1))[0]?.successors.map((each) => [each.code, each.day, each.kind]);
    expect(await successors("RW6")).toEqual([
      ["R0A", "2021-10-01", "split"],
      ["RM3", "2021-10-01", "split"],
    ]);
    expect(await successors("RM2")).toEqual([["R0A", "2017-10-01", "full"]]);
    expect(await successors("RJD")).toEqual([]);
  });

  test("shows both successors of Pennine Acute and maps it to neither", async () => {
    expect(await successorsOf(facts, "RW6", "2026-04-01")).toMatchObject([{ successor: "R0A" }, { successor: "RM3" }]);
    const { current, unmapped } = await structureMap(facts, "2026-04-01");
    expect(current.has("RW6")).toBe(false);
    expect(unmapped.find(({ code }) => code === "RW6")?.because).toBe(
      "it was divided between R0A and RM3 and no weights are published",
    );
  });
});
