import { describe, expect, test } from "vitest";
import { checkStatus } from "./check-status.ts";
import { checkById } from "./checks/all-checks.ts";
import type { GateCase } from "./gate-case.ts";
import { gateReport } from "./gates.ts";
import { checksOfRoute, routeIds, stagesOfRoute } from "./routes.ts";
import { type StageId, stageIds } from "./stages.ts";
import { metAnswer, nil, settledCase, tryDecision, withAnswer } from "./try-partnership.ts";

const now = "2026-05-10T09:00:00Z";
const report = (gateCase: GateCase, stage: StageId = "invest", decision = tryDecision, at = now) =>
  gateReport(gateCase, stage, decision, at);
const blocked = (gateCase: GateCase, stage: StageId = "invest", at = now) =>
  report(gateCase, stage, tryDecision, at).blocks.map(({ check }) => check);
const whole = settledCase("joint-working", "invest");

describe("a partnership with everything settled", () => {
  test.each(routeIds.flatMap((route) => stagesOfRoute(route).map((stage) => [route, stage] as const)))(
    "on the route %s may leave %s",
    (route, stage) => {
      const gate = report(settledCase(route, stage), stage);
      expect(gate.blocks).toEqual([]);
      expect(gate.mayPass).toBe(true);
      const path = stagesOfRoute(route);
      expect(gate.next).toBe(path[path.indexOf(stage) + 1] ?? "closed");
    },
  );

  test("goes nowhere on a route that these checks are not for, and is told where to go", () => {
    const gate = report({ ...whole, route: "research" }, "triage");
    expect(gate).toMatchObject({ mayPass: false, next: null });
    expect(gate.blocks[0]?.because).toContain("research and development office");
    expect(report({ ...whole, route: "not-allowed" }, "triage").mayPass).toBe(false);
  });
});

describe("rule 1: a red check that is not met stops the partnership", () => {
  const gates = stagesOfRoute("joint-working");
  test.each(checksOfRoute("joint-working").map(({ id, level, stage }) => [id, level, stage] as const))(
    "%s (%s), unanswered, stops or lets pass as its level says, at its own gate and at every later one",
    (id, level, stage) => {
      for (const gate of gates.slice(gates.indexOf(stage))) {
        const settled = settledCase("joint-working", gate);
        const { blocks, mayPass } = report(withAnswer(settled, id, null), gate);
        expect(mayPass).toBe(level === "info");
        expect(blocks.map(({ check }) => check)).toEqual(level === "info" ? [] : [id]);
      }
      for (const gate of gates.slice(0, gates.indexOf(stage)))
        expect(report(settledCase("joint-working", gate), gate).mayPass).toBe(true);
    },
  );

  test("and so does one that is answered with no", () => {
    const no = metAnswer("D-2", { answer: "not-met", reason: "Only the company gains.", evidence: null });
    const gate = report(withAnswer(whole, "D-2", no));
    expect(gate.blocks).toMatchObject([
      { check: "D-2", because: "Only the company gains.", heldBy: ["clinical-lead"] },
    ]);
  });

  test("a check that always applies cannot be called not applicable", () => {
    const away = { answer: "not-applicable", reason: "We think so.", evidence: null } as const;
    expect(blocked(withAnswer(whole, "D-2", metAnswer("D-2", away)))).toEqual(["D-2"]);
    expect(blocked(withAnswer(whole, "R-6", metAnswer("R-6", away)))).toEqual([]);
    const led = settledCase("patient-organisation", "invest");
    expect(blocked(withAnswer(led, "I-12", metAnswer("I-12", away)))).toEqual(["I-12"]);
  });

  test("what the record says outweighs what was ticked", () => {
    const gate = report({ ...whole, contradictions: [{ check: "I-1", because: "One party puts in nothing." }] });
    expect(gate.blocks).toMatchObject([{ check: "I-1", because: "One party puts in nothing." }]);
  });
});

describe("a red check is never passed alone", () => {
  const alone = (person: string) =>
    metAnswer("D-2", {
      answeredBy: "writer",
      signatures: [{ post: "clinical-lead", person, organisation: "SYN-T901", signedAt: now }],
    });

  test.each([
    ["writer", ["D-2"]],
    ["proposer", ["D-2"]],
    ["somebody else", []],
  ])("signed by the %s only", (person, blocks) => {
    expect(blocked(withAnswer(whole, "D-2", alone(person)))).toEqual(blocks);
  });

  test("a second person's signature puts it right", () => {
    const answer = alone("proposer");
    const second = { post: "governance-lead", person: "second", organisation: "SYN-T901", signedAt: now } as const;
    expect(blocked(withAnswer(whole, "D-2", { ...answer, signatures: [...answer.signatures, second] }))).toEqual([]);
  });

  test("every post signs, and where every party must, every party", () => {
    const { signatures } = metAnswer("T-7");
    expect(
      report(withAnswer(whole, "T-7", metAnswer("T-7", { signatures: signatures.slice(0, 1) }))).blocks,
    ).toMatchObject([{ check: "T-7", heldBy: ["procurement"] }]);
    const lead = metAnswer("D-1").signatures.slice(0, 1);
    expect(blocked(withAnswer(whole, "D-1", metAnswer("D-1", { signatures: lead })))).toEqual(["D-1"]);
  });

  test("two posts held by one person are not two people", () => {
    const { signatures } = metAnswer("T-7");
    const same = signatures.map((signature) => ({ ...signature, person: "one" }));
    expect(blocked(withAnswer(whole, "T-7", metAnswer("T-7", { signatures: same })))).toEqual(["T-7"]);
  });
});

describe("rule 2: an amber check may stay open", () => {
  const point = (check: string, due = "2026-06-30") => ({
    check,
    reason: "The charity meets in June.",
    owner: "patient-lead" as const,
    due,
  });

  test("with a reason, an owner and a date; not without", () => {
    const open = withAnswer(whole, "D-7", null);
    expect(blocked(open)).toEqual(["D-7"]);
    expect(report({ ...open, openPoints: [point("D-7")] }).mayPass).toBe(true);
  });

  test("until the date has passed", () => {
    const open = { ...withAnswer(whole, "D-7", null), openPoints: [point("D-7", "2026-05-10")] };
    expect(blocked(open)).toEqual([]);
    expect(blocked(open, "invest", "2026-05-10T23:30:00Z")).toEqual(["D-7"]);
  });

  test("in public where it is about openness or an equal chance, and only there", () => {
    const amber = checksOfRoute("joint-working").filter(({ level }) => level === "amber");
    const all = amber.reduce((sum, { id }) => withAnswer(sum, id, null), settledCase("joint-working", "close"));
    const gate = report({ ...all, openPoints: amber.map(({ id }) => point(id)) }, "close");
    expect(gate.mayPass).toBe(true);
    expect(gate.publicOpenPoints.map(({ check }) => check)).toEqual(
      amber.filter(({ principles }) => principles.some((id) => id === "P3" || id === "P6")).map(({ id }) => id),
    );
    expect(gate.publicOpenPoints.map(({ check }) => check)).toEqual([
      "T-6",
      "D-7",
      "D-8",
      "R-2",
      "R-5",
      "I-12",
      "V-7",
      "E-4",
    ]);
  });

  test("but a red one may not", () => {
    expect(blocked({ ...withAnswer(whole, "D-9", null), openPoints: [point("D-9")] })).toEqual(["D-9"]);
  });
});

test("rule 3: a check for information stops nothing, whatever is answered", () => {
  const end = settledCase("joint-working", "close");
  const no = metAnswer("X-7", { answer: "not-met", reason: "Nothing was learned.", evidence: null });
  expect(report(withAnswer(end, "X-7", no), "close").mayPass).toBe(true);
});

describe("rule 4: three different people propose, check and approve", () => {
  const people = (checkedBy: string | null, approvedBy: string | null, changes: Partial<GateCase> = {}) =>
    gateReport(
      {
        ...whole,
        interests: ["checker", "approver", "proposer", "other"].map((id) => nil(id, "invest", "approver")),
        ...changes,
      },
      "invest",
      { checkedBy, approvedBy },
      now,
    );

  test.each([
    ["checker", "approver", true],
    ["checker", "checker", false],
    ["proposer", "approver", false],
    ["checker", "proposer", false],
    [null, "approver", false],
    ["checker", null, false],
  ])("checked by %s, approved by %s: %s", (checkedBy, approvedBy, passes) => {
    expect(people(checkedBy, approvedBy).mayPass).toBe(passes);
  });

  test("both who decide have been asked about interests at this gate", () => {
    expect(people("checker", "approver", { interests: [] }).people.length).toBe(2);
    const before = [nil("checker", "review", "checker"), nil("approver", "review", "approver")];
    expect(people("checker", "approver", { interests: before }).mayPass).toBe(false);
  });

  test("an approver with an interest is replaced, and a minute says so", () => {
    const interests = [
      nil("checker", "invest", "checker"),
      { ...nil("approver", "invest", "approver"), hasInterest: true, action: "Stood aside." },
      nil("other", "invest", "approver"),
    ];
    const replaced = [{ gate: "invest", replaced: "approver", by: "other", minute: "Board 12, item 4" }] as const;
    expect(people("checker", "approver", { interests }).mayPass).toBe(false);
    expect(people("checker", "other", { interests }).mayPass).toBe(false);
    expect(people("checker", "other", { interests, replaced }).mayPass).toBe(true);
    expect(people("checker", "other", { interests, replaced: [{ ...replaced[0], gate: "review" }] }).mayPass).toBe(
      false,
    );
  });

  test("a checker with an interest says what was done about it", () => {
    const told = { ...nil("checker", "invest", "checker"), hasInterest: true };
    const other = nil("approver", "invest", "approver");
    expect(people("checker", "approver", { interests: [told, other] }).mayPass).toBe(false);
    expect(people("checker", "approver", { interests: [{ ...told, action: "Shares sold." }, other] }).mayPass).toBe(
      true,
    );
  });
});

describe("rule 5: in an emergency two executives may set a check aside", () => {
  const granted = (check: string, executives: [string, string] = ["chief", "director"]) => ({
    ...withAnswer(whole, check, null),
    overrides: [{ check, executives, reason: "An outbreak.", grantedAt: "2026-05-05T22:30:00Z" }],
  });

  test("for thirty days, by the calendar of England, and in public", () => {
    expect(blocked(granted("R-4"), "invest", "2026-06-04T22:59:59Z")).toEqual([]);
    expect(blocked(granted("R-4"), "invest", "2026-06-04T23:00:00Z")).toEqual(["R-4"]);
    expect(report(granted("R-4")).publicOverrides).toEqual([
      { check: "R-4", reason: "An outbreak.", until: "2026-06-04" },
    ]);
  });

  test.each(["T-1", "T-4", "D-2", "I-6", "I-8", "I-10"])("but never %s", (check) => {
    expect(blocked(granted(check))).toEqual([check]);
    expect(report(granted(check)).publicOverrides).toEqual([]);
  });

  test.each(
    checksOfRoute("joint-working")
      .filter(({ level, stage }) => level === "red" && stageIds.indexOf(stage) < 4)
      .map(({ id }) => id),
  )("%s can be set aside unless it is one of the six", (check) => {
    expect(blocked(granted(check)).length).toBe(["T-1", "T-4", "D-2", "I-6", "I-8", "I-10"].includes(check) ? 1 : 0);
  });

  test("not one executive twice, not the one who proposed it, not from tomorrow", () => {
    expect(blocked(granted("R-4", ["chief", "chief"]))).toEqual(["R-4"]);
    expect(blocked(granted("R-4", ["chief", "proposer"]))).toEqual(["R-4"]);
    expect(blocked(granted("R-4"), "invest", "2026-05-05T22:00:00Z")).toContain("R-4");
  });
});

describe("rule 6: text and version are frozen when signed", () => {
  test("an answer to other words than those of its version does not count", () => {
    expect(blocked(withAnswer(whole, "D-2", metAnswer("D-2", { question: "Is all well?" })))).toEqual(["D-2"]);
    expect(blocked(withAnswer(whole, "D-2", metAnswer("D-2", { version: 9 })))).toEqual(["D-2"]);
  });

  test("a check carries the words that stand under the signature", () => {
    const status = report(whole).checks.find(({ check }) => check.id === "D-2");
    expect(status).toMatchObject({ state: "met", reworded: false, check: { question: checkById("D-2")?.question } });
  });

  test("a later wording of a check leaves what was signed as it is, and says that there is one", () => {
    const check = checkById("D-2");
    if (check === undefined) throw new RangeError("no D-2");
    const later = { ...check, version: 2, question: "Do patients gain?" };
    expect(checkStatus(whole, later, now)).toMatchObject({ state: "met", reworded: true });
  });

  test("a signature dated ahead does not count", () => {
    expect(blocked(withAnswer(whole, "D-2", metAnswer("D-2", { answeredAt: "2026-05-11T00:00:00Z" })))).toEqual([
      "D-2",
    ]);
  });
});

describe("rule 7: what happens outside reopens what was signed", () => {
  const live = settledCase("joint-working", "value");
  const event = (
    kind: "guideline-change" | "safety-change" | "code-breach" | "owner-change" | "merger",
    at = "2026-05-06T10:00:00Z",
  ) => ({
    ...live,
    events: [{ kind, happenedOn: "2026-04-20", recordedAt: at, reference: "NG 999" }],
  });

  test.each([
    ["guideline-change", ["R-6", "V-5"]],
    ["safety-change", ["R-6", "I-13", "V-5"]],
    ["code-breach", ["T-6", "I-3", "I-13"]],
    ["owner-change", ["T-6", "I-3", "I-13"]],
    ["merger", ["I-3", "I-13"]],
  ] as const)("%s reopens %j", (kind, checks) => {
    expect(blocked(event(kind), "value")).toEqual(checks);
  });

  test("until each is signed again after the event was recorded, whenever it happened", () => {
    const again = (id: string) => {
      const answer = metAnswer(id);
      return {
        ...answer,
        signatures: answer.signatures.map((each) => ({ ...each, signedAt: "2026-05-07T10:00:00Z" })),
      };
    };
    const redone = withAnswer(withAnswer(event("guideline-change"), "R-6", again("R-6")), "V-5", again("V-5"));
    expect(blocked(redone, "value")).toEqual([]);
    expect(blocked(event("guideline-change", "2026-05-01T09:00:00Z"), "value")).toEqual([]);
  });
});

test("a paid service needs a note on its price, a patient organisation its own contract, another industry its code", () => {
  for (const [route, stage] of [
    ["contracted-service", "invest"],
    ["patient-organisation", "invest"],
    ["other-industry", "triage"],
  ] as const) {
    expect(report({ ...settledCase(route, stage), extras: [] }, stage).blocks.length).toBe(1);
  }
});
