import { resolve } from "node:path";
import { type CheckedFile, checkFiles } from "../../analysis/explain/check-files.ts";
import { counted, plainNumber } from "../../domain/format.ts";
import { refusalSentence } from "../../domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { isOn } from "../given.ts";
import { wrongUsage } from "../read-arguments.ts";
import { printable, textTable } from "../text-table.ts";

export const check = defineCommand({
  name: "check",
  summary: "Say what files are and what would be refused, and keep nothing",
  help: `Usage: openward check FILE|DIR... [--json]

Looks at every file as a build would: what it is recognised as, how many rows would be taken and refused, and why.
Files are recognised by what is in them, not by their names. Nothing is kept or changed.

  --json   as {files: [...], refused: [...], dropped: [...]}

Exits 1 if any row or file is refused, 0 otherwise; a file that Openward does not know is named and refuses nothing.

Examples
  openward check extracts/activity.csv
  openward check extracts published --json
`,
  options: { json: { type: "boolean" } },
  run: async (given, { out, err, cwd, units, progress }) => {
    if (given.positionals.length === 0) throw wrongUsage({ name: "check" }, "openward check needs a file or a folder.");
    const paths = given.positionals.map((path) => resolve(cwd, path));
    const { files, refused, refusedCut, dropped } = await checkFiles(paths, units, progress);
    const code = refused.length > 0 ? 1 : 0;
    if (isOn(given, "json")) {
      const sentences = refused.map((cell) => ({ ...cell, sentence: refusalSentence(cell) }));
      out(`${JSON.stringify({ files, refused: sentences, refusedCut, dropped }, null, 2)}\n`);
      return code;
    }
    if (files.length === 0) {
      out("There are no files there.\n");
      return 0;
    }
    out(
      textTable({
        head: ["File", "Recognised as", "Read", "Taken", "Refused"],
        rows: files.map((file) => [
          file.path,
          recognisedAs(file),
          ...[file.rowsRead, file.rowsTaken, file.rowsRefused].map((rows) => plainNumber(rows)),
        ]),
        numeric: [2, 3, 4],
      }),
    );
    for (const { file, column, why, cells } of dropped)
      out(`${printable(file)}: column ${printable(column)} was left out (${why}; ${counted(cells, "cell")}).\n`);
    for (const cell of refused) err(`${printable(refusalSentence(cell))}\n`);
    if (refusedCut) err("There are more; only the first are listed.\n");
    return code;
  },
});

function recognisedAs({ source, title, state, note }: CheckedFile): string {
  if (source === null) return "not known to Openward";
  const known = title === null ? source : `${source} (${title})`;
  if (state === "refused") return `${known}, refused whole`;
  return state === "taken" || note === null ? known : `${known}, ${note}`;
}
