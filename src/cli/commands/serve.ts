import { currentFacts } from "../../store/facts-folder.ts";
import { defineCommand } from "../command.ts";
import { isOn, refusePositionals, textOf } from "../given.ts";
import { wrongUsage } from "../read-arguments.ts";
import { serveUntilStopped } from "../serve-until-stopped.ts";
import { dataFolder, listenPlace, portOf } from "../settings.ts";

export const serve = defineCommand({
  name: "serve",
  summary: "Show what was built in a browser",
  help: `Usage: openward serve [--port N] [--data DIR] [--log json|none] [--inside] [--host ADDRESS]

Serves what was built: the board packs, the files with what was taken and refused, the organisations, the definitions.
A newer build is shown as soon as it is swapped in. Stop it with Ctrl+C.

  --port N     the port to listen at (PORT, else 8080); 0 takes any free one
  --data DIR   where what is built is kept (OPENWARD_DATA, else ./data)
  --host A     the address to listen at (HOST, else this machine alone, since nobody has to sign in); 0.0.0.0 is every one
  --inside     for use within the organisation: receipts and the data page also quote lines and cells of its own extracts,
               which can be about one or two people; contact details and NHS numbers are left out all the same
  --log json   one line of JSON about each request, on the errors' stream: when, which kind of page, status, time,
               size, build; never who asked or what for. That is the usual; none writes no such lines

What people write is kept by a PostgreSQL of Openward's own in the folder records of --data; it starts and stops with the
site. DATABASE_URL names another: the role in it owns the tables and may make the application's role, unless
OPENWARD_APP_DATABASE_URL names that too. The site goes on where the records cannot be had, and says why.

The log of what is written is signed every hour and at each publication, by a key made at the first start in the folder log of
--data (OPENWARD_LOG_KEY and OPENWARD_LOG_NAME give another). OPENWARD_LOG_KEEPERS names who keeps its checkpoints, one to a
line: folder:/mnt/trust, git:/srv/checkpoints origin, witness:https://witness.example KEY; else two folders beside --data.

/healthz answers while the program lives, /readyz once it has something to show, with a word on the records. Pages are kept in memory, 64 MB of
them, until another build is swapped in; OPENWARD_PAGE_CACHE=off keeps none.

Lines of published and of made-up files are always quoted. With --inside the site stays on this machine unless --host
stands beside it; a HOST in the environment is then refused.

Examples
  openward serve
  openward serve --inside
  openward serve --port 8081 --data /srv/openward
`,
  options: {
    port: { type: "string" },
    data: { type: "string" },
    host: { type: "string" },
    inside: { type: "boolean" },
    log: { type: "string" },
  },
  run: async (given, effects) => {
    refusePositionals({ name: "serve" }, given);
    const dataDir = dataFolder(effects, textOf(given, "data"));
    const port = portOf(effects, textOf(given, "port"));
    const log = textOf(given, "log") ?? "json";
    if (log !== "json" && log !== "none") throw wrongUsage({ name: "serve" }, "--log takes json or none.");
    if (currentFacts(dataDir) === null)
      effects.err(`Nothing has been built in ${dataDir} yet: openward build --in DIR fills it, while this runs too.\n`);
    const listen = listenPlace(effects, { host: textOf(given, "host"), inside: isOn(given, "inside") });
    const place = { dataDir, port, ...listen, logRequests: log === "json" };
    await serveUntilStopped(effects, place, "openward serve");
    return 0;
  },
});
