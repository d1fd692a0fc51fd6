import { resolve } from "node:path";
import { Refusal } from "../domain/refusal.ts";
import { isThisMachine } from "../domain/this-machine.ts";
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

/** Where to listen, and whether lines of the organisations' own extracts are shown there. */
export interface ListenPlace {
  readonly host: string;
  readonly inside?: true;
}

/**
 * The address to listen at: --host, else HOST, else this machine alone. With --inside only a --host on the same command line opens
 * it to others: a HOST that was set long before, as containers have one, was not meant for lines of extracts.
 * @throws Refusal where --inside meets such a HOST
 */
export function listenPlace(
  effects: Pick<Effects, "env">,
  { host, inside }: { readonly host: string | undefined; readonly inside: boolean },
): ListenPlace {
  const at = host === undefined || host === "" ? hostOf(effects) : host;
  if (!inside) return { host: at };
  if ((host === undefined || host === "") && !isThisMachine(at))
    throw new Refusal(
      "usage",
      `HOST is ${at.slice(0, 60)}: with --inside, everybody who reaches that address would see lines of your own extracts.`,
      `Leave HOST away, or name the address on purpose: --inside --host ${at.slice(0, 60)}`,
    );
  return { host: at, inside: true };
}

/** The address to listen at: HOST, else this machine alone, since nobody has to sign in yet. */
function hostOf({ env }: Pick<Effects, "env">): string {
  return env.HOST === undefined || env.HOST === "" ? "127.0.0.1" : env.HOST;
}
