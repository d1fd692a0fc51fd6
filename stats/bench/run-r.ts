import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What an R program of bench/programs said. */
export interface RAnswer {
  /** by name of what was timed; undefined where it was left out */
  readonly seconds: (name: string) => number | undefined;
  readonly values: (name: string) => Float64Array;
  /** why something was left out: "R has no lme4 here" */
  readonly missing: string;
}

/** Runs an R program on the files of a folder. Without R on the machine nothing is timed, and `missing` says so. */
export async function runR(program: string, folder: string): Promise<RAnswer> {
  const programs = fileURLToPath(new URL("../../bench/programs/", import.meta.url));
  try {
    const { stdout } = await run("Rscript", ["--vanilla", `${program}.R`, folder], { cwd: programs });
    const lines = stdout.split("\n").map((line) => line.trim().split(/\s+/));
    const taken = new Map(lines.flatMap(([kind, name = "", s]) => (kind === "seconds" ? [[name, Number(s)]] : [])));
    const without = lines.flatMap(([kind, name = ""]) => (kind === "without" ? [name] : []));
    return {
      seconds: (name) => taken.get(name),
      values: (name) => doublesOf(join(folder, `${name}.out`)),
      missing: without.length === 0 ? "not timed" : `R has no ${without.join(" or ")} here`,
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return { seconds: () => undefined, values: () => new Float64Array(0), missing: "R is not on this machine" };
  }
}

function doublesOf(file: string): Float64Array {
  if (!existsSync(file)) return new Float64Array(0);
  const bytes = readFileSync(file);
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
