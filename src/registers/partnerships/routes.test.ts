import { describe, expect, test } from "vitest";
import { type QuestionId, routeFor, routeQuestions } from "./route-questions.ts";
import { checksOfRoute, extrasOfRoute, routeIds, routes, stagesOfRoute } from "./routes.ts";

describe("the ten kinds of relation", () => {
  test("are ten, and each says whose rules apply", () => {
    expect(routeIds.length).toBe(10);
    for (const id of routeIds) expect(routes[id]).toMatchObject({ id, rules: expect.stringMatching(/\S/) });
  });

  test("that are partnerships with a company in the lead ask for all 56 checks in seven stages", () => {
    for (const id of ["collaborative-working", "joint-working", "other-industry"] as const) {
      expect(checksOfRoute(id).length).toBe(56);
      expect(stagesOfRoute(id).length).toBe(7);
    }
  });

  test("that give or pay without pooling ask for the short list of ten checks", () => {
    for (const id of ["donation-or-grant", "contracted-service", "sponsorship"] as const) {
      expect(checksOfRoute(id).map((check) => check.id)).toEqual(
        "T-1 T-2 T-3 T-5 T-7 I-10 I-11 I-13 V-6 X-5".split(" "),
      );
      expect(stagesOfRoute(id)).toEqual(["triage", "invest", "value", "close"]);
      expect(routes[id].isPartnership).toBe(false);
    }
    expect(extrasOfRoute("contracted-service")).toEqual(["fair-market-value-note"]);
  });

  test("a patient organisation in the lead needs the check made for it, and a contract of its own", () => {
    expect(checksOfRoute("patient-organisation").map(({ id }) => id)).toEqual(["I-12"]);
    expect(extrasOfRoute("patient-organisation")).toEqual(["own-contract"]);
  });

  test("research and buying ask for none and say where to go; what is not allowed is refused", () => {
    for (const id of ["research", "procurement", "not-allowed"] as const) {
      expect(checksOfRoute(id)).toEqual([]);
      expect(stagesOfRoute(id)).toEqual([]);
      expect(extrasOfRoute(id)).toEqual([]);
    }
    expect(routes.research.ruleSet).toMatchObject({ kind: "none", goTo: "The research and development office" });
    expect(routes.procurement.ruleSet).toMatchObject({ kind: "none", goTo: "The procurement team" });
    expect(routes["not-allowed"].ruleSet.kind).toBe("refuse");
  });
});

describe("the routing questions", () => {
  const ids = Object.keys(routeQuestions) as QuestionId[];
  const everyAnswer = Array.from({ length: 2 ** ids.length }, (_, bits) =>
    Object.fromEntries(ids.map((id, i) => [id, (bits & (2 ** i)) !== 0])),
  );

  test("lead to each of the ten kinds, and to none of them only where nothing is pooled", () => {
    const reached = new Set<string>();
    for (const answers of everyAnswer) {
      const end = routeFor(answers);
      reached.add(end.kind === "route" ? end.route : end.kind);
      if (end.kind === "nothing-fits") expect(answers.pooled).toBe(false);
      expect(end.kind).not.toBe("ask");
    }
    expect([...reached].sort()).toEqual([...routeIds, "nothing-fits"].sort());
  });

  test("end in a refusal whatever else is answered, once something is offered for prescribing", () => {
    for (const answers of everyAnswer.filter((each) => each["for-prescribing"]))
      expect(routeFor(answers)).toMatchObject({ kind: "route", route: "not-allowed" });
  });

  test("ask one thing at a time, and say which answers decided", () => {
    expect(routeFor({})).toMatchObject({ kind: "ask", question: { id: "for-prescribing" } });
    expect(routeFor({ "for-prescribing": false })).toMatchObject({ kind: "ask", question: { id: "research" } });
    expect(routeFor({ "for-prescribing": false, research: true })).toEqual({
      kind: "route",
      route: "research",
      because: ["for-prescribing", "research"],
    });
  });
});
