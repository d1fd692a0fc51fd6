import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildFacts } from "../../analysis/build/build-facts.ts";
import type { Period } from "../../domain/period.ts";
import { currentFacts } from "../../store/facts-folder.ts";
import { defineCommand } from "../command.ts";
import { isOn, refusePositionals, textOf, textsOf } from "../given.ts";
import { withFacts } from "../open-facts.ts";
import { wrongUsage } from "../read-arguments.ts";
import { registerInputs } from "../register-inputs.ts";
import { serveUntilStopped } from "../serve-until-stopped.ts";
import { dataFolder, listenPlace, portOf } from "../settings.ts";
import { tellRefused } from "../tell-refused.ts";
import { halfYear, writePack } from "../write-pack.ts";

export const start = defineCommand({
  name: "start",
  summary: "Build, write a board pack and show it: a made-up example, or your own files",
  help: `Usage: openward start [--in DIR... --org CODE --period 2026-27H1] [--port N] [--data DIR] [--inside]

With nothing built yet, writes a made-up health system, builds it, writes the board pack of SYN-T001 for 2026-27H1, and
serves it all. With --in it does the same with your own files; with something built already it serves that.

  --in DIR...   your own extracts and the published files
  --org CODE    the organisation whose board pack is written
  --period P    its half-year
  --port N      the port to listen at (PORT, else 8080)
  --data DIR    where what is built is kept (OPENWARD_DATA, else ./data)
  --host A      the address to listen at (HOST, else this machine alone)
  --inside      for use within the organisation: pages also quote lines of its own extracts; see openward help serve

Examples
  openward start
  openward start --in extracts published --org RR8 --period 2026-27H1
  openward start --port 8081
`,
  options: {
    in: { type: "string", multiple: true },
    org: { type: "string" },
    period: { type: "string" },
    port: { type: "string" },
    data: { type: "string" },
    host: { type: "string" },
    inside: { type: "boolean" },
  },
  run: async (given, effects) => {
    refusePositionals({ name: "start" }, given);
    const { out, units, progress, cwd } = effects;
    const dataDir = dataFolder(effects, textOf(given, "data"));
    const port = portOf(effects, textOf(given, "port"));
    const place = listenPlace(effects, { host: textOf(given, "host"), inside: isOn(given, "inside") });
    const asked = askedPack(textOf(given, "org"), textOf(given, "period"));
    const inputs = textsOf(given, "in").map((path) => resolve(cwd, path));

    const demo = join(dataDir, "demo");
    if (inputs.length === 0 && currentFacts(dataDir) === null) {
      out("Nothing is built yet: making a health system that does not exist, to show what comes out.\n");
      const { writeSyntheticSystem } = await import("../../analysis/synthetic/write-synthetic-system.ts");
      await writeSyntheticSystem(demo, { scale: "small", seed: 1, onProgress: ({ what }) => progress(what) });
      await buildFacts({ dataDir, inputs: [demo], units, onProgress: progress });
    } else if (inputs.length > 0) {
      const registers = await registerInputs(effects, dataDir, inputs);
      await buildFacts({ dataDir, inputs: [...inputs, ...registers], units, onProgress: progress });
    }

    await withFacts(effects, textOf(given, "data"), async (open) => {
      if (inputs.length > 0) await tellRefused(open.facts, effects);
      const pack = asked ?? (open.synthetic && inputs.length === 0 && existsSync(demo) ? demoPack : null);
      if (pack === null) return;
      progress(`making the pack of ${pack.organisation}`);
      const folder = join(dataDir, "packs", `${pack.organisation}-${pack.period.label}`);
      await writePack(
        open,
        units,
        { ...pack, structure: "as-reported", asAt: pack.period.last, knownAt: null },
        folder,
      );
      out(`Board pack: ${join(folder, "board-pack.html")}\n`);
      if (open.synthetic) out("Synthetic data: every organisation and figure in it is made up.\n");
    });
    await serveUntilStopped(effects, { dataDir, port, ...place }, "openward start");
    return 0;
  },
});

interface AskedPack {
  readonly organisation: string;
  readonly period: Period;
}

const demoPack: AskedPack = { organisation: "SYN-T001", period: halfYear("2026-27H1") };

function askedPack(org: string | undefined, period: string | undefined): AskedPack | null {
  if (org === undefined && period === undefined) return null;
  if (org === undefined || period === undefined)
    throw wrongUsage({ name: "start" }, "openward start needs --org and --period together.");
  return { organisation: org.trim().toUpperCase(), period: halfYear(period) };
}
