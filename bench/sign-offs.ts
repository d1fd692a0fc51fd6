import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { Refusal } from "../src/domain/refusal.ts";
import { settleMadeUpPeople } from "../src/registers/access/made-up-people.ts";
import { arrive } from "../src/registers/access/people.ts";
import { registerTables } from "../src/registers/all-tables.ts";
import { answerCheck, maySignAs, signCheck } from "../src/registers/partnerships/keep-answers.ts";
import { propose } from "../src/registers/partnerships/keep-partnerships.ts";
import { castOf } from "../src/registers/partnerships/made-up-partnerships.ts";
import type { Hand } from "../src/registers/partnerships/partnership-hand.ts";
import type { Post } from "../src/registers/partnerships/posts.ts";
import { readPartnership } from "../src/registers/partnerships/read-partnership.ts";
import { checksOfRoute } from "../src/registers/partnerships/routes.ts";
import { logEntries } from "../src/store/records/log-rows.ts";
import { openRecords } from "../src/store/records/open-records.ts";
import { startOwnServer } from "../src/store/records/own-server/start-own-server.ts";
import type { Records } from "../src/store/records/records.ts";
import type { Written } from "../src/store/records/write.ts";
import { type Figure, percentile95 } from "./measure.ts";

const trust = "SYN-T001";
const checkers = 3;

/** Somebody about to sign an answer in a post. */
interface SignOff {
  readonly hand: Hand;
  readonly partnership: string;
  readonly check: string;
  readonly post: Post;
  readonly answer: { readonly record: string; readonly version: number };
}

/**
 * Sign-offs that come in at a steady pace, each read, held to the rules and written with its entry in the log, on a PostgreSQL that
 * flushes to disk; beside them one row of the same size a transaction, which is what a table of sign-offs without a log would take.
 * @throws Error where one that was acknowledged is not in the log, or the log is not in order
 */
export async function benchSignOffs(seconds = 60, perSecond = 200): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "openward-bench-sign-offs-"));
  const server = await startOwnServer({ folder, log: () => {} });
  const records = await openRecords({
    ownerUrl: server.ownerUrl,
    migrations: registerTables,
    now: Date.now,
    log: () => {},
  });
  try {
    console.error(`answering the checks for ${seconds * perSecond} sign-offs ...`);
    const due = await answered(records, seconds * perSecond);
    const plain = await plainInserts(server.ownerUrl, 2000);
    const begun = performance.now();
    const times: number[] = [];
    const written: Written[] = [];
    await Promise.all(
      due.map(async ({ hand, answer, ...rest }, i) => {
        await new Promise((resume) => setTimeout(resume, (i * 1000) / perSecond));
        const asked = performance.now();
        const outcome = await signCheck(hand, {
          ...rest,
          answer,
          organisation: trust,
          expectedVersion: 0,
          idempotencyKey: `sign ${i}`,
        }).catch((error: unknown) => {
          // Told to come again, as a page would say.
          if (error instanceof Refusal && error.kind === "unavailable") return null;
          throw error;
        });
        if (outcome === null) return;
        if (outcome.status !== "written") throw new Error(`sign-off ${i}: ${outcome.status}`);
        times.push(performance.now() - asked);
        written.push(outcome);
      }),
    );
    const taken = (performance.now() - begun) / 1000;
    await inTheLog(records, written);
    const rate = written.length / taken;
    return [
      {
        what: `${written.length.toLocaleString("en-GB")} sign-offs that come in at ${perSecond} a second, all found in the log, in order`,
        ours: `${rate.toFixed(0)}/s for ${taken.toFixed(0)} s, p95 ${percentile95(times).toFixed(0)} ms, ${due.length - written.length} told to come again`,
        instead: `${plain.toFixed(0)}/s (a row each in its own transaction, one after another, no log)`,
        ratio: `${(rate / plain).toFixed(2)}x`,
        asked: `${perSecond}/s for 60 s`,
      },
    ];
  } finally {
    await records.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Partnerships of which every check is answered, and who signs what. */
async function answered(records: Records, wanted: number): Promise<SignOff[]> {
  await settleMadeUpPeople(records, Date.now());
  const { ana } = await castOf(records, Date.now());
  const hands: Hand[] = [];
  for (let i = 0; i < checkers; i++) {
    const person = await arrive(
      records,
      { issuer: "openward:bench", subject: `${i}`, name: `Checker ${i}` },
      Date.now(),
    );
    hands.push({ ...ana, roles: ["checker"], asker: { person, organisations: [trust] } });
  }
  const due: SignOff[] = [];
  for (let n = 0; due.length < wanted; n++) {
    const proposed = await propose(ana, {
      organisation: trust,
      route: "collaborative-working",
      fields: { title: `Partnership ${n}` },
      idempotencyKey: `propose ${n}`,
    });
    if (proposed.status !== "written") throw new Error(proposed.status);
    const partnership = proposed.record;
    const file = await readPartnership(records, ana.asker, partnership);
    if (file === null) throw new Error("a partnership was not there");
    const own = checksOfRoute(file.gateCase.route).flatMap(({ id, signers }) => {
      const post = signers.find((each) => maySignAs(file, each, trust));
      return post === undefined ? [] : [{ check: id, post }];
    });
    await Promise.all(
      own.map(async ({ check, post }) => {
        const outcome = await answerCheck(ana, {
          partnership,
          organisation: trust,
          expectedVersion: 0,
          idempotencyKey: `answer ${n} ${check}`,
          check,
          answer: "met",
          reason: null,
          evidence: `Folder ${n}, ${check}`,
        });
        if (outcome.status !== "written") throw new Error(outcome.status);
        const { record, version } = outcome;
        for (const hand of hands) due.push({ hand, partnership, check, post, answer: { record, version } });
      }),
    );
  }
  return due.slice(0, wanted);
}

/** Rows a second of a table of sign-offs, each in a transaction of its own. */
async function plainInserts(url: string, rows: number): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("create table plain_sign_off (id bigserial primary key, body jsonb, at timestamptz)");
    const begun = performance.now();
    const body = JSON.stringify({ check: "T-1", answer: "met", post: "governance-lead", evidence: "Folder 7, T-1" });
    for (let i = 0; i < rows; i++)
      await client.query("insert into plain_sign_off (body, at) values ($1, now())", [body]);
    return rows / ((performance.now() - begun) / 1000);
  } finally {
    await client.query("drop table if exists plain_sign_off");
    await client.end();
  }
}

async function inTheLog(records: Records, written: readonly Written[]): Promise<void> {
  const found = new Map<string, number>();
  let [after, before] = [0, ""];
  for (;;) {
    const entries = await logEntries(records.db, { after, limit: 10_000 });
    if (entries.length === 0) break;
    for (const { seq, entry } of entries) {
      const said = JSON.parse(entry) as { seq: number; record: string; version: number; recordedAt: string };
      if (seq !== after + 1 || said.seq !== seq || said.recordedAt < before)
        throw new Error(`entry ${seq} is out of order`);
      [after, before] = [seq, said.recordedAt];
      found.set(`${said.record} ${said.version}`, seq);
    }
  }
  const lost = written.filter(({ record, version, seq }) => found.get(`${record} ${version}`) !== seq);
  if (lost.length > 0) throw new Error(`${lost.length} sign-offs were acknowledged and are not in the log`);
}
