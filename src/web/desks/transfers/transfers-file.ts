import { html } from "hono/html";
import { summaryList } from "../../../components/summary-list.ts";
import { table } from "../../../components/table.ts";
import { counted, plainDate, plainPounds } from "../../../domain/format.ts";
import { Refusal } from "../../../domain/refusal.ts";
import { categories } from "../../../registers/transfers/categories.ts";
import { readFile } from "../../../registers/transfers/keep-files.ts";
import { madeUpReturn } from "../../../registers/transfers/made-up-transfers.ts";
import { defineDesk } from "../../desk.ts";
import { fileName } from "../../file-name.ts";

/** What was taken of a file, and how many lines were dropped. */
export const transfersFile = defineDesk({
  path: "/transfers/file/:id",
  tryAt: `/transfers/file/${madeUpReturn}`,
  tryAs: "kay",
  show: async ({ records, asker }, { params }) => {
    const found = await readFile(records, asker, params.id ?? "");
    if (found === null)
      throw new Refusal("not-found", "There is no file at this address.", "The page Transfers lists them.");
    const { name, kind, organisation, fileDate, sha256, lines, namingAPerson, perhapsNamingAPerson } = found;
    return {
      title: `File ${name}`,
      breadcrumbs: [{ text: "Transfers of value", href: "/transfers" }],
      main: html`<h1>File ${fileName(name)}</h1>
${summaryList([
  { key: "What it is", value: kind === "company-return" ? "A company’s return" : "Public download" },
  { key: "Handed in by", value: organisation },
  { key: "Of", value: plainDate(fileDate) },
  { key: "Lines taken", value: String(lines.length) },
  { key: "Lines naming a person", value: `${namingAPerson}, dropped: nothing of them is kept` },
  {
    key: "Lines that may name a person",
    value:
      perhapsNamingAPerson.length === 0
        ? "None"
        : `Held back until somebody who has the file has looked: ${counted(perhapsNamingAPerson.length, "line")} (${perhapsNamingAPerson.slice(0, 50).join(", ")})`,
  },
  { key: "SHA-256 of the file", value: html`<code class="ow-anywhere">${sha256}</code>` },
])}
${table({
  caption: "What was taken",
  captionSize: "s",
  head: ["Line", "Institution", "Company", "Year", "Category", "Amount", "What it was for"],
  rows: lines.map((line) => [
    String(line.line),
    line.recipient === null ? line.institution : `${line.institution} (${line.recipient})`,
    line.company,
    String(line.year),
    categories[line.category],
    plainPounds(line.pence),
    line.purpose ?? "Not stated by company",
  ]),
})}`,
    };
  },
});
