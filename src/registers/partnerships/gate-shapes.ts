import { z } from "zod";
import { postIds } from "./posts.ts";
import { stageIds } from "./stages.ts";

/** An opaque id of a person; names are kept elsewhere and are internal. */
const person = z.string().min(1);
const instant = z.iso.datetime({ offset: true });
const words = z.string().trim().min(1).max(1000);
const checkId = z.string().regex(/^[TDRIVEX]-\d{1,2}$/);

/** One person, in one post, for one organisation, at one moment. */
export const signature = z.strictObject({
  post: z.enum(postIds),
  person,
  organisation: z.string().min(1),
  signedAt: instant,
});
export type Signature = z.infer<typeof signature>;

/**
 * What was answered to a check. Text and version are those that the signers saw; a new version of the check leaves them alone.
 * Changing anything but the signatures is a new answer without signatures.
 */
export const checkAnswer = z
  .strictObject({
    check: checkId,
    version: z.int().min(1),
    question: words,
    answer: z.enum(["met", "not-met", "not-applicable"]),
    reason: words.nullable(),
    /** Reference of what is kept to show it. */
    evidence: words.nullable(),
    answeredBy: person,
    answeredAt: instant,
    signatures: z.array(signature),
  })
  .refine(({ answer, evidence }) => answer !== "met" || evidence !== null, {
    path: ["evidence"],
    message: "Say where the evidence is kept: a check is met only with evidence.",
  })
  .refine(({ answer, reason }) => answer === "met" || reason !== null, {
    path: ["reason"],
    message: "Give the reason: it is what readers and signers go by.",
  });
export type CheckAnswer = z.infer<typeof checkAnswer>;

/** An amber check that is left open on purpose. */
export const openPoint = z.strictObject({
  check: checkId,
  reason: words,
  /** The post that will settle it, so that the public page names no person. */
  owner: z.enum(postIds),
  due: z.iso.date(),
});
export type OpenPoint = z.infer<typeof openPoint>;

/** Going on in an emergency without a check. */
export const override = z.strictObject({
  check: checkId,
  executives: z.tuple([person, person]),
  reason: words,
  grantedAt: instant,
});
export type Override = z.infer<typeof override>;

/** What a person said of their interests when asked at a gate; nil is said too. */
export const interestDeclared = z.strictObject({
  person,
  gate: z.enum(stageIds),
  as: z.enum(["proposer", "checker", "approver", "signer"]),
  hasInterest: z.boolean(),
  /** What was done about it; null where there is none. */
  action: words.nullable(),
  declaredAt: instant,
});
export type InterestDeclared = z.infer<typeof interestDeclared>;

/** An approver who stood aside, who stood in, and where that is minuted. */
export const approverReplaced = z.strictObject({
  gate: z.enum(stageIds),
  replaced: person,
  by: person,
  minute: words,
});
export type ApproverReplaced = z.infer<typeof approverReplaced>;
