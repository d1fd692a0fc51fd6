import type { Role } from "../../src/registers/access/roles.ts";
import {
  type Action,
  act,
  actions,
  type PartnershipState,
  proposedBy,
  publicShows,
} from "../../src/registers/partnerships/states.ts";
import type { Json } from "../../src/store/log/canonical-json.ts";
import { openRecords } from "../../src/store/records/open-records.ts";
import { startOwnServer } from "../../src/store/records/own-server/start-own-server.ts";
import { history, readRecord } from "../../src/store/records/read.ts";
import type { Records } from "../../src/store/records/records.ts";
import { write } from "../../src/store/records/write.ts";
import { checkLog } from "./check-log.ts";
import { type Fault, holds } from "./fault.ts";

interface Step {
  readonly action: Action;
  readonly person: string;
  readonly roles: readonly Role[];
}

interface Said {
  readonly state: PartnershipState;
  readonly step: Step | null;
}

const moves: readonly Step[] = [
  { action: "check-summary", person: "p-checker", roles: ["checker"] },
  { action: "publish", person: "p-approver", roles: ["approver"] },
  { action: "publish", person: "p-checker", roles: ["checker", "approver"] },
  { action: "publish", person: "p-proposer", roles: ["contributor", "checker", "approver"] },
  { action: "withdraw", person: "p-proposer", roles: ["contributor", "approver", "register-owner"] },
  { action: "dispute", person: "p-company", roles: ["contributor", "reader"] },
  { action: "amend", person: "p-writer", roles: ["contributor"] },
  { action: "pause", person: "p-approver", roles: ["approver", "register-owner"] },
  { action: "refuse", person: "p-approver", roles: ["approver", "register-owner"] },
];

export const atTheSameMoment: Fault = {
  name: "F17",
  what: "approve, withdraw, dispute and others at the same moment, on three servers: only what the chart allows, and nothing public without two people",
  run: async ({ folder, random, rounds }) => {
    const server = await startOwnServer({ folder, log: () => {}, durable: false });
    const open = () => openRecords({ ownerUrl: server.ownerUrl, now: Date.now, log: () => {} });
    const all = [await open(), await open(), await open()];
    let acknowledged = 0;
    let refused = 0;
    let published = 0;
    try {
      const play = async (round: number): Promise<void> => {
        const state: PartnershipState = {
          ...proposedBy("p-proposer"),
          status: "in-review",
          stage: "invest",
          summaryCheckedBy: "p-checker",
        };
        const begun = await write(
          all[0] as Records,
          { person: "p-proposer", organisations: ["SYN-T001"] },
          { ...base, expectedVersion: 0, body: asBody({ state, step: null }), idempotencyKey: `f17-${round}` },
        );
        if (!("seq" in begun)) throw new Error(`not begun: ${begun.status}`);
        const several = Array.from({ length: 4 }, () => moves[Math.floor(random() * moves.length)]);
        const outcomes = await Promise.all(
          several.map((step, i) => {
            const records = all[i % all.length];
            if (step === undefined || records === undefined) return "refused";
            return move(records, begun.record, step, `f17-${round}-${i}`);
          }),
        );
        acknowledged += 1 + outcomes.filter((outcome) => outcome === "written").length;
        refused += outcomes.filter((outcome) => outcome === "refused").length;
        published += await followsTheChart(all[0] as Records, begun.record);
      };
      // Several schedules side by side: each on a record of its own.
      for (let round = 0; round < rounds * 25; round += 5)
        await Promise.all(Array.from({ length: 5 }, (_, i) => play(round + i)));
      await checkLog(server.superuserUrl.replace(/postgres$/, "openward"), []);
      holds(published > 0, "nothing was ever published");
      return { acknowledged, seen: `${rounds * 25} schedules, ${refused} refused, ${published} published` };
    } finally {
      for (const records of all) await records.close();
      await server.close();
    }
  },
};

const base = { kind: "trial-partnership", organisation: "SYN-T001", state: "in-review" };
const reader = { person: null, organisations: ["SYN-T001"] };

/** Reads, acts and writes as a page does; whoever loses a race reads again. */
async function move(records: Records, record: string, step: Step, key: string): Promise<"written" | "refused"> {
  for (;;) {
    const now = await readRecord(records, reader, record);
    if (now === null) throw new Error("the record is gone");
    const outcome = act(said(now.revision.body).state, step.action, step, { reason: "because" });
    if (!outcome.done) return "refused";
    const written = await write(
      records,
      { person: step.person, organisations: ["SYN-T001"] },
      {
        ...base,
        record,
        expectedVersion: now.version,
        body: asBody({ state: outcome.state, step }),
        idempotencyKey: `${key}-${now.version}`,
      },
    );
    if (written.status === "written") return "written";
    if (written.status !== "conflict") throw new Error(written.status);
  }
}

/** Plays the history again by the chart alone. @returns 1 where it went public */
async function followsTheChart(records: Records, record: string): Promise<0 | 1> {
  const [first, ...rest] = (await history(records, reader, record)).map(({ body }) => said(body));
  if (first === undefined) throw new Error("no history");
  let state = first.state;
  for (const { state: next, step } of rest) {
    if (step === null || !actions.includes(step.action)) throw new Error("a step that is none");
    const outcome = act(state, step.action, step, { reason: "because" });
    holds(
      outcome.done && JSON.stringify(sorted(outcome.state)) === JSON.stringify(sorted(next)),
      `${step.action} is not in the chart of ${JSON.stringify(state)}`,
    );
    state = next;
    const { published, proposer } = state;
    if (published !== null)
      holds(
        published.checkedBy !== published.approvedBy &&
          published.checkedBy !== proposer &&
          published.approvedBy !== proposer,
        `published by ${published.approvedBy}, checked by ${published.checkedBy}`,
      );
  }
  return publicShows(state) === "entry" ? 1 : 0;
}

function asBody(body: Said): Json {
  return JSON.parse(JSON.stringify(body)) as Json;
}

function said(body: Json): Said {
  return body as unknown as Said;
}

function sorted(state: PartnershipState): unknown {
  return Object.entries(state)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => [name, typeof value === "object" && value !== null ? Object.entries(value).sort() : value]);
}
