import type { Command } from "./command.ts";

/** What `openward --help` prints. */
export function helpOnAll(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return `Openward measures research activity in the English NHS.

Usage: openward COMMAND [options]

${[...commands]
  .sort((a, b) => order(a.name) - order(b.name))
  .map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  .join("\n")}

Examples
  openward start
  openward check extracts/
  openward build --in extracts published
  openward board-pack --org SYN-T001 --period 2026-27H1 --out pack
  openward values --indicator A02 --period 2026-27H1

openward COMMAND --help says more of each, with examples.

Periods are written 2026-27, 2026-27H1, 2026-27Q2, 2026-09, 2013-07..2014-06 for a rolling year, and the month of a snapshot.
Exit codes: 0 done, 1 refused with reasons, 2 wrong usage.
Environment: OPENWARD_DATA (where what is built is kept; ./data), PORT (8080), HOST (127.0.0.1),
DATABASE_URL (PostgreSQL for what people write; nothing is written yet).
`;
}

/** What `openward COMMAND --help` prints. */
export function helpOf({ help }: Command): string {
  return help.endsWith("\n") ? help : `${help}\n`;
}

const usual = ["start", "demo", "check", "build", "board-pack", "values", "explain", "serve", "indicators"];

/** The order in which a newcomer meets them; a new command comes last. */
function order(name: string): number {
  const place = usual.indexOf(name);
  return place === -1 ? usual.length : place;
}
