import { resolve } from "node:path";
import { Refusal } from "../domain/refusal.ts";
import type { Effects } from "./effects.ts";

/** The folder that holds what was built: --data, else OPENWARD_DATA, else ./data. */
export function dataFolder({ env, cwd }: Pick<Effects, "env" | "cwd">, given?: string): string {
  const named = given ?? env.OPENWARD_DATA;
  return resolve(cwd, named === undefined || named === "" ? "data" : named);
}

/**
 * The port to listen at: --port, else PORT, else 8080. 0 takes any free one.
 * @throws Refusal where it is none
 */
export function portOf({ env }: Pick<Effects, "env">, given?: string): number {
  const named = given ?? (env.PORT === undefined || env.PORT === "" ? "8080" : env.PORT);
  const port = /^\d{1,5}$/.test(named) ? Number(named) : Number.NaN;
  if (!(port <= 65_535))
    throw new Refusal(
      "usage",
      `"${named.slice(0, 20)}" is not a port.`,
      "A port is a number from 0 to 65535: --port 8081",
    );
  return port;
}

/** The address to listen at: HOST, else this machine alone, since nobody has to sign in yet. */
export function hostOf({ env }: Pick<Effects, "env">): string {
  return env.HOST === undefined || env.HOST === "" ? "127.0.0.1" : env.HOST;
}
