import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Post, posts } from "../posts.ts";
import { principles } from "../principles.ts";
import { type StageId, stageIds, stages } from "../stages.ts";
import { allChecks, checkById, checkInVersion, earlierChecks } from "./all-checks.ts";

describe("the checks", () => {
  test("are 56: 41 red, 13 amber, 2 for information", () => {
    const of = (level: string) => allChecks.filter((check) => check.level === level).length;
    expect([allChecks.length, of("red"), of("amber"), of("info")]).toEqual([56, 41, 13, 2]);
  });

  test("stand in the order of a partnership's life, each id once in each version", () => {
    const places = allChecks.map(({ stage }) => stageIds.indexOf(stage));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const ids = [...allChecks, ...earlierChecks].map(({ id, version }) => `${id} ${version}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(checkById("I-6")?.stage).toBe("invest");
    expect(checkById("I-99")).toBeUndefined();
    expect(checkInVersion("I-6", 1)).toBe(checkById("I-6"));
    expect(checkInVersion("I-6", 2)).toBeUndefined();
  });

  test.each(allChecks.map((check) => [check.id, check] as const))(
    "%s has a question, a reason, a source, evidence, a signer, a principle and a reason for its version",
    (_, { question, why, sources, evidence, signers, principles, changed, mayNotApply }) => {
      expect(question).toMatch(/^[A-Z].*\?$/);
      expect(why).toMatch(/^[A-Z].*\.$/);
      for (const list of [sources, signers, principles]) expect(list.length).toBeGreaterThan(0);
      for (const text of [evidence, changed.because, changed.reviewer, ...sources.map(({ what }) => what)])
        expect(text.trim()).not.toBe("");
      expect(changed.on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (mayNotApply !== undefined) expect(mayNotApply).toMatch(/^[A-Z].*\.$/);
    },
  );

  test("serve every principle at least once between them", () => {
    const served = new Set(allChecks.flatMap((check) => check.principles));
    expect(principles.map(({ id }) => id).filter((id) => !served.has(id))).toEqual([]);
  });

  test("are never about something that must hold always and yet may be called not applicable", () => {
    for (const id of ["T-1", "T-4", "D-2", "I-6", "I-8", "I-10", "I-13"])
      expect(checkById(id)?.mayNotApply).toBeUndefined();
  });
});

const table = fileURLToPath(new URL("../../../../../shared/domain/partnership-checks.md", import.meta.url));
const absent = existsSync(table) ? "" : " (skipped: ../shared/domain/partnership-checks.md is not here)";

/** Words of the table for a post, where they are not ours. */
const tableWords: Partial<Record<Post, string>> = {
  "research-office": "r&d office",
  "all-leads": "all leads",
  "strategy-lead": "icb/trust strategy lead",
  "patient-lead": "patient/charity lead",
  panel: "panel",
  "icb-lead": "icb lead",
  signatories: "authorised signatories",
  "information-governance": "ig lead/caldicott",
  sponsor: "sponsor",
};

describe.skipIf(absent !== "")(`the checks beside the table they come from${absent}`, () => {
  const rows = absent === "" ? readFileSync(table, "utf8").split("\n") : [];
  const cells = rows
    .filter((row) => /^\| [TDRIVEX]-\d+ \|/.test(row))
    .map((row) => row.split("|").map((cell) => cell.trim()));

  test("have its ids, stages, levels, signers and principles", () => {
    expect(cells.length).toBe(56);
    // "NHS + company" in the table is the two leads; "IG lead" is once written without Caldicott.
    const post = (words: string) =>
      words
        .replace(/^IG lead$/, "IG lead/Caldicott")

        .replace(/^NHS$/, "NHS lead")
        .replace(/^company$/, "company lead")
        .toLowerCase();
    const theirs = cells.map(([, id, stage, , level, , , , signers, served]) => ({
      id,
      stage,
      level: level?.split(" ")[0]?.toLowerCase(),
      signers: signers?.split(" + ").map(post),
      principles: served?.split(" "),
    }));
    const ours = allChecks.map(({ id, stage, level, signers, principles }) => ({
      id,
      stage: stages[stage as StageId].name,
      level,
      signers: signers.map((signer) => tableWords[signer] ?? posts[signer].toLowerCase()),
      principles: [...principles],
    }));
    expect(ours).toEqual(theirs);
  });

  test("are put in words of our own: no run of eight of its words is in them", () => {
    const wordsOf = (text: string) => text.toLowerCase().match(/[a-z0-9'–-]+/g) ?? [];
    for (const [, id, , question, , why] of cells) {
      const check = checkById(id ?? "");
      const ours = wordsOf(`${check?.question} ${check?.why}`).join(" ");
      const theirs = wordsOf(`${question} ${why}`);
      for (let i = 0; i + 8 <= theirs.length; i++) expect(ours, id).not.toContain(theirs.slice(i, i + 8).join(" "));
    }
  });
});
