import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Actor, type Role, roles } from "../access/roles.ts";
import { type StageId, stageIds } from "./stages.ts";
import {
  type Action,
  type ActionInput,
  act,
  actionRules,
  actions,
  actionsFor,
  type PartnershipState,
  proposedBy,
  publicShows,
  statuses,
} from "./states.ts";

const everyRole = [...roles];
const open: ActionInput = {
  reason: "Because.",
  backTo: "review",
  gate: (stage) => ({ mayPass: true, next: stageIds[stageIds.indexOf(stage) + 1] ?? "closed", people: [], blocks: [] }),
};
const as = (person: string, ...held: Role[]): Actor => ({ person, roles: held.length === 0 ? everyRole : held });

/** Goes through actions that must all succeed. */
function through(...steps: (readonly [Action, Actor])[]): PartnershipState {
  return steps.reduce((state, [action, actor]) => {
    const outcome = act(state, action, actor, open);
    if (!outcome.done) throw new Error(`${action}: ${outcome.because}`);
    return outcome.state;
  }, proposedBy("proposer"));
}

const pass = [
  ["check", as("checker", "checker")],
  ["approve", as("approver", "approver")],
] as const;
const published = [
  ["check-summary", as("checker", "checker")],
  ["publish", as("approver", "approver")],
] as const;
const submitted = ["submit", as("proposer", "contributor")] as const;

test("a partnership lives from idea to closed through seven gates, with three people", () => {
  const state = through(submitted, ...published, ...pass, ...pass, ...pass, ...pass);
  expect(state).toMatchObject({ status: "live", stage: "value" });
  const end = through(submitted, ...published, ...pass, ...pass, ...pass, ...pass, ...pass, ...pass, ...pass);
  expect(end).toMatchObject({ status: "closed", ended: "finished", published: { checkedBy: "checker" } });
});

test("work does not start before the summary is public", () => {
  const ready = through(submitted, ...pass, ...pass, ...pass, pass[0]);
  expect(act(ready, "approve", as("approver"), open)).toMatchObject({
    done: false,
    because: "Its summary is not public yet.",
  });
});

test("nobody passes a gate that does not let the partnership through", () => {
  const gate = () => ({
    mayPass: false,
    next: "define" as const,
    people: [],
    blocks: [{ check: "T-1", because: "Open.", heldBy: [], since: null }],
  });
  expect(act(through(submitted, pass[0]), "approve", as("approver"), { ...open, gate })).toMatchObject({
    done: false,
    because: "Open.",
  });
});

describe("three people", () => {
  test.each([
    ["the proposer checks", through(submitted), "check", "proposer"],
    ["the proposer checks the summary", through(submitted), "check-summary", "proposer"],
    ["the proposer approves", through(submitted, pass[0]), "approve", "proposer"],
    ["the checker approves", through(submitted, pass[0]), "approve", "checker"],
    ["the checker publishes", through(submitted, published[0]), "publish", "checker"],
    ["the proposer publishes", through(submitted, published[0]), "publish", "proposer"],
  ] as const)("not so: %s, whatever roles they hold", (_, state, action, person) => {
    expect(act(state, action, as(person), open)).toMatchObject({ done: false, inTheWay: "person" });
  });

  test("a change of words after the check needs another check", () => {
    const changed = through(submitted, published[0], pass[0], ["amend", as("proposer")]);
    expect(act(changed, "publish", as("approver"), open)).toMatchObject({ done: false, inTheWay: "missing" });
    expect(act(changed, "approve", as("approver"), open)).toMatchObject({ done: false, inTheWay: "missing" });
  });
});

describe("the chart", () => {
  const anyState: PartnershipState[] = statuses.map((status) => ({
    ...proposedBy("proposer"),
    status,
    checkedBy: "checker",
    summaryCheckedBy: "checker",
    published: { checkedBy: "checker", approvedBy: "approver" },
    openDisputes: 1,
  }));

  test.each(actions)("%s: by nobody who is not in the table, and from no status that is not", (action) => {
    for (const state of anyState)
      for (const role of roles) {
        const { from, by } = actionRules[action];
        const outcome = act(state, action, as("somebody", role), open);
        expect(outcome.done, `${role} ${state.status}`).toBe(from.includes(state.status) && by.includes(role));
      }
  });

  test("reader, auditor and administrator change nothing", () => {
    for (const state of anyState) expect(actionsFor(state, as("x", "reader", "auditor", "administrator"))).toEqual([]);
  });

  test("what is closed or refused stays so; a closed one may be disputed", () => {
    const ways = (status: string) =>
      actions.filter((action) => actionRules[action].from.some((from) => from === status));
    expect(ways("refused")).toEqual([]);
    expect(ways("closed")).toEqual(["dispute", "settle-dispute"]);
  });

  test.each(actions.filter((action) => actionRules[action].needsReason))("%s needs a reason", (action) => {
    for (const state of anyState.filter(({ status }) => actionRules[action].from.includes(status)))
      expect(act(state, action, as("somebody"), { ...open, reason: " " })).toMatchObject({ inTheWay: "missing" });
  });

  test("of a refused one the public sees a count, of an unpublished one nothing", () => {
    expect(publicShows(proposedBy("x"))).toBe("nothing");
    expect(publicShows(through(submitted, ...published))).toBe("entry");
    expect(publicShows(through(submitted, ...published, ["refuse", as("approver")]))).toBe("count");
  });

  test("reopening leads back before the work, and what was public stays public", () => {
    const live = through(submitted, ...published, ...pass, ...pass, ...pass, ...pass);
    const back = act(live, "reopen", as("owner", "register-owner"), open);
    expect(back).toMatchObject({
      done: true,
      state: { status: "in-review", stage: "review", published: live.published },
    });
    expect(act(live, "reopen", as("owner"), { ...open, backTo: "equip" }).done).toBe(false);
    expect(act(live, "reopen", as("owner"), { reason: "News." }).done).toBe(false);
  });
});

/** Which status may follow which, written down a second time and by hand. */
const mayFollow: Readonly<Record<string, readonly string[]>> = {
  idea: ["idea", "in-review", "closed", "refused"],
  "in-review": ["in-review", "idea", "live", "closed", "refused"],
  live: ["live", "paused", "in-review", "closed"],
  paused: ["paused", "live", "in-review"],
  closed: ["closed"],
  refused: ["refused"],
};

/** What happened, kept apart from the machine: it knows only who did what, in order. */
interface Model {
  status: string;
  readonly done: { readonly action: Action; readonly person: string }[];
}

/** A record in a store that takes a write only if the writer saw its newest version. */
interface Real {
  version: number;
  state: PartnershipState;
  readonly seen: PartnershipState[];
}

class Try implements fc.Command<Model, Real> {
  readonly action: Action;
  readonly actor: Actor;
  readonly behind: number;
  readonly lets: boolean;
  readonly backTo: StageId;

  constructor(action: Action, actor: Actor, behind: number, lets: boolean, backTo: StageId) {
    this.action = action;
    this.actor = actor;
    this.behind = behind;
    this.lets = lets;
    this.backTo = backTo;
  }

  check(): boolean {
    return true;
  }

  run(model: Model, real: Real): void {
    const saw = Math.max(0, real.version - this.behind);
    const from = real.seen[saw];
    if (from === undefined) throw new Error("no such version");
    const input: ActionInput = {
      ...open,
      backTo: this.backTo,
      gate: (stage, decision) => ({ ...(open.gate?.(stage, decision) ?? never()), mayPass: this.lets }),
    };
    const outcome = act(from, this.action, this.actor, input);
    if (!outcome.done || saw !== real.version) return;
    const before = model.status;
    real.state = outcome.state;
    real.version += 1;
    real.seen.push(outcome.state);
    model.status = outcome.state.status;
    model.done.push({ action: this.action, person: this.actor.person });

    expect(statuses).toContain(model.status);
    expect(mayFollow[before]).toContain(model.status);
    expect(this.actor.roles.some((role) => actionRules[this.action].by.includes(role))).toBe(true);
    expect(real.state.openDisputes).toBe(this.count(model, "dispute") - this.count(model, "settle-dispute"));
    const public_ = real.state.published;
    if (public_ !== null) {
      const at = model.done.findLastIndex(({ action }) => action === "publish");
      const checked = model.done.slice(0, at).findLast(({ action }) => action === "check-summary");
      expect(public_).toEqual({ checkedBy: checked?.person, approvedBy: model.done[at]?.person });
      expect(new Set([public_.checkedBy, public_.approvedBy, "p0"]).size).toBe(3);
    }
    expect(public_ !== null).toBe(this.count(model, "publish") > 0);
    if (["live", "paused"].includes(model.status)) expect(public_).not.toBeNull();
    if (this.action === "approve") {
      const checker = model.done.slice(0, -1).findLast(({ action }) => action === "check")?.person;
      expect(new Set([checker, this.actor.person, "p0"]).size).toBe(3);
      expect(this.lets).toBe(true);
    }
  }

  count(model: Model, action: Action): number {
    return model.done.filter((each) => each.action === action).length;
  }

  toString(): string {
    return `${this.actor.person} (${this.actor.roles.join("+")}) ${this.action}, ${this.behind} behind`;
  }
}

function never(): never {
  throw new Error("no gate");
}

test("F17, T28: no schedule of people acting at once leaves the chart, or publishes without two people beside the proposer", () => {
  const reached = new Map<string, number>();
  const often: Action[] = [
    "submit",
    "check",
    "approve",
    "approve",
    "check-summary",
    "publish",
    "withdraw",
    "dispute",
    "reopen",
  ];
  const command = fc
    .tuple(
      fc.oneof(fc.constantFrom(...actions), fc.constantFrom(...often)),
      fc.constantFrom("p0", "p1", "p2", "p3"),
      fc.subarray([...roles], { minLength: 3 }),
      fc.constantFrom(0, 0, 0, 1, 2),
      fc.boolean(),
      fc.constantFrom(...stageIds),
    )
    .map(
      ([action, person, held, behind, lets, backTo]) => new Try(action, { person, roles: held }, behind, lets, backTo),
    );
  const pass = ["check p1", "approve p2"];
  const published = ["submit p0", "check-summary p1", "publish p2"];
  const starts = [
    [],
    published,
    [...published, ...pass, ...pass, ...pass],
    [...published, ...pass, ...pass, ...pass, ...pass, ...pass, ...pass],
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...starts),
      fc.commands([command], { maxCommands: 60, size: "max" }),
      (start, commands) => {
        const done = start.map((step) => {
          const [action, person = ""] = step.split(" ");
          return { action: action as Action, person };
        });
        const state = done.reduce((from, { action, person }) => {
          const outcome = act(from, action, as(person), open);
          return outcome.done ? outcome.state : never();
        }, proposedBy("p0"));
        const real: Real = { version: 0, state, seen: [state] };
        fc.modelRun(() => ({ model: { status: state.status, done }, real }), commands);
        reached.set(real.state.status, (reached.get(real.state.status) ?? 0) + 1);
      },
    ),
    { seed: 20261122, numRuns: 1000 },
  );
  // A schedule that never gets anywhere would prove nothing.
  for (const status of statuses) expect(reached.get(status) ?? 0, status).toBeGreaterThan(0);
});
