import { parseArgs } from "node:util";
import { Refusal } from "../domain/refusal.ts";
import type { Command, CommandInput } from "./command.ts";
import { nearestWord } from "./nearest-word.ts";

type Value = string | boolean | readonly (string | boolean)[];

/**
 * Reads the words after a command's name. An option that may come more than once takes every word up to the next option:
 * `--in extracts published` names two folders.
 * @throws Refusal of kind "usage" for an option that the command does not have, one without its value, one given twice
 */
export function readArguments(command: Command, words: readonly string[]): CommandInput {
  const { tokens } = parseArgs({
    args: [...words],
    options: { ...command.options, help: { type: "boolean", short: "h" } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options = new Map<string, Value>();
  const positionals: string[] = [];
  let open: string | null = null;
  for (const token of tokens) {
    if (token.kind === "option-terminator") open = null;
    else if (token.kind === "positional") {
      if (open === null) positionals.push(token.value);
      else options.set(open, [...listOf(options.get(open)), token.value]);
    } else {
      const option = command.options[token.name];
      if (option === undefined) throw unknownOption(command, token.rawName);
      if (option.type === "boolean" && token.value !== undefined)
        throw wrongUsage(command, `${token.rawName} takes no value.`);
      if (option.type === "string" && (token.value === undefined || token.value === ""))
        throw wrongUsage(command, `${token.rawName} needs a value.`);
      if (options.has(token.name) && option.multiple !== true)
        throw wrongUsage(command, `${token.rawName} is given twice.`);
      const value = token.value ?? true;
      options.set(token.name, option.multiple === true ? [...listOf(options.get(token.name)), value] : value);
      open = option.multiple === true ? token.name : null;
    }
  }
  return { positionals, options: Object.fromEntries(options) };
}

/** True where help is asked for, wherever the word stands. */
export function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf("--");
  return (end === -1 ? words : words.slice(0, end)).some((word) => word === "--help" || word === "-h");
}

/** A "no" to how a command was typed. */
export function wrongUsage({ name }: Pick<Command, "name">, message: string): Refusal {
  return new Refusal("usage", message, `openward ${name} --help shows how it is used.`);
}

function unknownOption(command: Command, typed: string): Refusal {
  const meant = nearestWord(typed.replace(/^-+/, ""), [...Object.keys(command.options), "help"]);
  const shown = typed.slice(0, 60);
  return new Refusal(
    "usage",
    `openward ${command.name} has no option ${shown}.`,
    meant === null ? `openward ${command.name} --help lists its options.` : `Did you mean --${meant}?`,
  );
}

function listOf(value: Value | undefined): readonly (string | boolean)[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value as string | boolean];
}
