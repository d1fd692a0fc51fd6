import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anybody } from "../../store/records/asker.ts";
import { history } from "../../store/records/read.ts";
import { type TriedPeople, tryPeople } from "../access/try-people.ts";
import type { Acting } from "../acting.ts";
import { actingThere, dayFrom } from "../made-up-acting.ts";
import { listFiles, takeFile } from "./keep-files.ts";
import {
  answerDispute,
  checkChange,
  enterTransfer,
  openTransferReview,
  proposeChange,
  raiseDispute,
  settleDispute,
} from "./keep-transfers.ts";
import { yearLedger } from "./ledger.ts";
import { filesAbout, ledgerIndex, listedFiles } from "./ledger-index.ts";
import { fillTransfers, madeUpLine, madeUpTransfer } from "./made-up-transfers.ts";
import { type KeptTransfer, readDispute, readTransfer, standsAt, transfersTo } from "./transfer-records.ts";

const now = Date.parse("2026-11-22T10:00:00Z");
const [trust, company] = ["SYN-T001", "SYN-C001"];
let tried: TriedPeople;
beforeAll(async () => {
  tried = await tryPeople();
});
afterAll(() => tried?.close());

let keys = 0;
const sent = (expectedVersion: number) => ({ expectedVersion, idempotencyKey: `try ${++keys}` });
const ana = (inDays = 0) => actingThere(tried.number("ana"), trust, now, inDays);
const ben = (inDays = 0) => actingThere(tried.number("ben"), trust, now, inDays);
const hugo = (inDays = 0) => actingThere(tried.number("hugo"), company, now, inDays);
const public_ = (inDays: number) => ({ ...anybody, today: dayFrom(now, inDays) });

async function there(id: string, { asker }: Acting = ana()): Promise<KeptTransfer> {
  const found = await readTransfer(tried.records, asker, id);
  if (found === null) throw new RangeError("no such transfer");
  return found;
}

async function entered(): Promise<string> {
  const line = { organisation: trust, named: company, transfer: madeUpLine(100) };
  const outcome = await enterTransfer(tried.records, ana(), line, sent(0));
  return "seq" in outcome ? outcome.record : "";
}

async function opened(): Promise<string> {
  const id = await entered();
  await openTransferReview(tried.records, ben(), await there(id), sent(1));
  return id;
}

describe("a transfer that is kept", () => {
  test("is checked by somebody else, is the other party's to review for 45 days and is corrected for 15, and is everybody's then", async () => {
    const { records } = tried;
    const id = await entered();
    expect(await readTransfer(records, hugo().asker, id)).toBeNull();
    await expect(openTransferReview(records, ana(), await there(id), sent(1))).rejects.toThrow("somebody else does");
    await openTransferReview(records, ben(), await there(id), sent(1));
    const seen = await there(id, hugo());
    expect(standsAt(seen, now)).toMatchObject({ state: "in-review", daysLeft: 45 });
    expect(standsAt(seen, now + 44 * 86_400_000)).toMatchObject({ state: "in-review", daysLeft: 1 });
    expect(standsAt(seen, now + 45 * 86_400_000)).toMatchObject({ state: "in-correction", daysLeft: 15 });
    expect(await readTransfer(records, public_(59), id)).toBeNull();
    expect(await readTransfer(records, anybody, id)).toBeNull();
    expect(await readTransfer(records, public_(60), id)).toMatchObject({ id });
    expect((await history(records, public_(59), id)).length).toBe(0);
    expect((await history(records, public_(60), id)).length).toBe(2);
  });

  test("is changed by nobody at the party that is named, and a dispute is ended by nobody who keeps it", async () => {
    const { records } = tried;
    const id = await opened();
    const change = { transfer: madeUpLine(1), reason: "Less.", ...sent(2) };
    await expect(proposeChange(records, hugo(), await there(id, hugo()), change)).rejects.toThrow("those who keep");
    await expect(raiseDispute(records, ana(), await there(id), { statement: "No.", ...sent(0) })).rejects.toThrow(
      "party it is about",
    );
    const raised = await raiseDispute(records, hugo(), await there(id, hugo()), {
      statement: "We paid 90.",
      ...sent(0),
    });
    const dispute = await readDispute(records, ana().asker, "seq" in raised ? raised.record : "");
    if (dispute === null) throw new RangeError("no dispute");
    await expect(settleDispute(records, ana(), dispute, { outcome: "resolved-no-change", ...sent(1) })).rejects.toThrow(
      "party it is about",
    );
    await expect(answerDispute(records, hugo(), dispute, { statement: "x", ...sent(0) })).rejects.toThrow("keep");
    // The database lets neither write the other's record, whatever the program would say.
    const forged = { ...hugo(), held: ana().held };
    expect(await proposeChange(records, forged, await there(id), change)).toMatchObject({ status: "not-found" });
    await answerDispute(records, ana(), dispute, { statement: "We have a receipt for 100.", ...sent(0) });
    const both = await there(id, hugo());
    expect(both.disputes).toMatchObject([
      { statement: "We paid 90.", answer: "We have a receipt for 100.", outcome: null },
    ]);
    const open = await readDispute(records, hugo().asker, dispute.dispute.record);
    if (open === null) throw new RangeError("no dispute");
    await expect(settleDispute(records, hugo(), open, { outcome: "resolved", ...sent(1) })).rejects.toThrow(
      "Nothing was changed",
    );
    await settleDispute(records, hugo(), open, { outcome: "resolved-no-change", ...sent(1) });
    expect(standsAt(await there(id), now + 70 * 86_400_000)).toMatchObject({ state: "published", openDisputes: [] });
  });

  test("is changed by two people, beside what stood there before, and says so where it was public already", async () => {
    const { records } = tried;
    const id = await opened();
    const change = { transfer: madeUpLine(90), reason: "The invoice says 90.", ...sent(2) };
    await proposeChange(records, ana(70), await there(id), change);
    const waiting = await there(id);
    expect(waiting.transfer.amount).toMatchObject({ pence: 10_000 });
    await expect(checkChange(records, ana(70), waiting, sent(3))).rejects.toThrow("Somebody else has to check");
    await checkChange(records, ben(71), waiting, sent(3));
    const shown = await readTransfer(records, public_(72), id);
    expect(shown?.disclosed?.revisions.map(({ number, body }) => [number, body.amount])).toEqual([
      [1, expect.objectContaining({ pence: 10_000 })],
      [2, expect.objectContaining({ pence: 9_000 })],
    ]);
    expect(shown === null ? null : standsAt(shown, now + 72 * 86_400_000)?.changedSincePublication).toBe(true);
  });

  test("is taken back by two people with a reason, and stays to be read", async () => {
    const { records } = tried;
    const id = await opened();
    await proposeChange(records, ana(), await there(id), { transfer: null, reason: "It was never paid.", ...sent(2) });
    await checkChange(records, ben(), await there(id), sent(3));
    expect(await readTransfer(records, public_(60), id)).toMatchObject({ withdrawn: { reason: "It was never paid." } });
  });
});

test("a file is taken whole or not at all: people are dropped and counted, and what cannot be read is named cell by cell", async () => {
  const { records } = tried;
  const head = "Institution Name,Year of Disclosure,Company,Category,Amount,First name,ODS code";
  const good = `${head}
Ashvale Hospital,2025,A Limited,Fees,100,,
Dr Made Up,2025,A Limited,Fees,100,,
Ashvale Hospital,2025,A Limited,Fees,100,Jo,
Marie Curie,2025,A Limited,Fees,5,,
,,,,,,
`;
  const known = new Map([["ashvale hospital", trust]]);
  const file = { kind: "company-return", name: "return.csv", fileDate: "2026-06-30", known } as const;
  const take = (contents: string | Buffer) =>
    takeFile(records, hugo(), company, { ...file, contents: Buffer.from(contents), ...sent(0) });
  const before = await listFiles(records, anybody);
  await expect(
    take(`${good}Ashvale Hospital,2025,A Limited,Fees,a lot,,\nAshvale Hospital,25,,Fees,1,,x?\n`),
  ).rejects.toMatchObject({
    kind: "bad-file",
    message: "4 things in return.csv cannot be read, and nothing of it was taken.",
    details: [
      { line: 7, column: "Amount", found: "a lot", expected: "pounds such as 1,234.50" },
      { line: 8, column: "Year of Disclosure", found: "25" },
      { line: 8, column: "Company", found: "" },
      { line: 8, column: "ODS Code", found: "x?" },
    ],
  });
  await expect(take("a,b\n1,2\n")).rejects.toMatchObject({ details: [{ line: 1, found: "", column: null }] });
  await expect(take(`${head}\nDr Made Up,2025,A Limited,Fees,100,,\n`)).rejects.toThrow(
    "no line that names an organisation",
  );
  await expect(take("PK\u0003\u0004")).rejects.toThrow("is a workbook");
  await expect(take("")).rejects.toThrow("is empty");
  await expect(take(Buffer.alloc(5_000_001, "a"))).rejects.toThrow("larger than 5 MB");
  expect(await listFiles(records, anybody)).toEqual(before);

  await take(good);
  const [taken] = await listFiles(records, anybody);
  expect(taken).toMatchObject({ namingAPerson: 2, perhapsNamingAPerson: [5] });
  expect(taken?.lines.map(({ line, recipient }) => [line, recipient])).toEqual([[2, trust]]);
  expect(JSON.stringify(taken)).not.toMatch(/Made Up|Jo|Marie/);
  await expect(take(good)).rejects.toThrow("taken before");
});

test("three columns stand side by side, with the reason for each difference, and one that nobody supplied says so", async () => {
  const { records, number } = tried;
  await fillTransfers({ records, now, number });
  await fillTransfers({ records, now: now + 86_400_000, number });
  const asker = public_(0);
  const asked = { organisation: trust, year: 2025 };
  const [transfers, files] = [await transfersTo(records, asker, asked), await filesAbout(records, asker, asked)];
  expect(await ledgerIndex(records, asker, { limit: 1, offset: 0 })).toEqual({
    inAll: 1,
    organisations: [{ organisation: trust, years: [2025] }],
  });
  expect(await ledgerIndex(records, asker, { limit: 1, offset: 1 })).toEqual({ inAll: 0, organisations: [] });
  const listed = await listedFiles(records, asker, { limit: 2, offset: 0 });
  expect([listed.inAll, listed.files.length]).toEqual([3, 2]);
  expect(await transfersTo(records, asker, { ...asked, year: 2027 })).toEqual([]);
  expect(await filesAbout(records, asker, { ...asked, year: 2027 })).toEqual([]);
  // What is asked of a part of each file says the same as the whole of it.
  const { rows } = yearLedger(asked, transfers, files);
  expect(yearLedger(asked, transfers, await listFiles(records, asker)).rows).toEqual(rows);
  const row = (category: string) =>
    rows
      .filter((each) => each.category === category && each.companyName.startsWith("Brightwater"))
      .map(({ ours, companyReturn, publicDownload, againstReturn, againstDownload }) => [
        ours.length,
        companyReturn.length,
        publicDownload.length,
        againstReturn,
        againstDownload,
      ]);
  expect(row("fees")).toEqual([[1, 1, 0, "amount", "only-here"]]);
  expect(row("event-sponsorship")).toEqual([[1, 0, 1, "only-here", "matched"]]);
  // Still in review: the public does not see ours.
  expect(row("donations-and-grants")).toEqual([[0, 1, 1, "only-there", "vat"]]);
  expect(rows.filter(({ companyName }) => companyName === "A Limited")).toMatchObject([
    { againstDownload: "not-supplied" },
  ]);
  expect(await readTransfer(records, asker, madeUpTransfer("nurse"))).toBeNull();
});
