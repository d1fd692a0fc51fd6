import { londonDay } from "../../domain/london-day.ts";
import type { Actor, Role } from "../access/roles.ts";
import type { Call, Expression } from "./call.ts";
import { noticeTrouble } from "./notice.ts";

export type CallStatus = "draft" | "open" | "scoring" | "decided" | "withdrawn";

/** A call, who wrote it, and what came in. */
export interface CallState {
  readonly status: CallStatus;
  readonly call: Call;
  readonly author: string;
  /** The day of announcing in England; null while it is a draft. From then on the text and the criteria are fixed. */
  readonly announcedOn: string | null;
  readonly announcedBy: string | null;
  readonly expressions: readonly {
    readonly id: string;
    readonly expression: Expression;
    readonly receivedAt: string;
  }[];
}

export type CallAction =
  | { readonly kind: "write"; readonly call: Call }
  | { readonly kind: "announce" }
  | { readonly kind: "apply"; readonly id: string; readonly expression: Expression }
  | { readonly kind: "begin-scoring" }
  | { readonly kind: "decide"; readonly isComplete: boolean; readonly because: string }
  | { readonly kind: "withdraw"; readonly reason: string };

export type CallOutcome =
  | { readonly done: true; readonly state: CallState }
  | { readonly done: false; readonly because: string };

/** Who may do what, from which status. Anybody may apply who is a contributor of the organisation that applies. */
export const callRules: Readonly<
  Record<CallAction["kind"], { readonly from: readonly CallStatus[]; readonly by: readonly Role[] }>
> = {
  write: { from: ["draft"], by: ["contributor"] },
  announce: { from: ["draft"], by: ["checker"] },
  apply: { from: ["open"], by: ["contributor"] },
  "begin-scoring": { from: ["open"], by: ["checker", "register-owner"] },
  decide: { from: ["scoring"], by: ["approver"] },
  withdraw: { from: ["draft", "open", "scoring"], by: ["approver", "register-owner"] },
};

/** A call that nobody but its author has seen. */
export function draftedBy(author: string, call: Call): CallState {
  return { status: "draft", call, author, announcedOn: null, announcedBy: null, expressions: [] };
}

/** Carries out an action, or says why not. @param now instant */
export function actOnCall(state: CallState, action: CallAction, { person, roles }: Actor, now: string): CallOutcome {
  const { from, by } = callRules[action.kind];
  if (!roles.some((role) => by.includes(role))) return no(`This is for: ${by.join(", ")}.`);
  if (!from.includes(state.status))
    return no(
      action.kind === "write"
        ? "The criteria and the text are fixed once a call is announced. Withdraw it and announce another."
        : `It cannot be done while the call is ${state.status}.`,
    );
  const today = londonDay(now);
  const { closesOn, criteria, whoMayApply } = state.call;
  switch (action.kind) {
    case "write":
      return yes({ ...state, call: action.call });
    case "announce": {
      if (person === state.author)
        return no("Whoever wrote the call cannot announce it: somebody else reads it first.");
      const tooShort = noticeTrouble(today, closesOn);
      return tooShort === null
        ? yes({ ...state, status: "open", announcedOn: today, announcedBy: person })
        : no(tooShort);
    }
    case "apply": {
      const { organisation, answers } = action.expression;
      if (today > closesOn) return no("The call has closed.");
      if (!whoMayApply.kinds.includes(organisation.kind)) return no("The call is not for organisations of this kind.");
      if (state.expressions.some((each) => each.expression.organisation.id === organisation.id))
        return no("This organisation has applied already.");
      const unanswered = criteria.filter(({ id }) => !answers.some(({ criterion }) => criterion === id));
      if (unanswered.length > 0) return no(`Not yet answered: ${unanswered.map(({ asks }) => asks).join(" ")}`);
      const received = { id: action.id, expression: action.expression, receivedAt: now };
      return yes({ ...state, expressions: [...state.expressions, received] });
    }
    case "begin-scoring":
      return today > closesOn
        ? yes({ ...state, status: "scoring" })
        : no("The call is still open: nobody reads applications before it closes.");
    case "decide":
      return action.isComplete ? yes({ ...state, status: "decided" }) : no(action.because);
    case "withdraw":
      return action.reason.trim() === ""
        ? no("Give the reason: every applicant is told it.")
        : yes({ ...state, status: "withdrawn" });
  }
}

function yes(state: CallState): CallOutcome {
  return { done: true, state };
}

function no(because: string): CallOutcome {
  return { done: false, because };
}
