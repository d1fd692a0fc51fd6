import { html } from "hono/html";
import type { ArrivedFile } from "../../analysis/explain/arrived-files.ts";
import { details } from "../../components/details.ts";
import type { Content, Markup } from "../../components/markup.ts";
import { table } from "../../components/table.ts";
import { tag } from "../../components/tag.ts";
import { counted, plainNumber } from "../../domain/format.ts";
import type { Source } from "../../domain/source.ts";
import { fileName } from "../file-name.ts";
import { links } from "../links.ts";
import { receivedWords } from "../received-words.ts";
import { unseen } from "../unseen.ts";

/** Where there are more files than this, those of kinds with many are put under disclosures. */
const mostFiles = 30;
const fewFiles = 3;

/** More kinds of file than the catalogue is likely to have, three of each. */
const mostKinds = 200;

/** Every file, with what it is, when it came and what was taken of it. */
export function filesPart(files: readonly ArrivedFile[], sources: ReadonlyMap<string, Source>): Markup {
  const note = html`<p>A day of receipt that no list of extracts states follows from the period: 30 days after its end.</p>`;
  if (files.length <= mostFiles) return html`${filesTable(files, sources)}${note}`;
  const kinds = new Map<string | null, ArrivedFile[]>();
  for (const file of files) kinds.set(file.source, [...(kinds.get(file.source) ?? []), file]);
  const few = [...kinds].flatMap(([id, list]) => (id !== null && list.length <= fewFiles ? list : []));
  const titled = [...kinds]
    .filter(([id, list]) => id === null || list.length > fewFiles)
    .map(([id, list]) => ({ id, list, title: id === null ? "Not known to Openward" : (sources.get(id)?.title ?? id) }))
    .sort((a, b) => (a.id === null ? 1 : b.id === null ? -1 : a.title < b.title ? -1 : 1));
  return html`${few.length === 0 ? "" : filesTable(few.slice(0, mostKinds), sources)}
${titled.map(({ id, list, title }) =>
  details(
    `${title}: ${counted(list.length, "file")}`,
    html`${filesTable(list.slice(0, mostFiles), sources, title)}
${list.length > mostFiles ? html`<p>The first ${mostFiles} are named here. ${id === null ? "" : html`<a href="${links.source(id)}#files">All ${plainNumber(list.length)}</a>`}</p>` : ""}`,
  ),
)}${note}`;
}

/** A table of files. */
export function filesTable(
  files: readonly ArrivedFile[],
  sources: ReadonlyMap<string, Source>,
  title = "all kinds",
): Markup {
  return table({
    caption: unseen(`Files of ${title}`),
    head: ["File", "What it is", "Received", "Rows taken", "Rows refused"],
    rows: files.map((file) => fileCells(file, sources)),
    numericColumns: [3, 4],
    compact: true,
  });
}

function fileCells(file: ArrivedFile, sources: ReadonlyMap<string, Source>): Content[] {
  const source = file.source === null ? undefined : sources.get(file.source);
  const note = file.note === null ? "" : html` ${tag(file.note, { colour: "grey" })}`;
  const what = source === undefined ? "Not known" : html`<a href="${links.source(source.id)}">${source.title}</a>`;
  return [
    fileName(file.path),
    html`${what}${note}`,
    receivedWords(file),
    plainNumber(file.rowsTaken),
    plainNumber(file.rowsRefused),
  ];
}
