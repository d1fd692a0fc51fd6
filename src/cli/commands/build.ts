import { resolve } from "node:path";
import { buildFacts } from "../../analysis/build/build-facts.ts";
import { counted } from "../../domain/format.ts";
import { defineCommand } from "../command.ts";
import { isOn, refusePositionals, textOf, textsOf } from "../given.ts";
import { withFacts } from "../open-facts.ts";
import { wrongUsage } from "../read-arguments.ts";
import { registerInputs } from "../register-inputs.ts";
import { dataFolder } from "../settings.ts";
import { tellRefused } from "../tell-refused.ts";

export const build = defineCommand({
  name: "build",
  summary: "Read files into the facts that are served",
  help: `Usage: openward build --in DIR... [--data DIR] [--json]

Reads every file it recognises, checks it, works out every indicator and swaps the result in.
A bad row is refused and the rest is kept. A file that cannot be read as what it is stops the build: the facts built
before stay and nothing else changes. The same files give the same build id.

Where people write to registers, what is public in them is taken in as two files more, written to the folder registers of --data.

  --in DIR...   folders or files to read; several may follow
  --data DIR    where what is built is kept (OPENWARD_DATA, else ./data)
  --json        as {buildId, changed, synthetic, files, unknownFiles, rowsTaken, rowsRefused}

Exits 0 even where rows were refused (openward check says which), 1 where a recognised file is refused whole.

Examples
  openward build --in extracts published
  openward build --in extracts --data /srv/openward
`,
  options: {
    in: { type: "string", multiple: true },
    data: { type: "string" },
    json: { type: "boolean" },
  },
  run: async (given, effects) => {
    refusePositionals({ name: "build" }, given);
    const inputs = textsOf(given, "in").map((path) => resolve(effects.cwd, path));
    if (inputs.length === 0) throw wrongUsage({ name: "build" }, "openward build needs --in with a folder.");
    const { out, units, progress } = effects;
    const dataDir = dataFolder(effects, textOf(given, "data"));
    const registers = await registerInputs(effects, dataDir, inputs);
    const summary = await buildFacts({ dataDir, inputs: [...inputs, ...registers], units, onProgress: progress });
    if (summary.rowsRefused > 0)
      await withFacts(effects, textOf(given, "data"), ({ facts }) => tellRefused(facts, effects));
    if (isOn(given, "json")) {
      out(`${JSON.stringify(summary, null, 2)}\n`);
      return 0;
    }
    const { buildId, changed, synthetic, files, unknownFiles, rowsTaken, rowsRefused } = summary;
    out(`Build ${buildId}${changed ? "" : ", the same as before"}, in ${dataDir}\n`);
    out(`${counted(files, "file")}, ${counted(rowsTaken, "row")} taken, ${counted(rowsRefused, "row")} refused.\n`);
    if (unknownFiles > 0) out(`${counted(unknownFiles, "file")} not known to Openward; nothing was read from them.\n`);
    if (synthetic) out("Synthetic data: every organisation and figure here is made up.\n");
    return 0;
  },
});
