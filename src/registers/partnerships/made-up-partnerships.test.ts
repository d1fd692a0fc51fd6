import { afterAll, beforeAll, expect, test } from "vitest";
import { anybody } from "../../store/records/asker.ts";
import { listRecords } from "../../store/records/read.ts";
import { type TriedPeople, tryPeople } from "../access/try-people.ts";
import { fillPartnerships, madeUpNumbers } from "./made-up-partnerships.ts";
import { pathOf } from "./partnership-file.ts";
import { readPartnership } from "./read-partnership.ts";

let people: TriedPeople;
beforeAll(async () => {
  people = await tryPeople();
  await fillPartnerships(people.records, Date.now());
}, 60_000);
afterAll(() => people?.close());

const trust = { person: null, organisations: ["SYN-T001"] };

test("six made-up partnerships stand at different stages, made by their own rules and three people", async () => {
  const stages = await Promise.all(
    Object.values(madeUpNumbers).map(async (id) => {
      const file = await readPartnership(people.records, trust, id);
      return `${file?.state.status} ${file?.state.stage} ${file?.state.ended}`;
    }),
  );
  expect(stages).toEqual([
    "idea triage null",
    "in-review triage null",
    "in-review invest null",
    "live value null",
    "closed close finished",
    "refused triage refused",
  ]);
});

test("filling them in a second time writes nothing", async () => {
  const size = async () => (await people.asSuperuser("select size from log_head")).rows[0].size;
  const before = await size();
  await fillPartnerships(people.records, Date.now());
  expect(await size()).toBe(before);
});

test("anybody reads the public ones alone, without what is internal, and another trust nothing else", async () => {
  const entries = await listRecords(people.records, anybody, { kind: "partnership-entry" });
  expect(entries.map(({ state }) => state).sort()).toEqual(["closed", "in-review", "live", "refused"]);
  expect(JSON.stringify(entries)).not.toContain("Contract 41");
  expect(await listRecords(people.records, anybody, { kind: "partnership" })).toEqual([]);
  const other = { person: null, organisations: ["SYN-T002"] };
  expect(await readPartnership(people.records, other, madeUpNumbers.live)).toBeNull();
  expect(
    await readPartnership(people.records, { person: null, organisations: ["SYN-C001"] }, madeUpNumbers.live),
  ).not.toBeNull();
});

test("what waits for an approver says so", async () => {
  const file = await readPartnership(people.records, trust, madeUpNumbers.waiting);
  expect(file === null ? null : pathOf(file, Date.now()).next).toMatchObject({ check: null, heldBy: ["approver"] });
});
