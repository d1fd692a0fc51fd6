import { html } from "hono/html";
import type { FileBehind } from "../../analysis/explain/rows-behind.ts";
import type { Markup } from "../../components/markup.ts";
import { table } from "../../components/table.ts";
import { plainNumber } from "../../domain/format.ts";
import { fileName } from "../file-name.ts";
import { links } from "../links.ts";
import type { Readers } from "../readers.ts";
import { receivedWords } from "../received-words.ts";
import { unseen } from "../unseen.ts";

/** Most files named in the table; the rows name every file beyond them. */
const mostFiles = 30;

/** The files behind a figure: from whom, under what licence, when they came. */
export function filesPart({ units }: Readers, files: readonly FileBehind[]): Markup {
  if (files.length === 0) return html``;
  return html`${table({
    caption: unseen("Files behind the figure"),
    head: ["File", "What it is", "From whom, and licence", "Received", "Rows counted"],
    rows: files.slice(0, mostFiles).map((file) => {
      const source = units.sources.find(({ id }) => id === file.source);
      return [
        html`${fileName(file.path)}<br><span class="ow-receipt__hash">SHA-256 <code>${file.sha256.slice(0, 12)}</code></span>`,
        source === undefined ? "not known" : html`<a href="${links.source(source.id)}">${source.title}</a>`,
        source === undefined ? "not known" : html`${source.publisher}. ${source.licence}.`,
        receivedWords(file),
        plainNumber(file.rows),
      ];
    }),
    numericColumns: [4],
    compact: true,
  })}
${files.length > mostFiles ? html`<p>The first ${mostFiles} of ${plainNumber(files.length)} files are named.</p>` : ""}`;
}
