import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { trialFolder } from "../../src/cli/try-command.ts";
import { soundFiles } from "../../src/cli/try-files.ts";
import { wordsOf } from "./small-demo.ts";

interface Fact {
  readonly id: string;
  readonly says: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: { readonly title: string; readonly publisher: string; readonly published: string | null };
}

const trial = trialFolder(soundFiles);
const policies = new Map<string, readonly Fact[]>();
const pages = new Map<string, string>();
const days = ["2025-07-01", "2026-07-01"];
beforeAll(async () => {
  await trial.run(["build", "--in", "in"]);
  for (const day of days) {
    const words = ["board-pack", "--org", "SYN-T001", "--period", "2026-27H1", "--as-at", day, "--out", day];
    expect((await trial.run(words)).code).toBe(0);
    policies.set(day, JSON.parse(readFileSync(join(trial.path, day, "board-pack.json"), "utf8")).policy);
    pages.set(day, wordsOf(readFileSync(join(trial.path, day, "board-pack.html"), "utf8")));
  }
});
afterAll(() => trial.remove());

test("AT17: on 1 July 2025 and on 1 July 2026 other lines of policy are in force", () => {
  const [before, after] = days.map((day) => new Set(policies.get(day)?.map(({ id }) => id)));
  expect(before?.size).toBeGreaterThan(0);
  expect([...(after ?? [])].filter((id) => !before?.has(id)).length).toBeGreaterThan(0);
  expect([...(before ?? [])].filter((id) => !after?.has(id)).length).toBeGreaterThan(0);
});

test.each(days)("AT17: as at %s each line cites a source that was valid, and out, on that day", (day) => {
  for (const { validFrom, validTo, source } of policies.get(day) ?? []) {
    expect(validFrom <= day && day <= (validTo ?? "9999-12-31")).toBe(true);
    expect((source.published ?? "0000") <= day).toBe(true);
    expect([source.title, source.publisher].every((text) => text.trim() !== "")).toBe(true);
  }
});

test.each(days)("AT17: as at %s the page says each line with its source", (day) => {
  const page = pages.get(day) ?? "";
  const shown = (policies.get(day) ?? []).filter(
    ({ says }) => page.includes(says.replaceAll(/[&'"]/g, " ").replaceAll(/\s+/g, " ")) || page.includes(says),
  );
  expect(shown.length).toBeGreaterThan(0);
  for (const { source } of shown) expect(page).toContain(source.title.split(/[&'"]/)[0] ?? "");
});
