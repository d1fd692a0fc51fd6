import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { proportionFunnel, rateFunnel, seededRandom, shmiFunnel, xmr } from "@openward/stats";
import { type Figure, median, seconds, secondsOf } from "./measure.ts";

const run = promisify(execFile);
const trusts = 205;
const indicators = 20;
const months = 36;

interface Units {
  readonly events: Float64Array;
  readonly trials: Float64Array;
  readonly expected: Float64Array;
  readonly exposure: Float64Array;
}

/** Funnels of 205 trusts for 20 indicators in three forms, and 4,100 XmR series, here and in R on the same numbers. */
export async function benchAnalyses(): Promise<Figure[]> {
  const { units, series } = numbers();
  const ours = {
    ratio: await middle(() => units.map(({ events, expected }) => shmiFunnel({ observed: events, expected }))),
    proportion: await middle(() => units.map(({ events, trials }) => proportionFunnel({ events, trials }))),
    rate: await middle(() => units.map(({ events, exposure }) => rateFunnel({ counts: events, exposure }))),
    xmr: await middle(() => series.map((values) => xmr(values, { fixAfter: 24 }))),
  };
  const theirs = await inR(units, series);
  const words = {
    ratio: "20 SHMI-form funnels of 205 trusts",
    proportion: "20 proportion funnels of 205 trusts",
    rate: "20 rate funnels of 205 trusts",
    xmr: "4,100 XmR charts of 36 months",
  };
  const sum = (each: Readonly<Record<string, number>>) => Object.values(each).reduce((whole, one) => whole + one, 0);
  const keys = Object.keys(words) as (keyof typeof words)[];
  return [
    ...keys.map((key) => figure(words[key], ours[key], theirs?.[key])),
    figure("All four analyses", sum(ours), theirs === null ? undefined : sum(theirs), "at least 20x faster"),
  ];
}

/** Rounds of each analysis, on both sides; the middle one counts. */
const rounds = 9;

async function middle(work: () => unknown): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round++) taken.push(await secondsOf(work));
  return median(taken);
}

function figure(what: string, ours: number, theirs: number | undefined, asked = ""): Figure {
  return {
    what,
    ours: seconds(ours),
    instead: theirs === undefined ? "R is not on this machine" : `${seconds(theirs)} (R, data.table)`,
    ratio: theirs === undefined ? "" : `${(theirs / ours).toFixed(0)}x faster`,
    asked,
  };
}

function numbers(): { units: Units[]; series: number[][] } {
  const random = seededRandom(7);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const units = Array.from({ length: indicators }, () => {
    const trials = Float64Array.from({ length: trusts }, () => Math.round(200 * Math.exp(normal())) + 20);
    const share = Float64Array.from({ length: trusts }, () => 1 / (1 + Math.exp(-(-0.8 + 0.3 * normal()))));
    const events = trials.map((n, i) => Math.max(1, Math.round(n * (share[i] ?? 0))));
    return { trials, events, expected: trials.map((n) => n * 0.32), exposure: trials.map((n) => n * 7.5) };
  });
  const series = Array.from({ length: indicators * trusts }, () =>
    Array.from({ length: months }, () => Math.round(500 + 60 * normal()) / 10),
  );
  return { units, series };
}

async function inR(
  units: readonly Units[],
  series: readonly (readonly number[])[],
): Promise<Record<"ratio" | "proportion" | "rate" | "xmr", number> | null> {
  const folder = mkdtempSync(join(tmpdir(), "openward-bench-r-"));
  try {
    const rows = units.flatMap(({ events, trials, expected, exposure }, indicator) =>
      Array.from(events, (n, i) => [indicator, i, n, trials[i], expected[i], exposure[i]].join(",")),
    );
    writeFileSync(join(folder, "units.csv"), `indicator,unit,events,trials,expected,exposure\n${rows.join("\n")}\n`);
    const points = series.flatMap((values, s) =>
      values.map((value) => `${Math.floor(s / trusts)},${s % trusts},${value}`),
    );
    writeFileSync(join(folder, "series.csv"), `indicator,unit,value\n${points.join("\n")}\n`);
    const script = fileURLToPath(new URL("../../bench/analyses.R", import.meta.url));
    const { stdout } = await run("Rscript", [
      script,
      join(folder, "units.csv"),
      join(folder, "series.csv"),
      String(rounds),
    ]);
    const taken = new Map(
      stdout
        .trim()
        .split("\n")
        .map((line) => line.trim().split(/\s+/))
        .map(([name = "", value]) => [name, Number(value)]),
    );
    const of = (name: string) => taken.get(name) ?? Number.NaN;
    return { ratio: of("ratio"), proportion: of("proportion"), rate: of("rate"), xmr: of("xmr") };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
