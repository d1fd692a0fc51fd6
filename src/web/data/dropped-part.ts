import { html } from "hono/html";
import type { DroppedColumn } from "../../analysis/explain/arrived-files.ts";
import { details } from "../../components/details.ts";
import type { Markup } from "../../components/markup.ts";
import { counted, plainNumber } from "../../domain/format.ts";
import { privateBecause } from "../../store/looks-private.ts";

/** Most files named one by one under a disclosure. */
const mostFiles = 100;

/** Columns that were left out, and why: first those of persons, then those that nothing uses. */
export function droppedPart(columns: readonly DroppedColumn[]): Markup {
  const unused = columns.filter(({ why }) => why === "not used");
  const people = columns.filter(({ why }) => why !== "not used");
  const byFile = new Map<string, string[]>();
  for (const { file, column } of unused) byFile.set(file, [...(byFile.get(file) ?? []), headerWords(column)]);
  return html`${
    people.length === 0
      ? html`<p>No column held names, contacts or NHS numbers.</p>`
      : html`<ul class="nhsuk-list nhsuk-list--bullet">
${people.slice(0, mostFiles).map(({ file, column, why, cells }) => html`<li class="ow-anywhere">${file}, column ${headerWords(column)}: ${why}, ${counted(cells, "cell")} with something in it.</li>`)}
</ul>${people.length > mostFiles ? html`<p>The first ${mostFiles} of ${plainNumber(people.length)} are named.</p>` : ""}`
  }
${
  byFile.size === 0
    ? html`<p>Every other column was used.</p>`
    : details(
        `Columns that no figure uses, in ${counted(byFile.size, "file")}`,
        html`<ul class="nhsuk-list">
${[...byFile].slice(0, mostFiles).map(([file, headers]) => html`<li class="ow-anywhere"><strong>${file}</strong>: ${headers.join(", ")}</li>`)}
</ul>${byFile.size > mostFiles ? html`<p>The first ${mostFiles} of ${plainNumber(byFile.size)} files are named.</p>` : ""}`,
      )
}`;
}

/** A header may be somebody's first row of data. */
function headerWords(column: string): string {
  const because = privateBecause(column);
  if (because !== null) return `[left out: ${because}]`;
  return column.length > 100 ? `${column.slice(0, 100)}…` : column;
}
