import { html } from "hono/html";
import { table } from "../../../components/table.ts";
import { plainDate } from "../../../domain/format.ts";
import { ledgerIndex, listedFiles } from "../../../registers/transfers/ledger-index.ts";
import { defineDesk } from "../../desk.ts";
import { pageLength, pageNumber } from "../../page-number.ts";
import { pager } from "../../pager.ts";
import { asAnybody } from "../../transfers/ledger-of.ts";
import { organisationWords } from "../../written/organisation-words.ts";

export const transfers = defineDesk({
  path: "/transfers",
  tryAt: "/transfers",
  tryAs: "kay",
  show: async (desk, { query }) => {
    const { readers, records, who } = desk;
    const [page, filesPage] = [pageNumber(query), pageNumber(query, "files")];
    const part = (number: number) => ({ limit: pageLength, offset: (number - 1) * pageLength });
    const [index, shown] = await Promise.all([
      ledgerIndex(records, asAnybody(desk), part(page)),
      listedFiles(records, asAnybody(desk), part(filesPage)),
    ]);
    const rows = await Promise.all(
      index.organisations.map(async ({ organisation, years }) => ({
        code: organisation,
        words: await organisationWords(readers, organisation),
        years,
      })),
    );
    const own = [...new Set((who?.held ?? []).map(({ organisation }) => organisation))];
    const writes = (who?.held ?? [])
      .filter(({ role }) => role === "contributor")
      .map(({ organisation }) => organisation);
    return {
      title: "Transfers of value",
      main: html`<h1>Transfers of value</h1>
<p class="nhsuk-body-l">What organisations received from companies: as the receiving body says, as the company says, and as it was published, side by side. No person who received something is named here, and we do not judge who is right.</p>
${
  rows.length === 0
    ? html`<p>Nothing is published yet.</p>`
    : table({
        caption: "Organisations that received something",
        head: ["Organisation", "Years"],
        rows: rows.map(({ code, words, years }) => [
          words,
          html`${years.map((year, i) => html`${i === 0 ? "" : ", "}<a class="nhsuk-link" href="/transfers/of/${code}/${year}">${year}<span class="nhsuk-u-visually-hidden"> of ${words}</span></a>`)}`,
        ]),
      })
}
${pager({ href: (number) => `/transfers?page=${number}`, page, length: pageLength, inAll: index.inAll, what: "organisations", order: "in the order of their codes" })}
<h2>When something is published</h2>
<p>The party that a transfer names has 45 days to look at it and 15 more for corrections, first and last included. On the day after, it is public whatever is open. A dispute is shown with the statements of both sides, and ended by the side that raised it. What was published is never changed: another figure stands beside it as a revision, with its reason.</p>
<h2>Files that were handed in</h2>
${
  shown.files.length === 0
    ? html`<p>None.</p>`
    : table({
        caption: "Returns of companies and public downloads, the newest first",
        captionSize: "s",
        head: ["File", "What it is", "Handed in by", "Of"],
        rows: shown.files.map(({ id, name, kind, organisation, fileDate }) => [
          html`<a class="nhsuk-link" href="/transfers/file/${id}">${name}</a>`,
          kind === "company-return" ? "A company’s return" : "Public download",
          organisation,
          plainDate(fileDate),
        ]),
      })
}
${pager({ href: (number) => `/transfers?files=${number}`, page: filesPage, length: pageLength, inAll: shown.inAll, what: "files", order: "the newest first", label: "Parts of the list of files" })}
${
  own.length === 0
    ? ""
    : html`<h2>Within your organisations</h2>
<ul class="nhsuk-list nhsuk-list--bullet">
${own.map((code) => html`<li><a class="nhsuk-link" href="/transfers/review/${code}">What concerns ${code}, and until when it can be looked at</a></li>`)}
${writes.map(
  (code) => html`<li><a class="nhsuk-link" href="/transfers/new/${code}">Enter a transfer of ${code}</a></li>
<li><a class="nhsuk-link" href="/transfers/import/${code}">Hand in a return or a public download for ${code}</a></li>`,
)}
</ul>`
}`,
    };
  },
});
