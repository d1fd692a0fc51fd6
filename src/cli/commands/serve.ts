import { currentFacts } from "../../store/facts-folder.ts";
import { defineCommand } from "../command.ts";
import { refusePositionals, textOf } from "../given.ts";
import { serveUntilStopped } from "../serve-until-stopped.ts";
import { dataFolder, hostOf, portOf } from "../settings.ts";

export const serve = defineCommand({
  name: "serve",
  summary: "Show what was built in a browser",
  help: `Usage: openward serve [--port N] [--data DIR]

Serves what was built: the board packs, the files with what was taken and refused, the organisations, the definitions.
A newer build is shown as soon as it is swapped in. Stop it with Ctrl+C.

  --port N     the port to listen at (PORT, else 8080); 0 takes any free one
  --data DIR   where what is built is kept (OPENWARD_DATA, else ./data)

Only this machine can reach it, since nobody has to sign in; HOST=0.0.0.0 opens it to others.

Examples
  openward serve
  openward serve --port 8081 --data /srv/openward
`,
  options: { port: { type: "string" }, data: { type: "string" } },
  run: async (given, effects) => {
    refusePositionals({ name: "serve" }, given);
    const dataDir = dataFolder(effects, textOf(given, "data"));
    const port = portOf(effects, textOf(given, "port"));
    if (currentFacts(dataDir) === null)
      effects.err(`Nothing has been built in ${dataDir} yet: openward build --in DIR fills it, while this runs too.\n`);
    await serveUntilStopped(effects, { dataDir, port, host: hostOf(effects) }, "openward serve");
    return 0;
  },
});
