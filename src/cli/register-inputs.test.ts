import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registerTables } from "../registers/all-tables.ts";
import type { PublicEntry } from "../registers/partnerships/public-entry.ts";
import { publicView } from "../registers/partnerships/public-view.ts";
import { tryEntry, trySystem } from "../registers/partnerships/try-entry.ts";
import type { Json } from "../store/log/canonical-json.ts";
import { type TriedRecords, tryRecords } from "../store/records/try-records.ts";
import { write } from "../store/records/write.ts";
import { type TrialFolder, trialFolder } from "./try-command.ts";

let trial: TrialFolder;
let tried: TriedRecords;
let now = Date.parse("2026-06-25T09:00:00Z");
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

  test("a transfer that was published is a line; one under review is none", async () => {
    const transfer = {
      recipient: { odsCode: "SYN-T901", asNamed: "Made-up Trust", match: "code-given", confidencePercent: 100 },
      company: { name: 'Made-up "Dressings", Limited', number: null },
      year: 2025,
      category: "fees",
      purpose: { kind: "not-stated-by-company" },
      recipientView: null,
      amount: { kind: "money", pence: 12_345, currency: "GBP", vat: "not-said" },
      transferredOn: "2025-05-01",
      partnership: null,
      basis: "named",
      source: { kind: "our-ledger" },
      note: null,
    };
    now += 1000;
    const id = await keep("transfer", transfer, { isPublic: true });
    await keep("transfer", { ...transfer, year: 2024, transferredOn: "2024-05-01" });
    expect(await build()).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(join(trial.path, "data/registers/transfers.csv"), "utf8")).toBe(
      `transfer,org,company,year,category,told_by,amount_pence,purpose_stated,recipient_view\n${id},SYN-T901,"Made-up ""Dressings"", Limited",2025,fees,our-ledger,12345,no,nothing-said\n`,
    );
  });

  test("made-up organisations stay out of a build of real files, and that is said", async () => {
    trial.write({ "real/organisations.csv": "ods_code,name,primary_role,nation\nRR8,Leeds,NHS trust,England\n" });
    const { code, err } = await trial.run(["build", "--in", "real", "--data", "real-data"], env());
    expect([code, err]).toEqual([
      0,
      expect.stringContaining("2 lines of the registers left aside: made-up organisations"),
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
