import { expect, test } from "vitest";
import { roles } from "../access/roles.ts";
import { gateReport } from "./gates.ts";
import { type RouteId, stagesOfRoute } from "./routes.ts";
import type { StageId } from "./stages.ts";
import { type Action, act, type PartnershipState, proposedBy } from "./states.ts";
import { settledCase, withAnswer } from "./try-partnership.ts";

const now = "2026-05-10T09:00:00Z";
const everybody = (person: string) => ({ person, roles: [...roles] });

/** Carries out an action with the gate that the route has, in which one check may be left out. */
function step(state: PartnershipState, action: Action, person: string, route: RouteId, without?: string) {
  const gate = (stage: StageId, decision: { checkedBy: string | null; approvedBy: string | null }) => {
    const settled = settledCase(route, stage);
    return gateReport(without === undefined ? settled : withAnswer(settled, without, null), stage, decision, now);
  };
  return act(state, action, everybody(person), { reason: "As agreed.", gate });
}

function mustStep(state: PartnershipState, action: Action, person: string, route: RouteId): PartnershipState {
  const outcome = step(state, action, person, route);
  if (!outcome.done) throw new Error(`${action}: ${outcome.because}`);
  return outcome.state;
}

test.each(["joint-working", "other-industry", "donation-or-grant", "sponsorship", "patient-organisation"] as const)(
  "on the route %s a partnership goes from idea to closed through its own gates, with three people",
  (route) => {
    let state = mustStep(proposedBy("proposer"), "submit", "proposer", route);
    state = mustStep(state, "check-summary", "checker", route);
    state = mustStep(state, "publish", "approver", route);
    for (const stage of stagesOfRoute(route)) {
      expect(state.stage).toBe(stage);
      state = mustStep(state, "check", "checker", route);
      state = mustStep(state, "approve", "approver", route);
    }
    expect(state).toMatchObject({ status: "closed", ended: "finished" });
  },
);

test("a governance lead who proposed it passes no red check alone, whatever roles they hold", () => {
  const state = mustStep(proposedBy("lead"), "submit", "lead", "joint-working");
  expect(step(state, "check", "lead", "joint-working")).toMatchObject({ done: false, inTheWay: "person" });
  const checked = mustStep(state, "check", "checker", "joint-working");
  expect(step(checked, "approve", "lead", "joint-working")).toMatchObject({ done: false, inTheWay: "person" });
  expect(step(checked, "approve", "approver", "joint-working", "T-5")).toMatchObject({
    done: false,
    because: "Nobody has answered it yet.",
  });
});

test("research and buying pass no gate: they are handed over", () => {
  for (const route of ["research", "procurement"] as const) {
    const state = mustStep(proposedBy("proposer"), "submit", "proposer", route);
    const checked = mustStep(state, "check", "checker", route);
    const gate = (stage: StageId) =>
      gateReport(
        { ...settledCase("joint-working", stage), route },
        stage,
        { checkedBy: "checker", approvedBy: "approver" },
        now,
      );
    expect(act(checked, "approve", everybody("approver"), { reason: null, gate }).done).toBe(false);
    expect(mustStep(checked, "hand-over", "checker", route)).toMatchObject({ status: "closed", ended: "handed-over" });
  }
});
