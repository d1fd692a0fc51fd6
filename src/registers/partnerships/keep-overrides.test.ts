import { afterAll, beforeAll, expect, test } from "vitest";
import { type TriedPeople, tryPeople } from "../access/try-people.ts";
import { checkStatus } from "./check-status.ts";
import { checkById } from "./checks/all-checks.ts";
import { checkGate } from "./decide-partnerships.ts";
import { recordEvent } from "./keep-events.ts";
import { askOverride, confirmOverride, openAsks } from "./keep-overrides.ts";
import { type Cast, castOf, fillPartnerships, madeUpNumbers } from "./made-up-partnerships.ts";
import { type PartnershipFile, pathOf } from "./partnership-file.ts";
import type { Hand } from "./partnership-hand.ts";
import { publicEntry } from "./public-register.ts";
import { readPartnership } from "./read-partnership.ts";

const day = 86_400_000;
let people: TriedPeople;
let cast: Cast;
/** A second executive, and the proposer with an approver's role. */
let olga: Hand;
let anaApproves: Hand;
beforeAll(async () => {
  people = await tryPeople();
  const { records, number } = people;
  await fillPartnerships(records, Date.now());
  cast = await castOf(records, Date.now());
  olga = { ...cast.cora, asker: { ...cast.cora.asker, person: number("olga") } };
  anaApproves = { ...cast.ana, roles: ["contributor", "approver"] };
}, 120_000);
afterAll(() => people?.close());

const file = async (record: string): Promise<PartnershipFile> => {
  const found = await readPartnership(people.records, cast.ana.asker, record);
  if (found === null) throw new RangeError(`no ${record}`);
  return found;
};
let count = 0;
const at = async (record: string) => ({
  record,
  expectedVersion: (await file(record)).newest,
  idempotencyKey: `override ${++count}`,
});
const stateOf = async (record: string, id: string, later = 0) => {
  const { gateCase } = await file(record);
  const check = checkById(id);
  if (check === undefined) throw new RangeError(id);
  return checkStatus(gateCase, check, new Date(Date.now() + 1000 + later * day).toISOString());
};
const reason = "The ward closes on Friday, and its patients need this before.";

test("an override asked for by one executive sets nothing aside until another confirms it, and then for 30 days, in public", async () => {
  const { agreeing } = madeUpNumbers;
  expect(await askOverride(cast.cora, await at(agreeing), { check: "I-7", reason })).toMatchObject({
    status: "written",
  });
  expect((await stateOf(agreeing, "I-7")).state).toBe("to-answer");
  await expect(confirmOverride(cast.cora, await at(agreeing), "I-7")).rejects.toMatchObject({
    message: "Whoever asked for it cannot confirm it.",
  });
  expect(openAsks(await file(agreeing), Date.now() + 7 * day)).toHaveLength(1);
  expect(openAsks(await file(agreeing), Date.now() + 8 * day)).toEqual([]);
  const entryOf = async () => publicEntry(people.records, (await file(agreeing)).kept.entry);
  const before = (await entryOf())?.revisions.length ?? 0;
  expect((await entryOf())?.view?.overrides).toEqual([]);

  expect(await confirmOverride(olga, await at(agreeing), "I-7")).toMatchObject({ status: "written" });
  expect(await stateOf(agreeing, "I-7")).toMatchObject({ state: "overridden" });
  expect(openAsks(await file(agreeing), Date.now())).toEqual([]);
  expect((await stateOf(agreeing, "I-7", 30)).state).toBe("overridden");
  expect(await stateOf(agreeing, "I-7", 31)).toMatchObject({
    state: "to-answer",
    because: expect.stringContaining("ran out"),
  });
  const after = await entryOf();
  expect(after?.view?.overrides).toMatchObject([{ check: "I-7", reason }]);
  expect(after?.revisions).toHaveLength(before + 1);
});

test("the proposer neither asks nor confirms, and what no emergency sets aside stays", async () => {
  const { agreeing } = madeUpNumbers;
  await expect(askOverride(anaApproves, await at(agreeing), { check: "I-9", reason })).rejects.toMatchObject({
    message: expect.stringContaining("Whoever proposed it"),
  });
  await expect(askOverride(cast.cora, await at(agreeing), { check: "I-8", reason })).rejects.toMatchObject({
    message: "I-8 may not be set aside, in an emergency either.",
  });
  await expect(askOverride(cast.cora, await at(agreeing), { check: "T-1", reason })).rejects.toThrow();
  await expect(askOverride(cast.cora, await at(agreeing), { check: "D-3", reason })).rejects.toMatchObject({
    message: "It is settled: there is nothing to set aside.",
  });
  await expect(confirmOverride(olga, await at(agreeing), "I-9")).rejects.toMatchObject({
    message: "Nobody has asked for it to be set aside.",
  });
});

test("a change of guidance opens the checks that it is about, undoes the check of the whole, and says what is next", async () => {
  const { live } = madeUpNumbers;
  expect((await stateOf(live, "R-6")).state).toBe("met");
  const noInterest = { hasInterest: false, action: null };
  await checkGate(cast.ben, await at(live), noInterest);
  expect((await file(live)).state.checkedBy).toBe(cast.ben.asker.person);
  const event = { kind: "guideline-change", happenedOn: "2026-06-01", reference: "NG 19, updated" } as const;
  expect(await recordEvent(cast.ana, await at(live), event)).toMatchObject({ status: "written" });
  expect(await stateOf(live, "R-6")).toMatchObject({
    state: "reopened",
    because: expect.stringContaining("National guidance"),
  });
  const opened = await file(live);
  expect(opened.state.checkedBy).toBeNull();
  expect(pathOf(opened, Date.now()).next.check).toBe("R-6");
  // The same person checks it anew, and that counts.
  await checkGate(cast.ben, await at(live), noInterest);
  expect((await file(live)).state.checkedBy).toBe(cast.ben.asker.person);
});
