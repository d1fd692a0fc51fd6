import { readRecord } from "../../store/records/read.ts";
import type { Acting } from "../acting.ts";
import type { MadeUp } from "../made-up.ts";
import { actingThere, dayFrom } from "../made-up-acting.ts";
import { recordIdOf } from "../record-id.ts";
import { type ApplicantKind, type Call, call } from "./call.ts";
import { type KeptCall, readCall } from "./call-records.ts";
import { announceCall, beginScoring, draftCall } from "./keep-calls.ts";
import { applyTo, expressionId, expressionsOf } from "./keep-expressions.ts";
import { type Reached, writeReach } from "./keep-reach.ts";
import { scoreExpression } from "./keep-scoring.ts";
import { decideCall, draftDecision } from "./keep-selection.ts";
import { acceptWaiver, askWaiver, readWaiver } from "./keep-waivers.ts";

/** The number of a made-up call or waiver. */
export function madeUpCall(name: string): string {
  return recordIdOf("made-up call", name);
}

/** The number of a made-up organisation's answer to a made-up call. */
export function madeUpExpression(name: string, organisation: string): string {
  return expressionId(madeUpCall(name), organisation);
}

/** One of them, and where it stands. */
export interface Example {
  readonly name: string;
  readonly owner: string;
  readonly title: string;
  readonly priority: string;
  readonly about: string;
  readonly kinds: readonly ApplicantKind[];
  /** Days from today; before today for what is past. */
  readonly announced: number | null;
  readonly closes: number;
  readonly isScoring?: boolean;
}

const examples: readonly Example[] = [
  {
    name: "feet",
    owner: "SYN-T001",
    title: "Foot checks near home for people with diabetes",
    priority: "Diabetes care",
    about:
      "We look for trusts and practices that want to try foot checks outside hospital and to find out whether more people come.",
    kinds: ["trust", "practice", "pharmacy"],
    announced: -5,
    closes: 45,
  },
  {
    name: "rehab",
    owner: "SYN-T002",
    title: "Rehabilitation at home after a stroke",
    priority: "Stroke care",
    about: "We look for two trusts to test, together with us, exercises at home that are led over a video call.",
    kinds: ["trust"],
    announced: -2,
    closes: 33,
  },
  {
    name: "breath",
    owner: "SYN-T001",
    title: "Breathing tests in community hospitals",
    priority: "Lung health",
    about: "We look for trusts to carry out breathing tests outside the large hospitals, and to count who comes.",
    kinds: ["trust", "practice"],
    announced: -45,
    closes: -3,
    isScoring: true,
  },
  {
    name: "falls",
    owner: "SYN-T001",
    title: "Fewer falls on wards for older people",
    priority: "Care of older people",
    about: "We looked for trusts to try lower beds and better light, and to publish what came of it either way.",
    kinds: ["trust", "charity"],
    announced: -120,
    closes: -70,
    isScoring: true,
  },
  {
    name: "sleep",
    owner: "SYN-T001",
    title: "Quiet nights on wards",
    priority: "Care of older people",
    about: "We want to look for wards that try quieter nights, and to ask patients how they slept.",
    kinds: ["trust"],
    announced: null,
    closes: 60,
  },
];

function callOf({ owner, title, priority, about, kinds, closes }: Example, now: number): Call {
  return call.parse({
    title,
    owner,
    priority: { name: priority, owner },
    about,
    whoMayApply: { kinds, places: "Anywhere in England", conditions: null },
    closesOn: dayFrom(now, closes),
    criteria: [
      { id: "c1", asks: "How will you reach people who seldom come?", outOf: 10 },
      { id: "c2", asks: "Who has the time, and how much of it?", outOf: 5 },
    ],
    panelPosts: ["clinical-lead", "patient-lead", "research-office"],
    helpOffered: "An hour on the telephone with somebody who has applied before.",
  });
}

/** Fills the register of calls. */
export async function fillCalls({ records, now, number }: MadeUp): Promise<void> {
  const asOwner = { person: "setup", organisations: ["SYN-T001"] };
  // The last of what is written: where it is there, everything is.
  if ((await readRecord(records, asOwner, madeUpCall("waiver asked"))) !== null) return;
  const people = { writes: number("ana"), checks: number("ben"), approves: number("cora"), scores: number("milo") };
  for (const example of examples) await fillCall(records, example, { now, ...people });

  await apply("rehab", "SYN-T003");
  for (const organisation of ["SYN-T002", "SYN-T003"]) await apply("breath", organisation);
  for (const organisation of ["SYN-T002", "SYN-T003", "SYN-T004"]) await apply("falls", organisation);
  for (const name of ["breath", "falls"]) await begin(name);

  const falls = await callThere("falls");
  await writeReach(records, acts(people.writes), falls, { reached: madeUpReach, ...as("falls reach", 0) });
  for (const [at, applied] of (await expressionsOf(records, acts("setup").asker, falls)).entries()) {
    for (const scorer of [people.checks, people.scores])
      await scoreExpression(
        records,
        acts(scorer, -60),
        { call: falls, applied },
        {
          hasInterest: false,
          interest: null,
          scores: falls.call.criteria.map(({ id, outOf }) => ({
            criterion: id,
            score: Math.max(1, outOf - at * 2),
            note: "What was planned was plain, and so was who would do it.",
          })),
          ...as(`falls ${applied.organisation} ${scorer}`, 0),
        },
      );
    await draftDecision(
      records,
      acts(people.writes, -55),
      { call: falls, applied },
      {
        isChosen: at === 0,
        reasons: [
          {
            criterion: "c1",
            text:
              at === 0
                ? "Visits at home were planned for people who do not come."
                : "Letters were planned, and no visits to people who do not answer them.",
          },
        ],
        whyNotByPoints: null,
        ...as(`falls decision ${applied.organisation}`, 0),
      },
    );
  }
  await decideCall(records, acts(people.approves, -50), falls, {
    inGeneral:
      "What decided was how people would be reached who seldom come. Those not chosen had planned letters alone.",
    ...as("falls decided", falls.version),
  });

  const waiver = { about: "Repair of one scanner", partner: "Made-up Scanners Limited" };
  const reason = "Only the maker of this scanner has the parts, and patients wait for it.";
  const record = madeUpCall("waiver accepted");
  await askWaiver(records, acts(people.writes), "SYN-T001", { ...waiver, reason, record, ...as("waiver", 0) });
  const asked = await readWaiver(records, asOwner, record);
  if (asked?.accepted === null)
    await acceptWaiver(records, acts(people.approves), asked, {
      byPost: "independent-reader",
      independence: "Works in another department and buys nothing from them.",
      hasInterest: false,
      ...as("waiver accepted", 1),
    });
  await askWaiver(records, acts(people.writes), "SYN-T001", {
    about: "A course in sign language for staff",
    partner: "Made-up Signs, a charity",
    reason: "They are the one body in the county that teaches it to staff of hospitals.",
    record: madeUpCall("waiver asked"),
    ...as("waiver asked", 0),
  });

  function acts(person: string, inDays = 0): Acting {
    return actingThere(person, "SYN-T001", now, inDays);
  }

  async function callThere(name: string): Promise<KeptCall> {
    const owner = examples.find((each) => each.name === name)?.owner ?? "";
    const found = await readCall(records, { person: "setup", organisations: [owner] }, madeUpCall(name));
    if (found === null) throw new RangeError(`the made-up call ${name} is not there`);
    return found;
  }

  async function apply(name: string, organisation: string): Promise<void> {
    const kept = await callThere(name);
    await applyTo(records, actingThere("setup", organisation, Date.parse(kept.call.closesOn)), kept, {
      expression: {
        organisation: { id: organisation, name: `Made-up applicant ${organisation}`, kind: "trust" },
        contactRole: "Research office",
        offers: "A room, a nurse for a day a week, and people who are asked every month.",
        answers: kept.call.criteria.map(({ id }) => ({
          criterion: id,
          text: "By letter, by telephone and at the door.",
        })),
      },
      ...as(`${name} ${organisation}`, 0),
    });
  }

  async function begin(name: string): Promise<void> {
    const kept = await callThere(name);
    await beginScoring(records, acts(people.checks), kept, as(`${name} scoring`, kept.version));
  }
}

/** Drafts and announces one. */
export async function fillCall(
  records: MadeUp["records"],
  example: Example,
  { now, writes, checks }: { readonly now: number; readonly writes: string; readonly checks: string },
): Promise<void> {
  const { name, owner, announced } = example;
  const record = madeUpCall(name);
  await draftCall(records, actingThere(writes, owner, now), callOf(example, now), {
    record,
    ...as(`${name} draft`, 0),
  });
  const drafted = await readCall(records, { person: writes, organisations: [owner] }, record);
  if (announced === null || drafted?.status !== "draft") return;
  await announceCall(records, actingThere(checks, owner, now, announced), drafted, as(`${name} announce`, 1));
}

function as(key: string, expectedVersion: number) {
  return { expectedVersion, idempotencyKey: `made up: ${key}` };
}

/** Thirty organisations that were told of a call; six looked at it. */
const madeUpReach: readonly Reached[] = Array.from({ length: 30 }, (_, i) => ({
  organisation: `SYN-T${String(i + 2).padStart(3, "0")}`,
  kind: i < 22 ? "trust" : "charity",
  size: i % 3 === 0 ? "small" : i % 3 === 1 ? "medium" : "large",
  past: i % 2 === 0 ? "none" : "some",
  opened: i % 3 === 1,
}));
