/** What a command may use; built in main.ts and nowhere else. */
export type { Effects } from "./effects.ts";

import type { Effects } from "./effects.ts";

/** One command of `openward`. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Full help, with examples. */
  readonly help: string;
  /** Options as node:util parseArgs has them. */
  readonly options: Readonly<
    Record<string, { readonly type: "string" | "boolean"; readonly multiple?: boolean; readonly short?: string }>
  >;
  /**
   * Does it.
   * @returns the exit code: 0 done, 1 refused with reasons; wrong usage is thrown as a Refusal of kind "usage" and exits 2
   */
  readonly run: (given: CommandInput, effects: Effects) => Promise<number>;
}

export interface CommandInput {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
}

/** Declares a command. */
export function defineCommand(command: Command): Command {
  return command;
}
