import { resolve } from "node:path";
import { trustsOpenOn } from "../../analysis/explain/listed-organisations.ts";
import { counted, plainDate } from "../../domain/format.ts";
import type { OpenFacts } from "../../store/facts-folder.ts";
import { builtFromKept, builtFromPaths } from "../built-aside.ts";
import { defineCommand } from "../command.ts";
import { dateOf, isOn, refusePositionals, requiredText, textOf, textsOf } from "../given.ts";
import { withFacts } from "../open-facts.ts";
import { structureOf } from "../structure-of.ts";
import { tellRefused } from "../tell-refused.ts";
import { printable } from "../text-table.ts";
import { halfYear, loadPackMaking, type WrittenPack, writePack } from "../write-pack.ts";
import { type PackLine, writePacks } from "../write-packs.ts";

export const boardPack = defineCommand({
  name: "board-pack",
  summary: "Write the six-monthly board pack of one organisation",
  help: `Usage: openward board-pack --org CODE --period 2026-27H1 --out DIR [--in DIR...] [options]

Writes the report that an organisation's board gets twice a year: board-pack.html, which stands alone and prints on A4,
with indicators.csv, signals.csv, board-pack.json, provenance.json and suppression-log.csv beside it.
The same files and options give the same bytes.

  --org CODE         as the Organisation Data Service gives it, or SYN- and up to 8 letters and digits;
                     "trusts" for every trust open at the end of the period, each in a folder of its own
  --period P         a half-year: 2026-27H1 is April to September 2026
  --out DIR          where the files go
  --in DIR...        files to make it from, in memory: what is served does not change.
                     Left out, it is made from what was built
  --structure S      as-reported (or reported), mapped-to-current (or mapped), like-for-like; as-reported if left out
  --as-at DAY        policy as it stood on this day; the last day of the period if left out
  --known-at DAY     only files received by this day
  --data DIR         where what is built is kept (OPENWARD_DATA, else ./data)
  --json             what was written, for a program

Exits 0 where rows were refused (they are in part 10 of the pack), 1 where a recognised file is refused whole.

Examples
  openward board-pack --org SYN-T001 --period 2026-27H1 --in demo --out pack
  openward board-pack --org RR8 --period 2026-27H1 --structure mapped --out pack
  openward board-pack --org trusts --period 2026-27H1 --out packs
`,
  options: {
    org: { type: "string" },
    period: { type: "string" },
    in: { type: "string", multiple: true },
    out: { type: "string" },
    structure: { type: "string" },
    "as-at": { type: "string" },
    "known-at": { type: "string" },
    data: { type: "string" },
    json: { type: "boolean" },
  },
  run: async (given, effects) => {
    refusePositionals({ name: "board-pack" }, given);
    const { out, units, progress, cwd } = effects;
    const organisation = requiredText({ name: "board-pack" }, given, "org").trim().toUpperCase();
    const period = halfYear(requiredText({ name: "board-pack" }, given, "period"));
    const folder = resolve(cwd, requiredText({ name: "board-pack" }, given, "out"));
    const knownAt = dateOf(given, "known-at") ?? null;
    const question = {
      period,
      structure: structureOf(textOf(given, "structure")),
      asAt: dateOf(given, "as-at") ?? period.last,
      knownAt,
    };
    loadPackMaking().catch(() => {});
    const aside = { knownAt, onProgress: progress };
    const inputs = textsOf(given, "in").map((path) => resolve(cwd, path));
    const fromFacts = async <T>(use: (open: OpenFacts) => Promise<T>): Promise<T> =>
      inputs.length > 0
        ? closing(await builtFromPaths(inputs, units, aside), use)
        : withFacts(effects, textOf(given, "data"), async (open, dataDir) =>
            knownAt === null ? use(open) : closing(await builtFromKept(open, dataDir, units, aside), use),
          );
    if (organisation === everyTrust) {
      const lines = await fromFacts(async (open) => {
        const organisations = await trustsOpenOn(open.facts, period.last);
        let written = 0;
        const onWritten = ({ name }: PackLine) =>
          progress(`${++written} of ${organisations.length} packs written, the last of ${name}`);
        const packs = await writePacks(open, units, { organisations, question, out: folder, onWritten });
        await tellRefused(open.facts, effects);
        return packs;
      });
      out(isOn(given, "json") ? `${JSON.stringify(lines, null, 2)}\n` : manyInWords(lines, folder));
      return 0;
    }
    const pack = await fromFacts(async (open) => {
      progress(`making the pack of ${organisation}`);
      const written = await writePack(open, units, { ...question, organisation }, folder);
      await tellRefused(open.facts, effects);
      return written;
    });
    out(isOn(given, "json") ? `${JSON.stringify(asData(pack), null, 2)}\n` : inWords(pack));
    return 0;
  },
});

/** What --org says for every trust. */
const everyTrust = "TRUSTS";

async function closing<T>(open: OpenFacts, use: (open: OpenFacts) => Promise<T>): Promise<T> {
  try {
    return await use(open);
  } finally {
    open.facts.close();
  }
}

function asData({ report, files }: WrittenPack) {
  const { organisation, period, structure, structureAsAt, asAt, knownAt, synthetic, buildId } = report;
  return {
    organisation: { code: organisation.code, name: organisation.name },
    period: period.label,
    structure,
    structureAsAt,
    asAt,
    knownAt,
    synthetic,
    buildId,
    complete: report.complete,
    incompleteBecause: report.incompleteBecause,
    signals: report.signals.length,
    files,
  };
}

function inWords({ report, files }: WrittenPack): string {
  const { organisation, period, complete, incompleteBecause, signals, synthetic } = report;
  const lines = [
    `${organisation.name} (${organisation.code}), ${plainDate(period.first)} to ${plainDate(period.last)}`,
    ...files,
    `${counted(signals.length, "signal")}. ${complete ? "The report is complete." : "The report is not complete:"}`,
    ...incompleteBecause.map((because) => `  ${because}`),
    ...(synthetic ? ["Synthetic data: every organisation and figure here is made up."] : []),
  ];
  return `${lines.map(printable).join("\n")}\n`;
}

function manyInWords(lines: readonly PackLine[], folder: string): string {
  const complete = lines.filter((line) => line.complete).length;
  return `${counted(lines.length, "pack")} written to ${printable(folder)}, ${complete} of them complete.\n`;
}
