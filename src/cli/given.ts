import { Refusal } from "../domain/refusal.ts";
import type { Command, CommandInput } from "./command.ts";
import { wrongUsage } from "./read-arguments.ts";

/** The value of an option that takes one, or undefined where it was not given. */
export function textOf({ options }: CommandInput, option: string): string | undefined {
  const value = options[option];
  return typeof value === "string" ? value : undefined;
}

/**
 * The value of an option that the command cannot do without.
 * @throws Refusal of kind "usage" where it was not given
 */
export function requiredText(command: Pick<Command, "name">, given: CommandInput, option: string): string {
  const value = textOf(given, option);
  if (value === undefined) throw wrongUsage(command, `openward ${command.name} needs --${option}.`);
  return value;
}

/** The values of an option that may come more than once. */
export function textsOf({ options }: CommandInput, option: string): string[] {
  const value = options[option];
  return Array.isArray(value) ? value.filter((word): word is string => typeof word === "string") : [];
}

/** True where a yes-or-no option was given. */
export function isOn({ options }: CommandInput, option: string): boolean {
  return options[option] === true;
}

/** @throws Refusal of kind "usage" where words stand that belong to no option */
export function refusePositionals(command: Pick<Command, "name">, { positionals }: CommandInput): void {
  if (positionals.length > 0)
    throw wrongUsage(
      command,
      `openward ${command.name} does not know what to do with "${positionals.join(" ").slice(0, 60)}".`,
    );
}

/**
 * An ISO date that an option names.
 * @throws Refusal of kind "usage" where it is none
 */
export function dateOf(given: CommandInput, option: string): string | undefined {
  const value = textOf(given, option);
  if (value === undefined) return undefined;
  const day = new Date(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value)
    throw new Refusal(
      "usage",
      `"${value.slice(0, 40)}" is not a day.`,
      `Write it as 2026-09-30: --${option} 2026-09-30`,
    );
  return value;
}
