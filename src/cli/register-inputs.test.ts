import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registerTables } from "../registers/all-tables.ts";
import { actingThere } from "../registers/made-up-acting.ts";
import type { PublicEntry } from "../registers/partnerships/public-entry.ts";
import { publicView } from "../registers/partnerships/public-view.ts";
import { tryEntry, trySystem } from "../registers/partnerships/try-entry.ts";
import { takeFile } from "../registers/transfers/keep-files.ts";
import {
  checkChange,
  enterTransfer,
  openTransferReview,
  proposeChange,
} from "../registers/transfers/keep-transfers.ts";
import { madeUpLine } from "../registers/transfers/made-up-transfers.ts";
import type { Transfer } from "../registers/transfers/transfer.ts";
import { readTransfer } from "../registers/transfers/transfer-records.ts";
import type { Json } from "../store/log/canonical-json.ts";
import { type TriedRecords, tryRecords } from "../store/records/try-records.ts";
import { write } from "../store/records/write.ts";
import { type TrialFolder, trialFolder } from "./try-command.ts";

let trial: TrialFolder;
let tried: TriedRecords;
const now = Date.parse("2026-06-25T09:00:00Z");
const author = { person: "p-1", organisations: ["SYN-T901"] };

beforeAll(async () => {
  tried = await tryRecords({ migrations: registerTables, now: () => now });
  trial = trialFolder({
    "in/SYNTHETIC-DATA.json": "{}",
    "in/organisations.csv":
      "ods_code,name,primary_role,nation,icb_code,legal_start\nSYN-I01,Fenmere,Integrated care board,England,,2022-07-01\nSYN-T901,Made-up Trust,NHS trust,England,SYN-I01,2010-04-01\n",
  });
});
afterAll(async () => {
  trial?.remove();
  await tried?.close();
});

const env = () => ({ env: { DATABASE_URL: tried.ownerUrl } });
const build = () => trial.run(["build", "--in", "in"], env());
const begun: PublicEntry = { ...tryEntry, dates: { ...tryEntry.dates, actualStart: "2026-07-01" } };

async function keep(kind: string, body: unknown, more: object = {}): Promise<string> {
  const outcome = await write(tried.records, author, {
    kind,
    expectedVersion: 0,
    organisation: "SYN-T901",
    state: "live",
    body: JSON.parse(JSON.stringify(body)) as Json,
    idempotencyKey: `${kind} ${JSON.stringify(body).length} ${JSON.stringify(more)}`,
    ...more,
  });
  if (!("seq" in outcome)) throw new Error(outcome.status);
  return outcome.record;
}

async function figure(indicator: string): Promise<unknown> {
  const { out } = await trial.run(["values", "--indicator", indicator, "--period", "2026-27H1", "--json"]);
  const said: unknown = JSON.parse(out);
  return Array.isArray(said) ? said.find(({ organisation }) => organisation === "SYN-T901") : said;
}

describe("what registers give to a build", () => {
  test("a draft gives nothing, whatever it says", async () => {
    await keep("partnership", { document: { public: begun } });
    await keep("partnership-entry", { view: publicView(begun, trySystem), settled: [] });
    const { code, err } = await build();
    expect([code, err]).toEqual([0, ""]);
    expect(existsSync(join(trial.path, "data/registers/partnerships.csv"))).toBe(false);
    expect(await figure("I02")).toMatchObject({ value: null, state: "not-supplied" });
  });

  test("a published partnership is a figure, with a receipt down to its line", async () => {
    const id = await keep("partnership-entry", { view: publicView(begun, trySystem), settled: [] }, { isPublic: true });
    expect(await build()).toMatchObject({ code: 0, err: "" });
    const text = readFileSync(join(trial.path, "data/registers/partnerships.csv"), "utf8");
    expect(text).toContain(
      `${id},SYN-T901,joint-working,open-call,2026-06-25,2026-07-01,2027-06-30,,,,yes,partner,,yes,`,
    );
    expect(text.split("\n")).toHaveLength(3);
    for (const indicator of ["I01", "I02"]) expect(await figure(indicator), indicator).toMatchObject({ value: 100 });
    const { out } = await trial.run(["explain", "SYN-T901", "I02", "2026-27H1"]);
    expect(out).toContain("partnerships.csv");
  });

  test("the same registers on the same day give the same build", async () => {
    const ids = await Promise.all(
      [0, 1].map(async () => JSON.parse((await trial.run(["build", "--in", "in", "--json"], env())).out).buildId),
    );
    expect(ids[0]).toBe(ids[1]);
  });

  test("a transfer is a line from the day on which it is public, and none before, nor once it was taken back; files are lines too", async () => {
    // What is public is so by the day of the database.
    const start = Date.now() - 70 * 86_400_000;
    const acting = (person: string, organisation: string) => actingThere(person, organisation, start);
    let keys = 0;
    const sent = (expectedVersion: number) => ({ expectedVersion, idempotencyKey: `facts ${++keys}` });
    const line = (changes: Partial<Transfer>) =>
      madeUpLine(123, {
        recipient: { odsCode: "SYN-T901", asNamed: "Made-up Trust", match: "code-given", confidencePercent: 100 },
        company: { name: 'Made-up "Dressings", Limited', number: null },
        ...changes,
      });
    const kept = async (transfer: Transfer, inDays: number) => {
      const entering = { organisation: "SYN-T901", named: "SYN-C001", transfer };
      const entered = await enterTransfer(tried.records, acting("p-1", "SYN-T901"), entering, sent(0));
      const id = "seq" in entered ? entered.record : "";
      const read = async () => {
        const found = await readTransfer(tried.records, acting("p-1", "SYN-T901").asker, id);
        if (found === null) throw new RangeError("no such transfer");
        return found;
      };
      await openTransferReview(tried.records, actingThere("p-2", "SYN-T901", start, inDays), await read(), sent(1));
      return { id, read };
    };
    const { id } = await kept(line({}), 0);
    await kept(line({ category: "fees" }), 60);
    const back = await kept(line({ category: "event-sponsorship" }), 0);
    const taking = { transfer: null, reason: "It was never paid.", ...sent(2) };
    await proposeChange(tried.records, acting("p-1", "SYN-T901"), await back.read(), taking);
    await checkChange(tried.records, acting("p-2", "SYN-T901"), await back.read(), sent(3));
    const taken = await takeFile(tried.records, acting("p-3", "SYN-T901"), "SYN-T901", {
      kind: "public-download",
      name: "download.csv",
      fileDate: "2026-06-20",
      contents: Buffer.from(
        "Institution Name,Year of Disclosure,Company,Category,Amount\nMade-up Trust,2025,Dressings,Fees,90\nUnknown Trust,2025,Dressings,Fees,1\n",
      ),
      known: new Map([["made-up trust", "SYN-T901"]]),
      ...sent(0),
    });
    const file = "seq" in taken ? taken.record : "";
    expect(await build()).toMatchObject({ code: 0, err: "" });
    const [head, ...rows] = readFileSync(join(trial.path, "data/registers/transfers.csv"), "utf8").trim().split("\n");
    expect(head).toBe("transfer,org,company,year,category,told_by,amount_pence,purpose_stated,recipient_view");
    expect(rows.sort()).toEqual(
      [
        `${id},SYN-T901,"Made-up ""Dressings"", Limited",2025,donations-and-grants,our-ledger,12300,yes,agree`,
        `${file} 2,SYN-T901,Dressings,2025,fees,public-download,9000,no,nothing-said`,
      ].sort(),
    );
  });

  test("made-up organisations stay out of a build of real files, and that is said", async () => {
    trial.write({ "real/organisations.csv": "ods_code,name,primary_role,nation\nRR8,Leeds,NHS trust,England\n" });
    const { code, err } = await trial.run(["build", "--in", "real", "--data", "real-data"], env());
    expect([code, err]).toEqual([
      0,
      expect.stringContaining("3 lines of the registers left aside: made-up organisations"),
    ]);
  });

  test("where the records do not answer, the build goes on and says so", async () => {
    const { code, err } = await trial.run(["build", "--in", "in"], {
      env: { DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none" },
    });
    expect([code, err]).toEqual([0, expect.stringContaining("The registers were not read")]);
    expect(err).toContain("What they told an earlier build is taken instead.");
  });
});
