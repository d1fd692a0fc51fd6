import { Refusal } from "../../domain/refusal.ts";
import { type WriteOutcome, write } from "../../store/records/write.ts";
import { recordIdOf } from "../record-id.ts";
import { checkById } from "./checks/all-checks.ts";
import type { CheckAnswer } from "./gate-shapes.ts";
import { asJson } from "./kept-partnership.ts";
import type { PartnershipHead } from "./partnership-file.ts";
import type { Hand } from "./partnership-hand.ts";
import { addPart, answerPart, disputePart, signaturePart } from "./partnership-parts.ts";
import { type Post, posts, postsOfEveryParty } from "./posts.ts";
import { readForCheck, readPartnership } from "./read-partnership.ts";
import { checksOfRoute } from "./routes.ts";
import { recordCheck } from "./sign-off.ts";
import { actionRules } from "./states.ts";

/** What one organisation says about a partnership; its own record, so that a company's word is the company's. */
export interface OwnWord {
  readonly partnership: string;
  /** The organisation for which they speak. */
  readonly organisation: string;
  /** Version of what that organisation said before; 0 where it has not. */
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

export interface GivenAnswer extends OwnWord {
  readonly check: string;
  readonly answer: CheckAnswer["answer"];
  readonly reason: string | null;
  readonly evidence: string | null;
}

/** True where an organisation may answer a check: the one whose partnership it is, and a company what it alone can say. */
export function mayAnswer(file: Pick<PartnershipHead, "organisation">, check: string, organisation: string): boolean {
  return organisation === file.organisation || checkById(check)?.signers.includes("company-lead") === true;
}

/** Answers a check, or answers it anew: what was signed under an earlier answer counts no more. */
export async function answerCheck(hand: Hand, given: GivenAnswer): Promise<WriteOutcome> {
  const { partnership, organisation, expectedVersion, idempotencyKey, answer, reason, evidence } = given;
  const found = await openToAnswers(hand, given);
  if (found === null) return { status: "not-found" };
  const { head: file } = found;
  const check = checkById(given.check);
  const { route = "not-allowed" } = file.kept.document.public;
  if (check === undefined || !checksOfRoute(route).includes(check)) return { status: "not-found" };
  if (!mayAnswer(file, check.id, organisation))
    throw new Refusal("conflict", "This check is for others to answer.", "You can sign the answer, or refuse to.");
  if (answer === "not-applicable" && check.mayNotApply === undefined)
    throw new Refusal("conflict", "This check always applies.", "It is met or it is not.");
  const said = { partnership, check: check.id, version: check.version, question: check.question };
  const record = recordIdOf("answer", partnership, check.id, organisation);
  return write(hand.records, hand.asker, {
    kind: "partnership-answer",
    record,
    expectedVersion,
    organisation,
    sharedWith: others(file, organisation),
    state: answer,
    body: asJson(answerPart.parse({ ...said, answer, reason, evidence })),
    action: "answer",
    idempotencyKey,
    within: (asking, written) => addPart(asking, { record: written.record, partnership, kind: "answer" }),
  });
}

export interface GivenSignature extends OwnWord {
  readonly check: string;
  /** The answer that was before them. */
  readonly answer: { readonly record: string; readonly version: number };
  readonly post: Post;
}

/**
 * True where somebody of an organisation may sign in a post. A company signs as its own lead and where every party does; what the NHS
 * decides, it does not sign.
 */
export function maySignAs(
  file: Pick<PartnershipHead, "organisation" | "kept">,
  post: Post,
  organisation: string,
): boolean {
  if (postsOfEveryParty.includes(post)) return true;
  const kind = file.kept.document.public.parties?.find(({ id }) => id === organisation)?.kind;
  if (post === "company-lead") return kind === "company";
  if (post === "patient-lead" || post === "charity-lead" || post === "independent-reader") return kind !== "company";
  return organisation === file.organisation || kind === "nhs";
}

/** Signs an answer in a post. Whoever proposed the partnership or wrote the answer cannot, nor anybody in two posts. */
export async function signCheck(hand: Hand, given: GivenSignature): Promise<WriteOutcome> {
  const { partnership, organisation, expectedVersion, idempotencyKey, answer, post } = given;
  const found = await openToAnswers(hand, given);
  if (found === null) return { status: "not-found" };
  const { head: file, answer: newest } = found;
  if (newest === null) throw new Refusal("conflict", "Nobody has answered it yet.", "It is answered first.");
  if (newest.record !== answer.record || newest.version !== answer.version)
    throw new Refusal("conflict", "The answer has changed since you opened it.", "Read it again before you sign.");
  if (checkById(given.check)?.signers.includes(post) !== true || !maySignAs(file, post, organisation))
    throw new Refusal("conflict", `${posts[post]}: not for you to sign as.`, "Choose the post that you hold.");
  const body = signaturePart.parse({
    partnership,
    check: given.check,
    answer: answer.record,
    answerVersion: answer.version,
    post,
  });
  const person = hand.asker.person ?? "";
  // Everybody's signature under every version of an answer is a record of its own: none takes the place of another.
  const under = [answer.record, String(answer.version)];
  return write(hand.records, hand.asker, {
    kind: "partnership-signature",
    record: recordIdOf("signature", partnership, given.check, ...under, post, organisation, person),
    expectedVersion,
    organisation,
    sharedWith: others(file, organisation),
    state: "signed",
    body: asJson(body),
    action: "sign",
    idempotencyKey,
    within: async (asking, written) => {
      const signed = { signed: answer.record, version: answer.version };
      await recordCheck(asking, { partnership, about: "check", what: given.check, ...signed, person }, written.record);
    },
  });
}

/** Says what is wrong with the public entry: public from then on, beside it, and judged by nobody here. */
export async function dispute(hand: Hand, word: OwnWord & { readonly says: string }): Promise<WriteOutcome> {
  const { partnership, organisation, expectedVersion, idempotencyKey, says } = word;
  const file = await readPartnership(hand.records, hand.asker, partnership);
  if (file === null) return { status: "not-found" };
  if (file.kept.published === null || !actionRules.dispute.from.includes(file.state.status))
    throw new Refusal(
      "conflict",
      "Nothing about it is public, so that there is nothing to dispute.",
      "Say it to the organisation.",
    );
  const { entry } = file.kept;
  return write(hand.records, hand.asker, {
    kind: "partnership-dispute",
    record: recordIdOf("dispute", partnership, organisation, hand.asker.person ?? "", idempotencyKey),
    expectedVersion,
    organisation,
    sharedWith: others(file, organisation),
    isPublic: true,
    state: "open",
    body: asJson(disputePart.parse({ entry, says })),
    action: "dispute",
    idempotencyKey,
    within: (asking, written) => addPart(asking, { record: written.record, partnership: entry, kind: "dispute" }),
  });
}

async function openToAnswers(hand: Hand, about: { readonly partnership: string; readonly check: string }) {
  const found = await readForCheck(hand.records, hand.asker, about);
  const status = found?.head.kept.state.status;
  if (status === "closed" || status === "refused")
    throw new Refusal("conflict", "It has ended: nothing more is answered or signed.", "Read it as it stands.");
  return found;
}

/** All parties but the one who writes, and the organisation whose partnership it is. */
function others({ organisation: own, sharedWith }: PartnershipHead, organisation: string): string[] {
  return [...new Set([own, ...sharedWith])].filter((code) => code !== organisation).sort();
}
