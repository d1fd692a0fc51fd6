import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { trialFolder } from "../../src/cli/try-command.ts";
import { smallDemo, wordsOf } from "./small-demo.ts";

const trial = trialFolder();
let demo: Awaited<ReturnType<typeof smallDemo>>;
const packs = new Map<string, string>();
beforeAll(async () => {
  demo = await smallDemo();
  await trial.run(["build", "--in", demo.folder]);
  for (const org of ["SYN-T001", "SYN-T006", "SYN-T910"]) {
    expect((await trial.run(["board-pack", "--org", org, "--period", "2026-27H1", "--out", org])).code).toBe(0);
    for (const file of readdirSync(join(trial.path, org))) {
      const text = readFileSync(join(trial.path, org, file), "utf8");
      packs.set(`${org}/${file}`, file.endsWith(".html") ? wordsOf(text) : text);
    }
  }
});
afterAll(() => {
  demo.remove();
  trial.remove();
});

const found = (pattern: RegExp) =>
  [...packs].flatMap(([file, text]) =>
    [...text.matchAll(pattern)].map(({ index }) => `${file}: ${text.slice(Math.max(0, index - 40), index + 60)}`),
  );

test("AT13: the words are there to be read", () => {
  expect(packs.size).toBeGreaterThanOrEqual(18);
  expect([...packs.values()].join(" ").length).toBeGreaterThan(100_000);
});

test("AT13: no file says league, rank, best or worst", () => {
  expect(found(/\b(leagues?|rank(s|ed|ing|ings)?|best|worst)\b/gi)).toEqual([]);
});

test("AT13: no causal verb stands in a sentence about an outcome", () => {
  const outcome = "(?:SHMI|mortality|deaths?|died|survival of patients|outcomes?)";
  const causal =
    "(?:improv(?:es?|ed|ing)|leads? to|led to|caus(?:es?|ed|ing)|saves?|saved|reduc(?:es?|ed|ing)|prevents?|results? in|due to|thanks to|drives?)";
  expect(
    found(new RegExp(`${outcome}[^.;:]{0,120}\\b${causal}\\b|\\b${causal}\\b[^.;:]{0,120}${outcome}`, "gi")),
  ).toEqual([]);
});

test("AT13: words of the house are used: no trial subject, no accrual, no recruits as a noun in the page", () => {
  const pages = [...packs]
    .filter(([file]) => file.endsWith(".html"))
    .map(([, text]) => text)
    .join(" ");
  expect(pages.match(/\b(accruals?|trial subjects?|league tables?|KPIs?)\b/gi)).toBeNull();
});
