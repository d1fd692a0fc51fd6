import { anybody } from "../../store/records/asker.ts";
import { listRecords } from "../../store/records/read.ts";
import type { Records } from "../../store/records/records.ts";
import type { WriteOutcome } from "../../store/records/write.ts";
import { madeUpIssuer, madeUpPeople } from "../access/made-up-people.ts";
import { arrive } from "../access/people.ts";
import { recordIdOf } from "../record-id.ts";
import { checkById } from "./checks/all-checks.ts";
import { approveGate, checkGate, checkSummary, publish } from "./decide-partnerships.ts";
import { answerCheck, dispute, maySignAs, signCheck } from "./keep-answers.ts";
import { amend, leaveOpen, propose, takeAction } from "./keep-partnerships.ts";
import { type MadeUpTitle, madeUpEntry, madeUpInternal, madeUpTexts } from "./made-up-texts.ts";
import type { PartnershipFile } from "./partnership-file.ts";
import type { AboutIt, Hand } from "./partnership-hand.ts";
import { postsOfEveryParty } from "./posts.ts";
import { readPartnership } from "./read-partnership.ts";
import { checksOfRoute, stagesOfRoute } from "./routes.ts";
import type { StageId } from "./stages.ts";

/** Numbers of the made-up partnerships: the same wherever they are filled in. */
export const madeUpNumbers = {
  idea: "00000000-0000-4000-8000-000000000101",
  waiting: "00000000-0000-4000-8000-000000000102",
  agreeing: "00000000-0000-4000-8000-000000000103",
  live: "00000000-0000-4000-8000-000000000104",
  closed: "00000000-0000-4000-8000-000000000105",
  refused: "00000000-0000-4000-8000-000000000106",
} as const;

const trust = "SYN-T001";
const company = "SYN-C001";

const disputeKey = "made up: dispute";

/** The record in which the made-up company disputes the live partnership. */
export function madeUpDispute(ofHugo: string): string {
  return recordIdOf("dispute", madeUpNumbers.live, company, ofHugo, disputeKey);
}

/** Fills the register with six partnerships at different stages of their lives; does nothing where that was done. */
export async function fillPartnerships(records: Records, now: number): Promise<void> {
  const cast = await castOf(records, now);
  const done = await listRecords(
    records,
    { ...anybody, organisations: [trust] },
    { kind: "partnership", state: "refused", organisation: trust },
  );
  if (done.some(({ id }) => id === madeUpNumbers.refused)) return;

  const idea = await begin(cast, "idea");
  await write(cast, idea, "fields", (at) =>
    amend(cast.ana, at, {
      fields: { aim: madeUpEntry("idea").aim, parties: madeUpEntry("idea").parties },
      reason: null,
    }),
  );

  const waiting = await begin(cast, "waiting", true);
  await write(cast, waiting, "submit", (at) => takeAction(cast.ana, at, { action: "submit", reason: null }));
  await answerStage(cast, waiting, "triage");
  await write(cast, waiting, "check", (at) => checkGate(cast.ben, at, noInterest));

  const agreeing = await begin(cast, "agreeing", true);
  await untilStage(cast, agreeing, "invest", "D-7");
  const live = await begin(cast, "live", true);
  await untilStage(cast, live, "value");
  await told(
    dispute(cast.hugo, {
      partnership: live,
      organisation: company,
      expectedVersion: 0,
      idempotencyKey: disputeKey,
      says: "We trained eleven nurses and not nine. The clinic list shows it.",
    }),
  );

  const closed = await begin(cast, "closed", true);
  await untilStage(cast, closed, "close");
  await answerStage(cast, closed, "close");
  await pass(cast, closed, "close");

  const refused = await begin(cast, "refused");
  await write(cast, refused, "refuse", (at) =>
    takeAction(cast.cora, at, { action: "refuse", reason: "The company wanted a say in what is prescribed." }),
  );
}

/** The made-up people who fill the register in. */
export type Cast = Readonly<Record<"ana" | "ben" | "cora" | "hugo", Hand>> & { readonly records: Records };

const noInterest = { hasInterest: false, action: null };

/** They, with the roles they hold. */
export async function castOf(records: Records, now: number): Promise<Cast> {
  const hand = async (subject: string): Promise<Hand> => {
    const found = madeUpPeople.find((each) => each.subject === subject);
    if (found === undefined) throw new RangeError(`nobody is called ${subject}`);
    const person = await arrive(records, { issuer: madeUpIssuer, subject, name: found.name }, now);
    const organisations = [...new Set(found.held.map(({ organisation }) => organisation))];
    return { records, now, asker: { person, organisations }, roles: found.held.map(({ role }) => role) };
  };
  return {
    records,
    ana: await hand("ana"),
    ben: await hand("ben"),
    cora: await hand("cora"),
    hugo: await hand("hugo"),
  };
}

async function begin(cast: Cast, title: MadeUpTitle, whole = false): Promise<string> {
  const record = madeUpNumbers[title];
  await told(
    propose(cast.ana, {
      organisation: trust,
      route: madeUpEntry(title).route,
      fields: { title: madeUpTexts[title].title },
      idempotencyKey: `made up: propose ${title}`,
      record,
    }),
  );
  if (whole)
    await write(cast, record, "whole", (at) =>
      amend(cast.ana, at, { fields: madeUpEntry(title), internal: madeUpInternal, reason: null }),
    );
  return record;
}

/** Takes it through its gates up to a stage; one amber check may be left open on the way. */
async function untilStage(cast: Cast, record: string, until: StageId, leftOpen?: string): Promise<void> {
  await write(cast, record, "submit", (at) => takeAction(cast.ana, at, { action: "submit", reason: null }));
  const { gateCase } = await fileOf(cast, record);
  for (const stage of stagesOfRoute(gateCase.route)) {
    if (stage === "invest") await publishIt(cast, record, "first");
    if (stage === until) return;
    await answerStage(cast, record, stage, leftOpen);
    if (checkById(leftOpen ?? "")?.stage === stage)
      await write(cast, record, "leave open", (at) =>
        leaveOpen(cast.ana, at, {
          check: leftOpen ?? "",
          reason: "The patients' group meets after the summer.",
          owner: "patient-lead",
          due: "2027-09-30",
        }),
      );
    await pass(cast, record, stage);
  }
}

async function publishIt(cast: Cast, record: string, which: string): Promise<void> {
  await write(cast, record, `check summary ${which}`, (at) => checkSummary(cast.ben, at));
  await write(cast, record, `publish ${which}`, (at) => publish(cast.cora, at, "First published"));
}

/** Has somebody check the whole, and somebody else let it pass its gate. */
export async function pass(cast: Cast, record: string, stage: StageId): Promise<void> {
  await write(cast, record, `check ${stage}`, (at) => checkGate(cast.ben, at, noInterest));
  await write(cast, record, `approve ${stage}`, (at) =>
    approveGate(cast.cora, at, { interest: noInterest, minute: null }),
  );
}

/** Answers every check of a stage as met, and has it signed by people who did not write it. */
export async function answerStage(cast: Cast, record: string, stage: StageId, but?: string): Promise<void> {
  const file = await fileOf(cast, record);
  const checks = checksOfRoute(file.gateCase.route).filter((each) => each.stage === stage && each.id !== but);
  const word = { partnership: record, expectedVersion: 0 };
  await Promise.all(
    checks.map(({ id }) =>
      told(
        answerCheck(cast.ana, {
          ...word,
          organisation: trust,
          idempotencyKey: `made up: answer ${record} ${id}`,
          check: id,
          answer: "met",
          reason: null,
          evidence: `Folder 7, ${id}`,
        }),
      ),
    ),
  );
  const { answers } = await fileOf(cast, record);
  await Promise.all(
    checks.flatMap(({ id, signers }) => {
      const answer = answers.findLast((each) => each.check === id);
      return signers.flatMap((post, i) => {
        const ofTrust = { hand: i === 0 ? cast.ben : cast.cora, organisation: trust };
        const ofCompany = { hand: cast.hugo, organisation: company };
        const who = postsOfEveryParty.includes(post)
          ? [ofTrust, ofCompany]
          : [maySignAs(file, post, trust) ? ofTrust : ofCompany];
        return who.map(({ hand, organisation }) =>
          told(
            signCheck(hand, {
              ...word,
              organisation,
              idempotencyKey: `made up: sign ${record} ${id} ${post}`,
              check: id,
              answer: { record: answer?.record ?? "", version: answer?.recordVersion ?? 0 },
              post,
            }),
          ),
        );
      });
    }),
  );
}

async function fileOf(cast: Cast, record: string): Promise<PartnershipFile> {
  const file = await readPartnership(cast.records, cast.ana.asker, record);
  if (file === null) throw new RangeError(`no such partnership: ${record}`);
  return file;
}

async function write(
  cast: Cast,
  record: string,
  step: string,
  act: (about: AboutIt) => Promise<WriteOutcome>,
): Promise<void> {
  const { newest } = await fileOf(cast, record);
  await told(act({ record, expectedVersion: newest, idempotencyKey: `made up: ${record} ${step}` }));
}

async function told(outcome: Promise<WriteOutcome>): Promise<void> {
  const got = await outcome;
  if (got.status !== "written" && got.status !== "again" && got.status !== "conflict")
    throw new RangeError(`a made-up partnership could not be written: ${got.status}`);
}
