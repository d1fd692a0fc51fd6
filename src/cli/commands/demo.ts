import { resolve } from "node:path";
import { counted } from "../../domain/format.ts";
import { Refusal } from "../../domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { isOn, refusePositionals, requiredText, textOf } from "../given.ts";
import { oneLine } from "../text-table.ts";

export const demo = defineCommand({
  name: "demo",
  summary: "Write the extracts of a made-up health system",
  help: `Usage: openward demo --out DIR [--scale small|national] [--seed N] [--json]

Writes the extracts of a health system that does not exist: fictional names, codes that begin SYN-, a marker file, and a
list of what was planted in it (truth.json, which a build does not read). The same seed gives the same bytes.

  --out DIR       a new or empty folder, or one that holds an earlier demo
  --scale SCALE   small (10 trusts, 36 months) or national (42 boards, 205 trusts, 13 years); small if left out
  --seed N        a whole number; 1 if left out
  --json          what was written, for a program

Examples
  openward demo --out demo
  openward demo --out demo-england --scale national --seed 7
`,
  options: {
    out: { type: "string" },
    scale: { type: "string" },
    seed: { type: "string" },
    json: { type: "boolean" },
  },
  run: async (given, { out, cwd, progress }) => {
    refusePositionals({ name: "demo" }, given);
    const folder = resolve(cwd, requiredText({ name: "demo" }, given, "out"));
    const scale = scaleOf(textOf(given, "scale") ?? "small");
    const seed = seedOf(textOf(given, "seed") ?? "1");
    const { writeSyntheticSystem } = await import("../../analysis/synthetic/write-synthetic-system.ts");
    const summary = await writeSyntheticSystem(folder, {
      scale,
      seed,
      onProgress: ({ what, done, of }) => progress(of > 1 ? `${what}, ${done} of ${of}` : what),
    });
    if (isOn(given, "json")) {
      out(`${JSON.stringify(summary, null, 2)}\n`);
      return 0;
    }
    out(`${counted(summary.files.length, "extract")} of a made-up health system in ${folder}\n`);
    out(
      `${counted(summary.trusts, "trust")}, ${counted(summary.practices, "practice")}, ${counted(summary.pharmacies, "pharmacy", "pharmacies")}, ${counted(summary.studies, "study", "studies")}; ${counted(summary.rows, "row")}; seed ${seed}.\n`,
    );
    out(`Next: openward build --in ${folder}\n`);
    return 0;
  },
});

function scaleOf(typed: string): "small" | "national" {
  if (typed === "small" || typed === "national") return typed;
  throw new Refusal("usage", `There is no scale "${oneLine(typed)}".`, "Choose --scale small or --scale national.");
}

function seedOf(typed: string): number {
  if (/^\d{1,9}$/.test(typed)) return Number(typed);
  throw new Refusal("usage", `"${oneLine(typed)}" is not a seed.`, "A seed is a whole number: --seed 7");
}
