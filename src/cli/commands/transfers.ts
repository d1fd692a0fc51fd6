import { readFileSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { organisationNames } from "../../analysis/spine/organisation-names.ts";
import { counted } from "../../domain/format.ts";
import { isOdsCode, odsCodeShape } from "../../domain/ods-code.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Acting } from "../../registers/acting.ts";
import { mostFileBytes } from "../../registers/transfers/file-text.ts";
import { type FileKind, fileId, fileKinds, readFile, takeFile } from "../../registers/transfers/keep-files.ts";
import { openCurrentFacts } from "../../store/facts-folder.ts";
import { anybody } from "../../store/records/asker.ts";
import { defineCommand } from "../command.ts";
import type { Effects } from "../effects.ts";
import { textOf } from "../given.ts";
import { withRecords } from "../open-written.ts";
import { wrongUsage } from "../read-arguments.ts";
import { dataFolder } from "../settings.ts";

/** Cells that are named; whoever puts these right is told of the next. */
const mostNamed = 100;

export const transfers = defineCommand({
  name: "transfers",
  summary: "Take a company's return or a public download of transfers of value into the ledger",
  help: `Usage: openward transfers import FILE --as company-return|public-download --org CODE --dated DAY [--data DIR]

Takes a file of transfers of value whole or not at all. It is comma-separated, with the columns Institution Name, Year of Disclosure,
Company, Category and Amount (pounds), in any order; ODS Code, Purpose and VAT (in or out) where there are any. What cannot be read
is named by line and column, with what was found and what to write. A line that names a person is dropped and counted; one that may
name a person is held back and told by its number. Everything else is public from then on. A site that runs may go on.

  --as KIND    company-return, what the company says it gave; or public-download, what was published
  --org CODE   the organisation that hands it in
  --dated DAY  the day that the file is of, such as 2026-06-30: a later file stands for an earlier one
  --data DIR   the folder whose records these are (OPENWARD_DATA, else ./data); with DATABASE_URL, that database

Institutions without a code are known by the exact names in what was built, where something was.

Exit codes: 0 taken, 1 nothing was taken, 2 the words were off.

Examples
  openward transfers import return.csv --as company-return --org SYN-C001 --dated 2026-03-31
  openward transfers import disclosure-uk.csv --as public-download --org RR8 --dated 2026-06-30
`,
  options: { as: { type: "string" }, org: { type: "string" }, dated: { type: "string" }, data: { type: "string" } },
  run: async (given, effects) => {
    const [what, file, ...more] = given.positionals;
    if (what !== "import" || file === undefined || more.length > 0)
      throw wrongUsage(transfers, "Say what to take in: openward transfers import FILE");
    const kind = fileKinds.find((each) => each === textOf(given, "as"));
    if (kind === undefined) throw wrongUsage(transfers, `Say what it is: --as ${fileKinds.join(" or --as ")}`);
    const organisation = textOf(given, "org") ?? "";
    if (!isOdsCode(organisation)) throw wrongUsage(transfers, `Say who hands it in: --org with ${odsCodeShape}`);
    const fileDate = textOf(given, "dated") ?? "";
    if (!isDay(fileDate)) throw wrongUsage(transfers, "Say of which day it is: --dated 2026-06-30");
    if (fileDate > effects.today())
      throw wrongUsage(transfers, `${fileDate} is yet to come: --dated is the day the file is of`);
    const dataDir = dataFolder(effects, textOf(given, "data"));
    const contents = contentsOf(resolve(effects.cwd, file));
    return taken(effects, dataDir, { kind, organisation, fileDate, contents, name: basename(file).slice(0, 100) });
  },
});

interface Given {
  readonly kind: FileKind;
  readonly organisation: string;
  readonly fileDate: string;
  readonly contents: Buffer;
  readonly name: string;
}

async function taken(effects: Effects, dataDir: string, { organisation, ...file }: Given): Promise<number> {
  const { out, err } = effects;
  const known = await namesBuilt(dataDir);
  if (known === null) err("Nothing is built yet: institutions are known by the codes in the file alone.\n");
  return withRecords(effects, dataDir, async (records) => {
    const asker = { person: "command line", organisations: [organisation] };
    const acting: Acting = { writer: asker, asker, held: [{ role: "contributor", organisation }], now: Date.now() };
    const id = fileId(organisation, file.kind, file.contents);
    const sent = { expectedVersion: 0, idempotencyKey: `transfers import ${id}` };
    const outcome = await takeFile(records, acting, organisation, {
      ...file,
      known: known ?? new Map(),
      ...sent,
    }).catch((error: unknown) => Promise.reject(fewer(error)));
    const kept = await readFile(records, anybody, id);
    if (!("seq" in outcome) || kept === null)
      throw new Refusal(
        "conflict",
        `${file.name} could not be taken.`,
        "It may have been taken before under another name.",
      );
    const { lines, namingAPerson, perhapsNamingAPerson } = kept;
    if (outcome.status === "again") out("This very file was taken before: nothing was added.\n");
    const unknown = lines.filter(({ recipient, basis }) => recipient === null && basis === "named").length;
    out(`${counted(lines.length, "line")} of ${file.name} taken: /transfers/file/${id}\n`);
    out(`${counted(namingAPerson, "line")} naming a person dropped; nothing of them is kept.\n`);
    if (perhapsNamingAPerson.length > 0)
      out(
        `${counted(perhapsNamingAPerson.length, "line")} that may name a person held back: line ${perhapsNamingAPerson.slice(0, mostNamed).join(", ")}.\n`,
      );
    if (unknown > 0) out(`${counted(unknown, "line")} of institutions that are not known by code or exact name.\n`);
    return 0;
  });
}

function contentsOf(path: string): Buffer {
  const named = basename(path);
  try {
    if (statSync(path).size <= mostFileBytes) return readFileSync(path);
  } catch {
    throw new Refusal("not-found", `${path} cannot be read.`, "Name a file that is there and that you may read.");
  }
  throw new Refusal(
    "bad-file",
    `${named} is larger than ${mostFileBytes / 1_000_000} MB.`,
    "Take it in in parts, a company or a year at a time.",
  );
}

async function namesBuilt(dataDir: string): Promise<ReadonlyMap<string, string> | null> {
  const open = await openCurrentFacts(dataDir);
  if (open === null) return null;
  try {
    return await organisationNames(open.facts);
  } finally {
    open.facts.close();
  }
}

function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

function fewer(error: unknown): unknown {
  if (!(error instanceof Refusal) || error.details.length <= mostNamed) return error;
  return new Refusal(
    error.kind,
    `${error.message} The first ${mostNamed}:`,
    error.advice,
    error.details.slice(0, mostNamed),
  );
}
