import { html } from "hono/html";
import { insetText } from "../../../components/inset-text.ts";
import { table } from "../../../components/table.ts";
import { categories } from "../../../registers/transfers/categories.ts";
import { type KeptTransfer, listTransfers, standsAt } from "../../../registers/transfers/transfer-records.ts";
import { defineDesk, organisationInPath } from "../../desk.ts";
import { isShownTo } from "../../transfers/find-transfer.ts";
import { amountWords, standingWords } from "../../transfers/transfer-words.ts";
import { organisationWords } from "../../written/organisation-words.ts";

/** Transfers in each list. */
const mostListed = 200;

export const review = defineDesk({
  path: "/transfers/review/:organisation",
  tryAt: "/transfers/review/SYN-T001",
  tryAs: "ana",
  concern: organisationInPath,
  show: async (desk, { params }) => {
    const { organisation = "" } = params;
    const words = await organisationWords(desk.readers, organisation);
    const listed = async (question: Parameters<typeof listTransfers>[2]) =>
      (await listTransfers(desk.records, desk.asker, { ...question, limit: mostListed })).filter((each) =>
        isShownTo(desk, each),
      );
    const [named, kept] = await Promise.all([listed({ says: { named: organisation } }), listed({ organisation })]);
    const about = named.filter(({ openedAt }) => openedAt !== null);
    const isLong = named.length === mostListed || kept.length === mostListed;
    const rows = (found: readonly KeptTransfer[], other: (each: KeptTransfer) => string) =>
      found.map((each) => [
        html`<a class="nhsuk-link" href="/transfers/record/${each.id}">${amountWords(each.transfer)}</a>`,
        `${categories[each.transfer.category]}, ${each.transfer.year}`,
        html`<span class="ow-nowrap">${other(each)}</span>`,
        standingWords(standsAt(each, desk.now)),
        each.proposed !== null
          ? "A change waits for a checker"
          : (standsAt(each, desk.now)?.openDisputes.length ?? 0) > 0
            ? "Disputed"
            : "",
      ]);
    return {
      title: `Transfers that concern ${words}`,
      breadcrumbs: [{ text: "Transfers of value", href: "/transfers" }],
      main: html`<h1>Transfers that concern ${words}</h1>
${insetText("Only within the organisations, until each becomes public.")}
${isLong ? html`<p>The ${mostListed} that were changed last are listed; the others are in the ledger of their year.</p>` : ""}
<h2>What others will disclose about you</h2>
<p>You have 45 days to look at each, and can dispute it then or later. You cannot change what others keep.</p>
${about.length === 0 ? html`<p>There is none.</p>` : table({ caption: "Kept by others", captionSize: "s", head: ["Amount", "For", "Kept by", "Where it stands", "Open"], rows: rows(about, (each) => each.organisation) })}
<h2>What you keep</h2>
${kept.length === 0 ? html`<p>There is none.</p>` : table({ caption: "Kept by you", captionSize: "s", head: ["Amount", "For", "Names", "Where it stands", "Open"], rows: rows(kept, ({ named }) => named) })}`,
    };
  },
});
