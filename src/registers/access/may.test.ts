import { expect, test } from "vitest";
import { mayDo, organisationsFor } from "./may.ts";
import { type Action, actionAt, policy } from "./policy.ts";

const now = Date.parse("2026-11-22T12:00:00Z");
const minutes = (count: number) => now - count * 60_000;
const action = (who: Action["who"], more: Partial<Action> = {}): Action => ({
  name: "try",
  method: "POST",
  path: "/try",
  who,
  sentence: "try",
  ...more,
});
const approver = { held: [{ role: "approver", organisation: "SYN-T001" }], provedAt: minutes(3) } as const;
const own = { organisation: "SYN-T001" };
const other = { organisation: "SYN-T002" };
const approve = action({ kind: "own", roles: ["approver"] });
const read = action({ kind: "shared", roles: ["reader", "approver"] });

test("anybody may do what is public, and whoever did not sign in is asked to for all else", () => {
  expect(mayDo(action({ kind: "public" }), null, null, now)).toBe("yes");
  for (const each of [action({ kind: "signed-in" }), approve, read])
    expect(mayDo(each, null, own, now)).toBe("sign-in");
});

test("another organisation's record is not there, as one that does not exist; at one's own the answer is yes or no", () => {
  expect(mayDo(approve, approver, own, now)).toBe("yes");
  expect(mayDo(approve, approver, other, now)).toBe("not-found");
  expect(mayDo(approve, approver, null, now)).toBe("not-found");
  const reader = { ...approver, held: [{ role: "reader", organisation: "SYN-T001" }] } as const;
  expect(mayDo(approve, reader, own, now)).toBe("no");
});

test("what is shared may be read by the other and changed by its owner alone", () => {
  const shared = { organisation: "SYN-T002", sharedWith: ["SYN-T001"] };
  expect(mayDo(read, approver, shared, now)).toBe("yes");
  expect(mayDo(approve, approver, shared, now)).toBe("no");
});

test("a role at one organisation is none at another", () => {
  const held = [
    { role: "reader", organisation: "SYN-T001" },
    { role: "approver", organisation: "SYN-T002" },
  ] as const;
  expect(mayDo(approve, { held, provedAt: now }, own, now)).toBe("no");
  expect(organisationsFor(approve, held)).toEqual(["SYN-T002"]);
  expect(organisationsFor(action({ kind: "signed-in" }), held)).toEqual(["SYN-T001", "SYN-T002"]);
});

test("a sign-off asks for a fresh sign-in, and only of who may sign off at all", () => {
  const signOff = action({ kind: "own", roles: ["approver"] }, { freshMinutes: 5 });
  expect(mayDo(signOff, approver, own, now)).toBe("yes");
  const late = { ...approver, provedAt: minutes(6) };
  expect(mayDo(signOff, late, own, now)).toBe("sign-in-again");
  expect(mayDo(signOff, late, other, now)).toBe("not-found");
});

test("no two lines of the policy are about the same thing, and only public ones stand for more than one path", () => {
  const routes = policy.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ":")}`);
  expect(new Set(routes).size).toBe(routes.length);
  expect(new Set(policy.map(({ name }) => name)).size).toBe(policy.length);
  for (const { method, path, who } of policy.filter(({ path }) => path.endsWith("/**")))
    expect([method, who.kind], path).toEqual(["GET", "public"]);
});

test("the line of a route is its own before that of the pages around it; another route has none", () => {
  expect(actionAt("GET", "/indicators/:id")?.name).toBe("read-indicators");
  expect(actionAt("GET", "/access/:organisation")?.name).toBe("see-people");
  expect(actionAt("POST", "/indicators/:id")).toBeNull();
  expect(actionAt("GET", "/indicatorsmore")).toBeNull();
  expect(actionAt("GET", "/")?.name).toBe("read-home");
});
