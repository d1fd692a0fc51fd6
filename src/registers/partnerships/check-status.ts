import { plainDate } from "../../domain/format.ts";
import { londonDay } from "../../domain/london-day.ts";
import { checkInVersion } from "./checks/all-checks.ts";
import type { Check } from "./checks/check.ts";
import type { GateCase } from "./gate-case.ts";
import type { CheckAnswer } from "./gate-shapes.ts";
import { overrideEnds, overrideTrouble } from "./overrides.ts";
import { type Post, posts, postsOfEveryParty } from "./posts.ts";
import { reopenedBy, reopenings } from "./reopening.ts";

/** How a check stands. Only "met", "not-applicable" and "overridden" let a red one pass. */
export interface CheckStatus {
  readonly check: Check;
  readonly state:
    | "met"
    | "not-applicable"
    | "overridden"
    | "open-point"
    | "to-answer"
    | "to-sign"
    | "signed-alone"
    | "not-met"
    | "reopened"
    | "contradicted"
    | "not-valid";
  /** One sentence for a reader. */
  readonly because: string;
  /** Who has to do something about it; none where it is settled. */
  readonly heldBy: readonly Post[];
  /** Instant since when it stands so; null where it is since the stage began. */
  readonly since: string | null;
  /** True where the check has been reworded since it was answered. The answer stands: its text and version are frozen. */
  readonly reworded: boolean;
}

/** How one check of a partnership stands at a moment. */
export function checkStatus(gateCase: GateCase, check: Check, now: string): CheckStatus {
  const answer = gateCase.answers.findLast((each) => each.check === check.id);
  const reworded = answer !== undefined && answer.version !== check.version;
  const standing = answer === undefined ? toAnswer(check) : answered(gateCase, check, answer, now);
  const status = { check, reworded, ...standing };
  if (status.state === "met" || status.state === "not-applicable") return status;
  return setAside(gateCase, status, now) ?? leftOpen(gateCase, status, now) ?? status;
}

type Standing = Omit<CheckStatus, "check" | "reworded">;

function toAnswer(check: Check): Standing {
  return { state: "to-answer", because: "Nobody has answered it yet.", heldBy: check.signers, since: null };
}

function answered(gateCase: GateCase, newest: Check, answer: CheckAnswer, now: string): Standing {
  const check = checkInVersion(answer.check, answer.version);
  const since = answer.answeredAt;
  const stands = (state: CheckStatus["state"], because: string, heldBy: readonly Post[], from = since): Standing => ({
    state,
    because,
    heldBy,
    since: from,
  });
  if (check === undefined || check.question !== answer.question)
    return stands("not-valid", "The text that was signed is not the text of that version.", newest.signers);
  const late = [answer.answeredAt, ...answer.signatures.map(({ signedAt }) => signedAt)];
  if (late.some((instant) => Date.parse(instant) > Date.parse(now)))
    return stands("not-valid", "It carries a date that lies ahead.", newest.signers);
  if (answer.answer === "not-met") return stands("not-met", answer.reason ?? "It is not met.", check.signers);
  if (answer.answer === "not-applicable" && !mayNotApply(gateCase, check))
    return stands("not-valid", "This check always applies here: it is met or it is not.", check.signers);

  const { missing, samePerson } = signatureTroubles(gateCase, check, answer);
  if (missing.length > 0)
    return stands("to-sign", `Not yet signed: ${missing.map((post) => posts[post]).join("; ")}.`, missing);
  if (samePerson) return stands("signed-alone", "One person has signed it in two posts.", check.signers);
  // "Red never alone", kept for amber too: a result needs somebody who neither proposed the partnership nor wrote the answer.
  const others = answer.signatures.filter(({ person }) => person !== answer.answeredBy && person !== gateCase.proposer);
  if (check.level !== "info" && others.length === 0)
    return stands(
      "signed-alone",
      "Only those who proposed the partnership or wrote the answer have signed it. Somebody else has to sign too.",
      ["governance-lead"],
    );

  const signedAt = answer.signatures.map((signature) => signature.signedAt);
  const event = reopenedBy(check.id, signedAt, gateCase.events);
  if (event !== null)
    return stands(
      "reopened",
      `${reopenings[event.kind].name} (${plainDate(event.happenedOn)}). ${reopenings[event.kind].because}`,
      check.signers,
      event.recordedAt,
    );
  const against = gateCase.contradictions.find((each) => each.check === check.id);
  if (against !== undefined && answer.answer === "met") return stands("contradicted", against.because, check.signers);
  return stands(answer.answer, answer.answer === "met" ? "Met." : (answer.reason ?? ""), []);
}

function mayNotApply({ route }: GateCase, check: Check): boolean {
  return check.mayNotApply !== undefined && !(route === "patient-organisation" && check.id === "I-12");
}

function signatureTroubles(
  { parties }: GateCase,
  check: Check,
  { signatures }: CheckAnswer,
): { readonly missing: Post[]; readonly samePerson: boolean } {
  const missing = check.signers.filter((post) => {
    const own = signatures.filter((signature) => signature.post === post);
    return postsOfEveryParty.includes(post)
      ? parties.length === 0 || parties.some((party) => !own.some(({ organisation }) => organisation === party))
      : own.length === 0;
  });
  const needed = signatures.filter(({ post }) => check.signers.includes(post));
  const places = new Map<string, string>();
  let samePerson = false;
  for (const { person, post, organisation } of needed) {
    const place = `${post} ${organisation}`;
    if (places.has(person) && places.get(person) !== place) samePerson = true;
    places.set(person, place);
  }
  return { missing, samePerson };
}

/** An override that holds; or, where one has run out, that it has. */
function setAside({ overrides, proposer }: GateCase, status: CheckStatus, now: string): CheckStatus | null {
  const granted = overrides.filter((override) => override.check === status.check.id);
  const holding = granted.find((override) => overrideTrouble(override, proposer, now) === null);
  if (holding !== undefined)
    return {
      ...status,
      state: "overridden",
      because: `Set aside in an emergency until ${plainDate(overrideEnds(holding))}: ${holding.reason}`,
      since: holding.grantedAt,
    };
  const last = granted.at(-1);
  if (last === undefined) return null;
  const trouble = overrideTrouble(last, proposer, now);
  return { ...status, because: `${trouble} ${status.because}`, since: last.grantedAt };
}

/** An amber check left open with a reason, an owner and a date that has not passed. */
function leftOpen({ openPoints }: GateCase, status: CheckStatus, now: string): CheckStatus | null {
  if (status.check.level !== "amber") return null;
  const point = openPoints.findLast((each) => each.check === status.check.id);
  if (point === undefined) return null;
  if (point.due < londonDay(now))
    return {
      ...status,
      because: `It was to be settled by ${plainDate(point.due)}, which has passed. ${status.because}`,
      heldBy: [point.owner],
    };
  return {
    ...status,
    state: "open-point",
    because: `Open until ${plainDate(point.due)}: ${point.reason}`,
    heldBy: [point.owner],
  };
}
