import { html } from "hono/html";
import type { Content } from "../../../components/markup.ts";
import { table } from "../../../components/table.ts";
import { tag } from "../../../components/tag.ts";
import { plainPounds } from "../../../domain/format.ts";
import { dueSentence } from "../../../registers/transfers/calendar.ts";
import { categories } from "../../../registers/transfers/categories.ts";
import type { LedgerRow } from "../../../registers/transfers/ledger.ts";
import { gapPence } from "../../../registers/transfers/reconcile.ts";
import { type KeptTransfer, standsAt } from "../../../registers/transfers/transfer-records.ts";
import { defineDesk } from "../../desk.ts";
import { ledgerAsked } from "../../transfers/ledger-of.ts";
import {
  amountWords,
  linesWords,
  purposeWords,
  reasonWords,
  standingWords,
  viewWords,
} from "../../transfers/transfer-words.ts";
import { organisationWords } from "../../written/organisation-words.ts";

export const ledger = defineDesk({
  path: "/transfers/of/:organisation/:year",
  tryAt: "/transfers/of/SYN-T001/2025",
  tryAs: "kay",
  show: async (desk, request) => {
    const { organisation, year, rows, beside } = await ledgerAsked(desk, request);
    const words = await organisationWords(desk.readers, organisation);
    const [toReturn, toDownload] = [gapPence(rows, "companyReturn"), gapPence(rows, "publicDownload")];
    return {
      title: `Transfers to ${words} in ${year}`,
      breadcrumbs: [{ text: "Transfers of value", href: "/transfers" }],
      main: html`<h1>Transfers to ${words} in ${year}</h1>
<p>What companies disclose for ${year} is theirs to publish once a year. ${dueSentence(year, desk.today)}</p>
${
  rows.length === 0
    ? html`<p>Nothing is published for this year.</p>`
    : html`${table({
        caption: "Line by line: its own record, what the company says and the public download",
        head: [
          "Company and category",
          "Its own record",
          "What the company says",
          "Public download",
          "Own record beside the company",
          "Own record beside the download",
          "What it was for",
          "What the recipient says",
        ],
        rows: rows.map((row) => rowCells(row, desk.now)),
      })}
<p>Where both have a line, its own record and what companies say are ${plainPounds(toReturn)} apart, and its own record and the download ${plainPounds(toDownload)}. Several lines that sum to one stand in one row. A sum published for several recipients is never split. “Not supplied” is not the same as no line.</p>`
}
${
  beside.length === 0
    ? ""
    : html`<h2>In no column</h2>
<p>Things in kind, what was taken back, and what a company entered beside the return that it handed in.</p>
<ul class="nhsuk-list nhsuk-list--bullet">${beside.map((kept) => html`<li><a class="nhsuk-link" href="/transfers/record/${kept.id}">${amountWords(kept.transfer)}</a>. ${categories[kept.transfer.category]}, entered by ${kept.organisation}. ${standingWords(standsAt(kept, desk.now))}. What the recipient says: ${viewWords(kept)}</li>`)}</ul>`
}
<p><a class="nhsuk-link" href="/transfers/of/${organisation}/${year}/transfers.csv">These as a table (csv)</a></p>`,
    };
  },
});

function rowCells(row: LedgerRow, now: number): Content[] {
  const { companyName, category, transfers, purposes, againstReturn, againstDownload } = row;
  const disputed = transfers.some((kept) => (standsAt(kept, now)?.openDisputes.length ?? 0) > 0);
  const changed = transfers.some((kept) => standsAt(kept, now)?.changedSincePublication === true);
  const stated = [...new Set([...transfers.map(({ transfer }) => purposeWords(transfer)), ...purposes])];
  return [
    html`${companyName}<br>${categories[category]}${disputed ? html`<br>${tag("Disputed", { colour: "yellow" })}` : ""}${changed ? html`<br>${tag("Changed since publication", { colour: "grey" })}` : ""}`,
    linked(row.ours, transfers, true),
    linked(row.companyReturn, transfers, againstReturn !== "not-supplied"),
    linesWords(row.publicDownload, againstDownload !== "not-supplied"),
    reasonWords(againstReturn),
    reasonWords(againstDownload),
    stated.length === 0 ? "Not stated by company" : stated.join("; "),
    transfers.length === 0 ? "It is not in its own record" : transfers.map(viewWords).join("; "),
  ];
}

/** Lines of a column; those that were entered here lead to their records. */
function linked(lines: LedgerRow["ours"], transfers: readonly KeptTransfer[], isSupplied: boolean): Content {
  const found = transfers.filter(({ id }) => lines.some((line) => line.id === id));
  const others = lines.filter(({ id }) => !found.some((kept) => kept.id === id));
  if (found.length === 0) return linesWords(others, isSupplied);
  return html`${found.map((kept) => html`${link(kept)}<br>`)}${others.length === 0 ? "" : linesWords(others, isSupplied)}`;
}

function link({ id, transfer }: KeptTransfer) {
  const words = transfer.amount.kind === "money" ? plainPounds(transfer.amount.pence) : "In kind";
  return html`<a class="nhsuk-link" href="/transfers/record/${id}">${words}<span class="nhsuk-u-visually-hidden"> for ${categories[transfer.category]}</span></a>`;
}
