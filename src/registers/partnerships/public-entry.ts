import { z } from "zod";
import { clauseChecklist } from "./agreement-clauses.ts";
import { contribution } from "./contribution.ts";
import { party } from "./party.ts";
import { aim, benefit, roleMailbox, title } from "./plain-fields.ts";
import { posts } from "./posts.ts";
import { routeIds } from "./routes.ts";

const day = z.iso.date();
const webAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain });
const words = z.string().trim().min(1).max(2000);
const partyId = z.string().min(1);
const hours = z.number().min(0).max(1_000_000);
const post = z.enum(Object.keys(posts) as [keyof typeof posts, ...(keyof typeof posts)[]]);

/** The four places an idea may come from. */
export const origins = ["open-call", "existing-relation", "company-approach", "nhs-approach"] as const;

/** Everything of an entry that people write and the public reads: the keys are those of register-fields.ts. */
export const publicFields = {
  title,
  route: z.enum(routeIds),
  aim,
  need: z.strictObject({
    why: words,
    priorities: z.array(z.strictObject({ name: words, owner: words, address: webAddress })).min(1),
  }),
  patientsGet: benefit,
  nhsGets: benefit,
  companyGets: benefit,
  othersGet: z.array(z.strictObject({ party: partyId, gets: benefit })),
  parties: z.array(party).min(2),
  contributions: z.array(contribution),
  staffTime: z.array(
    z.strictObject({ party: partyId, plannedHours: hours, usedHours: hours.nullable(), howFreed: words }),
  ),
  origin: z.strictObject({ kind: z.enum(origins), since: day }),
  call: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("call"), reference: words }),
    z.strictObject({ kind: z.literal("waiver"), reason: words, acceptedBy: post, acceptedOn: day }),
  ]),
  selection: z.strictObject({ criteria: z.array(words).min(1), applied: z.int().min(0).nullable() }),
  place: z.strictObject({ population: words, area: words, settings: z.array(words).min(1), pathwayStage: words }),
  treatments: z.array(z.strictObject({ genericName: words, guideline: words, guidelineOn: day })),
  measures: z.array(z.strictObject({ name: words, measuredBy: words, isBalancing: z.boolean(), fixedOn: day })),
  data: z.strictObject({ used: words, controller: words, companySees: words, impactAssessment: words }),
  dates: z.strictObject({
    plannedStart: day,
    actualStart: day.nullable(),
    plannedEnd: day,
    actualEnd: day.nullable(),
  }),
  amendments: z.array(z.strictObject({ what: words, why: words, on: day, altersForWhom: words })),
  results: z.array(
    z.strictObject({
      measure: words,
      due: day,
      reportedOn: day.nullable(),
      /** What came of it; null until it is reported. "No difference" and harm are results. */
      found: words.nullable(),
      isFinal: z.boolean(),
    }),
  ),
  exit: z.strictObject({ ownedBy: words, paidBy: words, howItEnds: words }),
  concerns: roleMailbox,
  interests: z.array(z.strictObject({ role: words, hasInterest: z.boolean(), action: words.nullable() })),
  approval: z.strictObject({ body: words, on: day, minute: words }).nullable(),
  agreement: z.strictObject({ summary: words, clauses: clauseChecklist }).nullable(),
  contactRoles: z.array(z.strictObject({ role: words, party: partyId })),
  evidence: z.strictObject({ grade: z.int().min(1).max(5), readerRole: words }).nullable(),
} as const;

/** An entry that is being written: anything may still be missing, nothing may be wrong. */
export const publicDraft = z.strictObject(publicFields).partial();
export type PublicDraft = z.infer<typeof publicDraft>;

/** An entry on a route with a short list of checks: it pools nothing and measures nothing, and says who, what, why and on whose word. */
export const shortPublicEntry = publicDraft.required({
  title: true,
  route: true,
  aim: true,
  parties: true,
  companyGets: true,
  origin: true,
  dates: true,
  concerns: true,
  interests: true,
  approval: true,
});
export type ShortPublicEntry = z.infer<typeof shortPublicEntry>;

/** An entry that may be published on a route with all checks. */
export const publicEntry = z.strictObject(publicFields).superRefine((entry, { addIssue }) => {
  const say = (path: (string | number)[], message: string) => addIssue({ code: "custom", path, message });
  const ids = new Set(entry.parties.map(({ id }) => id));
  if (ids.size < entry.parties.length) say(["parties"], "One organisation is named twice.");
  if (!entry.parties.some(({ kind }) => kind === "nhs")) say(["parties"], "Name the NHS body that takes part.");
  const refersTo = { contributions: entry.contributions, staffTime: entry.staffTime, othersGet: entry.othersGet };
  for (const [field, rows] of Object.entries(refersTo))
    for (const [i, row] of rows.entries())
      if (!ids.has(row.party)) say([field, i, "party"], `${row.party} is none of the parties.`);
  if (entry.dates.plannedEnd < entry.dates.plannedStart) say(["dates", "plannedEnd"], "It ends before it starts.");
  if (entry.dates.actualEnd !== null && entry.dates.actualEnd < (entry.dates.actualStart ?? "9999"))
    say(["dates", "actualEnd"], "It ended before it started.");
  if (!entry.measures.some(({ isBalancing }) => isBalancing))
    say(["measures"], "Add a balancing measure: one that would show harm done elsewhere.");
  if (!entry.measures.some(({ isBalancing }) => !isBalancing)) say(["measures"], "Add a measure of what is aimed at.");
  for (const [i, { fixedOn }] of entry.measures.entries())
    if (fixedOn > (entry.dates.actualStart ?? entry.dates.plannedStart))
      say(["measures", i, "fixedOn"], "Measures are fixed before the start.");
  if (entry.origin.kind === "open-call" && entry.call.kind !== "call")
    say(["call"], "It came from an open call: give the reference of the call.");
  for (const [i, { reportedOn, found }] of entry.results.entries())
    if ((reportedOn === null) !== (found === null))
      say(["results", i, "found"], "Give the result and its day together.");
});
export type PublicEntry = z.infer<typeof publicEntry>;
