import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { allChecks } from "./checks/all-checks.ts";
import { internalPart } from "./internal-part.ts";
import { emptyPartnership, partnership } from "./partnership.ts";
import { type PublicEntry, publicDraft, publicEntry, publicFields } from "./public-entry.ts";
import { publicView, systemPart } from "./public-view.ts";
import { recordContradictions } from "./record-contradictions.ts";
import { registerFields } from "./register-fields.ts";
import { tryEntry, tryInternal, tryRecord, trySystem } from "./try-entry.ts";

const troubles = (changes: object) => {
  const outcome = publicEntry.safeParse({ ...tryEntry, ...changes });
  return outcome.success ? [] : outcome.error.issues.map(({ path }) => path.join("."));
};

describe("what is public and what is not", () => {
  test("lie in two parts that share no key", () => {
    const open = new Set<string>([...Object.keys(publicFields), ...Object.keys(systemPart.shape)]);
    expect(Object.keys(internalPart.shape).filter((key) => open.has(key))).toEqual([]);
  });

  test("a public copy is made from the public part alone, by type and when it runs", () => {
    expect(JSON.stringify(publicView(tryEntry, trySystem))).not.toContain("CANARY");
    // @ts-expect-error the whole record is not a public part
    expect(() => publicView(tryRecord, trySystem)).toThrow();
    const slipped = { ...tryEntry, ...tryInternal } as PublicEntry;
    expect(() => publicView(slipped, trySystem)).toThrow();
    const nested = { ...tryEntry, selection: { ...tryEntry.selection, scores: "CANARY" } } as PublicEntry;
    expect(() => publicView(nested, trySystem)).toThrow();
  });

  test("an entry with a short list of checks is published with less, and lets out no more", () => {
    const { title, aim, parties, companyGets, origin, dates, concerns, interests, approval } = tryEntry;
    const less = {
      route: "donation-or-grant" as const,
      title,
      aim,
      parties,
      companyGets,
      origin,
      dates,
      concerns,
      interests,
      approval,
    };
    expect(publicView(less, trySystem)).toMatchObject({ title, status: "in-review" });
    expect(() => publicView({ ...less, ...tryInternal }, trySystem)).toThrow();
    expect(() => publicView({ ...less, route: "joint-working" }, trySystem)).toThrow();
  });

  test("a refused partnership has no public copy", () => {
    expect(() => publicView(tryEntry, { ...trySystem, status: "refused" })).toThrow(RangeError);
  });

  test("an entry half written may be kept, and not published", () => {
    expect(partnership.safeParse(emptyPartnership).success).toBe(true);
    expect(publicDraft.safeParse({ title: "Foot checks" }).success).toBe(true);
    expect(publicEntry.safeParse({ title: "Foot checks" }).success).toBe(false);
    expect(partnership.safeParse(tryRecord).success).toBe(true);
  });

  test("nobody can type what the system sets (T13)", () => {
    for (const key of [
      "id",
      "status",
      "stage",
      "firstPublishedOn",
      "lastUpdatedOn",
      "openPoints",
      "owner",
      "__proto__x",
    ])
      expect(publicDraft.safeParse({ title: "Foot checks", [key]: "x" }).success, key).toBe(false);
  });
});

describe("an entry that may be published", () => {
  test.each([
    ["a title of 101 characters", { title: "a".repeat(101) }, "title"],
    ["a brand mark", { title: "Feetgood® foot checks" }, "title"],
    ["praise in the title", { title: "A world-leading foot clinic" }, "title"],
    ["an aim of 81 words", { aim: "We go on. ".repeat(27) }, "aim"],
    [
      "an aim hard to read",
      { aim: "Multidisciplinary implementation of integrated cardiometabolic optimisation." },
      "aim",
    ],
    ["a gain that says nothing", { companyGets: "It is a win-win for all of the parties." }, "companyGets"],
    ["a gain in three words", { companyGets: "More sales opportunities." }, "companyGets"],
    ["no local priority", { need: { why: "Because.", priorities: [] } }, "need.priorities"],
    [
      "a script for a link",
      { need: { why: "x", priorities: [{ name: "x", owner: "x", address: "javascript:alert(1)" }] } },
      "need.priorities.0.address",
    ],
    ["one party", { parties: tryEntry.parties.slice(0, 1) }, "parties"],
    ["a party twice", { parties: [...tryEntry.parties, tryEntry.parties[0]] }, "parties"],
    ["no NHS body", { parties: tryEntry.parties.slice(1) }, "parties"],
    [
      "time of a body that is no party",
      { staffTime: [{ party: "SYN-T902", plannedHours: 1, usedHours: null, howFreed: "x" }] },
      "staffTime.0.party",
    ],
    ["an end before the start", { dates: { ...tryEntry.dates, plannedEnd: "2026-06-30" } }, "dates.plannedEnd"],
    ["no balancing measure", { measures: tryEntry.measures.slice(0, 1) }, "measures"],
    [
      "a measure fixed after the start",
      { measures: tryEntry.measures.map((each) => ({ ...each, fixedOn: "2026-07-02" })) },
      "measures.0.fixedOn",
    ],
    ["a person's mailbox", { concerns: "jo.bloggs@example.org" }, "concerns"],
    ["no mailbox", { concerns: "ring us" }, "concerns"],
    [
      "an open call without its reference",
      { call: { kind: "waiver", reason: "x", acceptedBy: "governance-lead", acceptedOn: "2026-01-01" } },
      "call",
    ],
    ["a result without its day", { results: [{ ...tryEntry.results[0], found: "No difference." }] }, "results.0.found"],
  ])("has not %s", (_, changes, path) => {
    expect(troubles(changes)).toContain(path);
  });

  test.each([
    "partnerships@example.org",
    "concerns@example.org",
    "r-and-d.office@example.org",
    "ICB.Research@example.org",
  ])("may name the mailbox %s", (concerns) => {
    expect(troubles({ concerns })).toEqual([]);
  });

  test("may have three sectors and more, each with what it puts in and gets", () => {
    expect(troubles({})).toEqual([]);
    expect(new Set(tryEntry.parties.map(({ kind }) => kind)).size).toBe(3);
  });
});

describe("what the record says against its checks", () => {
  test("is nothing where it is whole, but for what comes at the end", () => {
    expect(recordContradictions(tryRecord, "2026-06-25").map(({ check }) => check)).toEqual(["X-1", "X-2"]);
  });

  test("names checks that exist, and every empty field of an empty record", () => {
    const found = recordContradictions(emptyPartnership, null).map(({ check }) => check);
    const ids = new Set(allChecks.map(({ id }) => id));
    expect(found.filter((check) => !ids.has(check))).toEqual([]);
    expect(found).toEqual(
      expect.arrayContaining(["T-2", "D-2", "D-4", "D-5", "D-9", "R-3", "I-1", "I-3", "I-6", "I-7"]),
    );
  });

  test.each([
    ["one party puts in nothing", { contributions: tryEntry.contributions.slice(1) }, "2026-06-25", "I-1"],
    ["it went public after the start", {}, "2026-07-02", "I-6"],
    [
      "it started before the approval",
      { dates: { ...tryEntry.dates, actualStart: "2026-06-19" } },
      "2026-06-01",
      "I-11",
    ],
  ])("%s", (_, changes, firstPublishedOn, check) => {
    const record = { ...tryRecord, public: { ...tryEntry, ...changes } };
    expect(recordContradictions(record, firstPublishedOn).map((each) => each.check)).toContain(check);
  });
});

describe("the 36 fields of the register", () => {
  test("are numbered, and every key of every part belongs to one of them", () => {
    expect(registerFields.map(({ number }) => number)).toEqual(Array.from({ length: 36 }, (_, i) => i + 1));
    const keys = (part: "written" | "internal" | "system") =>
      [...new Set(registerFields.flatMap((field) => field[part]))].sort();
    expect(keys("written")).toEqual(Object.keys(publicFields).sort());
    expect(keys("internal")).toEqual(Object.keys(internalPart.shape).sort());
    const given = Object.keys(publicView(tryEntry, trySystem)).filter((key) => !(key in publicFields));
    expect(keys("system")).toEqual(given.sort());
  });

  const table = fileURLToPath(new URL("../../../../shared/domain/partnership-checks.md", import.meta.url));
  const absent = existsSync(table) ? "" : " (skipped: ../shared/domain/partnership-checks.md is not here)";
  test.skipIf(absent !== "")(`are public or internal as the list they come from says${absent}`, () => {
    const rows = [
      ...readFileSync(table, "utf8").matchAll(/^\| (\d+) \| [^|]+ \| (Pub|Int|Pub: [^|]+) \| ([^|]+) \|$/gm),
    ];
    expect(rows.length).toBe(36);
    const theirs = rows.map(([, number, readers = "", rule = ""]) => ({
      number: Number(number),
      readers:
        /; Int/.test(readers) || /\bInt$|Pub$/.test(rule.trim())
          ? "both"
          : readers.startsWith("Pub")
            ? "public"
            : "internal",
    }));
    expect(registerFields.map(({ number, readers }) => ({ number, readers }))).toEqual(theirs);
  });
});
