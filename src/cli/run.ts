import { Refusal, refusalSentence } from "../domain/refusal.ts";
import type { Command } from "./command.ts";
import type { Effects } from "./effects.ts";
import { helpOf, helpOnAll } from "./help.ts";
import { nearestWord } from "./nearest-word.ts";
import { asksForHelp, readArguments } from "./read-arguments.ts";
import { oneLine, printable } from "./text-table.ts";

/**
 * Runs the command that the words name. The only place of the command line that turns a Refusal into an exit code.
 * @param words what was typed after `openward`
 * @returns 0 done, 1 refused with reasons, 2 wrong usage
 */
export async function runCommand(
  words: readonly string[],
  commands: readonly Command[],
  effects: Effects,
): Promise<number> {
  const [name, ...rest] = words;
  try {
    if (name === undefined || name === "--help" || name === "-h" || (name === "help" && rest.length === 0)) {
      effects.out(helpOnAll(commands));
      return name === undefined ? 2 : 0;
    }
    const asked = name === "help" ? rest[0] : name;
    const command = commands.find((known) => known.name === asked);
    if (command === undefined) throw unknownCommand(asked ?? "", commands);
    if (name === "help" || asksForHelp(rest)) {
      effects.out(helpOf(command));
      return 0;
    }
    return await command.run(readArguments(command, rest), effects);
  } catch (error) {
    return refuse(error, effects, rest.includes("--json"));
  }
}

function unknownCommand(typed: string, commands: readonly Command[]): Refusal {
  const meant = nearestWord(
    typed,
    commands.map(({ name }) => name),
  );
  return new Refusal(
    "usage",
    `There is no command "${oneLine(typed)}".`,
    meant === null ? "openward --help lists all commands." : `Did you mean openward ${meant}?`,
  );
}

/** Says no: in sentences for a person, and as JSON where a program asked. Anything but a refusal is our own mistake and is shown whole. */
function refuse(error: unknown, { out, err }: Effects, json: boolean): number {
  const refusal = error instanceof Refusal ? error : fromSystem(error);
  if (refusal === null) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    err(`Openward made a mistake of its own; please report it with the lines below.\n${stack}\n`);
    return 1;
  }
  const { kind, message, advice, details } = refusal;
  const refused = details.map((cell) => ({ ...cell, sentence: refusalSentence(cell) }));
  if (json) out(`${JSON.stringify({ refusal: { kind, message, advice, refused } }, null, 2)}\n`);
  err(
    `${[printable(message), ...refused.map(({ sentence }) => `  ${printable(sentence)}`), printable(advice)].join("\n")}\n`,
  );
  return kind === "usage" ? 2 : 1;
}

/** What the system says no to, in words; null where it is not about a file, a disk or a port. */
function fromSystem(error: unknown): Refusal | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  const path = "path" in error && typeof error.path === "string" ? error.path : "a file";
  switch (error.code) {
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new Refusal("conflict", `Openward may not use ${path}.`, "Check who may read and write there.");
    case "ENOSPC":
    case "EDQUOT":
      return new Refusal("conflict", "The disk is full; nothing was changed.", "Free some space and run again.");
    case "ENOENT":
      return new Refusal("usage", `There is nothing at ${path}.`, "Check the path.");
    case "EISDIR":
      return new Refusal("usage", `${path} is a folder.`, "Name a file.");
    case "ENAMETOOLONG":
    case "ELOOP":
      return new Refusal("usage", `${oneLine(path)} is not a path that can be opened.`, "Check the path.");
    case "ENOTDIR":
    case "EEXIST":
      return new Refusal("usage", `${path} is in the way: a folder is needed there.`, "Choose another path.");
    default:
      return null;
  }
}
